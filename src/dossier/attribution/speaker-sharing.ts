import type { Attribution, Quotation, Span } from '../article.ts';
import { lowerBound } from '../passages.ts';
import type { PlacedSentence, Reading } from './reading.ts';

/** Pronouns that stand for a speaker named before. */
const PRONOUN = /^(?:he|she|they|it|we|i)$/i;
const FEMALE = /(?:woman|women|\bmrs\b|\bms\b|\bmiss\b|\bher\b|\bmother\b|\bwife\b)/i;
const MALE = /(?:(?:^|[^o])man\b|\bmr\b|\bsir\b|\bfather\b|\bhusband\b)/i;

/**
 * Gives quoted sentences without a speaker of their own the speaker that the file states beside them:
 *
 * 1. `oneQuotation`: sentences of one quotation, over paragraphs too, share the speaker stated for one of them;
 * 2. `continues`: a sentence that is nothing but a quotation, behind a directly quoted sentence with one speaker in
 *    the same paragraph, goes on in the same voice.
 *
 * A speaker that is only a pronoun is handed on as the name that the sentence before it gives, where that is sure;
 * otherwise the sentence keeps null. The cue stays null: it is not in the sentence.
 */
export function shareSpeakers(
  text: string,
  sentences: readonly PlacedSentence[],
  quotations: readonly Quotation[],
  readings: readonly Reading[],
): Attribution[] {
  const result = readings.map((r) => r.attribution);
  for (const group of quotedGroups(sentences, quotations)) {
    const speakers = group.flatMap((i) => (result[i]!.source ? [i] : []));
    const only = speakers.length === 1 && readings[speakers[0]!]!.sources.length === 1 ? speakers[0]! : -1;
    const named = only < 0 ? null : nameFor(text, sentences, readings, only);
    for (const i of group) {
      if (!readings[i]!.allQuoted) continue;
      result[i] = {
        ...result[i]!,
        kind: 'direct',
        source: result[i]!.source ?? named,
        stance: result[i]!.stance ?? 'asserts',
      };
    }
  }
  for (let i = 1; i < sentences.length; i++) {
    const before = result[i - 1]!;
    if (
      !readings[i]!.allQuoted ||
      result[i]!.source ||
      sentences[i]!.paragraph !== sentences[i - 1]!.paragraph
    )
      continue;
    if (before.kind !== 'direct' || !before.source || readings[i - 1]!.sources.length > 1) continue;
    const source = before.cue === null ? before.source : nameFor(text, sentences, readings, i - 1);
    result[i] = { ...result[i]!, source };
  }
  return result;
}

/** Indices of the sentences that one quotation touches, ascending, joined over paragraphs where it is left open. */
export function quotedGroups(sentences: readonly Span[], quotations: readonly Quotation[]): number[][] {
  const groups: number[][] = [];
  let open = false;
  for (const quotation of quotations) {
    const touched: number[] = [];
    for (
      let i = lowerBound(sentences, quotation.start);
      i < sentences.length && sentences[i]!.start < quotation.end;
      i++
    )
      touched.push(i);
    const last = groups.at(-1);
    if (open && last) last.push(...touched.filter((i) => !last.includes(i)));
    else groups.push(touched);
    open = !quotation.closed;
  }
  return groups.filter((g) => g.length > 1);
}

/** The source of sentence `i`; for a pronoun, the one source of the sentence before it, if it agrees in gender. */
function nameFor(
  text: string,
  sentences: readonly PlacedSentence[],
  readings: readonly Reading[],
  i: number,
): Span | null {
  const source = readings[i]!.attribution.source;
  if (!source) return null;
  const pronoun = text.slice(source.start, source.end);
  if (!PRONOUN.test(pronoun)) return source;
  const before = readings[i - 1];
  const opens = source.start === sentences[i]!.start;
  if (
    !before ||
    !opens ||
    sentences[i - 1]!.paragraph !== sentences[i]!.paragraph ||
    before.sources.length !== 1
  )
    return null;
  const name = before.sources[0]!;
  const words = text.slice(name.start, name.end);
  if (PRONOUN.test(words) || !/^(?:he|she)$/i.test(pronoun)) return null;
  const female = /^she$/i.test(pronoun);
  return (female ? MALE : FEMALE).test(words) ? null : name;
}
