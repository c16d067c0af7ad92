import type { Check } from '../answer.ts';

/** A detail of a claim that a passage does not carry, and what of the same kind the passage has instead. */
export type Missing = Check['missing'][number];

/** Something that differs between a claim and a passage. All texts are literal. */
export type Difference =
  | (Missing & {
      kind: 'figure' | 'date' | 'name';
    })
  /** On one side only; `before`: the word it stands before; `alone`: the other side has no negation at all. */
  | (Missing & { kind: 'negation'; before: string | null; alone: boolean })
  /** The passage has the figure in `stands`, and other figures (`passage`) in `instead`, which is nearer to the claim. */
  | { kind: 'party'; claim: string; passage: string[]; stands: string; instead: string }
  /** Another modal before the same verb: "will" for "could". */
  | { kind: 'modal'; claim: string; passage: string[]; before: string }
  /** Somebody else speaks, or is told: `passage` has the words or the speaker there; `nothing`: it lacks the claim's verb. */
  | { kind: 'speaker'; claim: string; passage: string[]; says: 'words' | 'speaker' | 'nothing' };

/** Those of the differences that are something missing, as the answer lists them. */
export function missingOf(differences: readonly Difference[]): Missing[] {
  const missing: Missing[] = [];
  for (const d of differences) {
    if (d.kind === 'party' || d.kind === 'modal' || d.kind === 'speaker') continue;
    const isKnown = missing.some(
      (m) => m.kind === d.kind && m.claim === d.claim && m.passage.join('\n') === d.passage.join('\n'),
    );
    if (!isKnown) missing.push({ kind: d.kind, claim: d.claim, passage: d.passage });
  }
  return missing;
}
