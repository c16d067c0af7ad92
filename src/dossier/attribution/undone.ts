import type { Attribution } from '../article.ts';
import type { Found } from './found.ts';
import { isDocument } from './speakers.ts';
import type { Tagged } from './tags.ts';
import { verbReports } from './verb-reports.ts';

/** Dealings that somebody may be charged with, and what is done with them. Written by hand. */
const DEALING =
  /^(?:payments?|ransoms?|money|bribes?|deals?|contacts?|meetings?|offers?|gifts?|loans?|funds?|cash|talks|negotiations?|promises?|commissions?|kickbacks?|favou?rs?|transfers?|threats?|concessions?|documents?|emails?|files?|records?|votes?|rules?|laws?)$/;
const DONE =
  /^(?:made|paid|held|taken|offered|given|signed|reached|struck|sent|transferred|accepted|received|destroyed|deleted|altered|broken|bought|promised|exchanged|forged|tampered)$/;
/** How many words may stand between "no" and the noun, and the noun and its verb. */
const GAP = 3;

/**
 * "She said no payment had been made": a person or body is reported to say that a dealing was not done, `counters`.
 * What a document says, or the article in its own words, is none.
 */
export function undone(tokens: readonly Tagged[], { kind, source, stance }: Attribution): Found[] {
  if (kind === 'none' || source === null || stance !== 'asserts') return [];
  const report = verbReports(tokens).find(
    (r) => r.source !== null && tokens[r.source.from]!.start === source.start,
  );
  if (!report || tokens.slice(report.source!.from, report.source!.to).some(isDocument)) return [];
  const no = tokens.findIndex((t, i) => t.lower === 'no' && i >= report.cue.to && i <= report.cue.to + 1);
  if (no < 0 || (no > report.cue.to && tokens[report.cue.to]!.lower !== 'that')) return [];
  const noun = tokens.findIndex((t, i) => i > no && i <= no + GAP && DEALING.test(t.lower));
  if (noun < 0) return [];
  const verb = tokens.findIndex((t, i) => i > noun && i <= noun + 2 * GAP && DONE.test(t.lower));
  const group = tokens.slice(noun + 1, verb).map((t) => t.lower);
  const isPast = /^(?:(?:has|have|had) (?:ever )?been|was|were)(?: ever)?$/.test(
    group
      .slice(-3)
      .join(' ')
      .replace(/^.*?\b(?=has|have|had|was|were)/, ''),
  );
  return verb > noun && isPast
    ? [{ type: 'counters', cue: { from: no, to: verb + 1 }, who: report.source }]
    : [];
}
