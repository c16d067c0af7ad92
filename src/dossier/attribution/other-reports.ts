import { complementAt } from './complement.ts';
import type { Range } from './noun-phrase.ts';
import { asSource, nounPhraseEnd } from './noun-phrase.ts';
import { type Report, SCORE } from './report.ts';
import { HEARSAY_ADVERBS, HEARSAY_PARTICIPLES } from './reporting-verbs.ts';
import { canSpeak } from './speakers.ts';
import { groupStart, subjectOf } from './subject.ts';
import type { Tagged } from './tags.ts';
import { readingsAt, verbGroupAt } from './verb-group.ts';

/** "according to a report by NAME": the source is NAME. */
const REPORT_NOUN =
  /^(?:reports?|articles?|story|stories|investigation|analysis|study|survey|poll|research|account|review)$/;

/** `According to the minister`, `according to a report by the paper`; not `according to plan`, `according to need`. */
export function accordingTo(tokens: readonly Tagged[]): Report[] {
  const reports: Report[] = [];
  for (let i = 0; i + 2 < tokens.length; i++) {
    if (tokens[i]!.lower !== 'according' || tokens[i + 1]!.lower !== 'to') continue;
    const from = i + 2;
    const end = tokens[from]!.tag === 'object' ? from + 1 : nounPhraseEnd(tokens, from, tokens.length);
    if (end === from || !canSpeak(tokens, { from, to: end })) continue;
    const by = authorAt(tokens, from, end);
    const range =
      by ?? (tokens[from]!.tag === 'object' ? { from, to: end } : asSource(tokens, { from, to: end }));
    reports.push({
      source: range,
      cue: { from: i, to: by ? by.from : from },
      stance: 'asserts',
      score: SCORE.accordingTo,
      quoted: false,
    });
  }
  return reports;
}

/** In "a report by the paper", "the paper"; null where the source is not a report by somebody. */
function authorAt(tokens: readonly Tagged[], from: number, to: number): Range | null {
  for (let i = from; i + 1 < to; i++) {
    if (tokens[i]!.lower === 'by' || tokens[i]!.lower === 'from') {
      return REPORT_NOUN.test(tokens[i - 1]?.lower ?? '') ? asSource(tokens, { from: i + 1, to }) : null;
    }
    if (tokens[i]!.tag === 'preposition') return null;
  }
  return null;
}

/** Verbs whose agent, after `by`, is a source: "was first reported by the paper". */
const AGENTIVE = new Set([
  'report',
  'deny',
  'describe',
  'confirm',
  'claim',
  'allege',
  'dispute',
  'criticise',
  'criticize',
  'condemn',
  'announce',
  'refute',
]);

/** `were denied by the firm`, `was quoted as saying`, `are said to`, `it is alleged that`. */
export function passiveReports(tokens: readonly Tagged[]): Report[] {
  const reports: Report[] = [];
  for (let i = 1; i < tokens.length; i++) {
    if (tokens[i]!.lower === 'quoted' || tokens[i]!.lower === 'cited') {
      const quoted = quotedAs(tokens, i);
      if (quoted) reports.push(quoted);
      continue;
    }
    const reading = readingsAt(tokens, i).find((f) => f.form === 'past' || f.form === 'participle');
    if (!reading || reading.particle !== null) continue;
    const group = verbGroupAt(tokens, i, 'past');
    if (group?.voice !== 'passive' || group.negated) continue;
    const next = tokens[i + 1];
    const start = groupStart(tokens, i);
    const denies = reading.verbClass === 'rebuttal';
    if (next?.lower === 'by' && AGENTIVE.has(reading.lemma)) {
      const end = nounPhraseEnd(tokens, i + 2, tokens.length);
      const range = end > i + 2 ? asSource(tokens, { from: i + 2, to: end }) : null;
      if (range && canSpeak(tokens, range))
        reports.push({
          source: range,
          cue: { from: i, to: i + 2 },
          stance: denies ? 'denies' : 'asserts',
          score: SCORE.agent,
          quoted: false,
        });
    } else if (
      HEARSAY_PARTICIPLES.has(tokens[i]!.lower) &&
      (next?.tag === 'infinitive' ||
        (tokens[start - 1]?.lower === 'it' && complementAt(tokens, i + 1).kind === 'clause'))
    ) {
      reports.push({
        source: null,
        cue: { from: start, to: next?.tag === 'infinitive' ? i + 2 : i + 1 },
        stance: 'asserts',
        score: SCORE.hearsay,
        quoted: false,
      });
    }
  }
  return reports;
}

/** "Lee was quoted as saying", "the paper quoted Lee as saying": the source is Lee. */
function quotedAs(tokens: readonly Tagged[], i: number): Report | null {
  let as = i + 1;
  while (as < tokens.length && as < i + 15 && tokens[as]!.lower !== 'as') as++;
  if (tokens[as]?.lower !== 'as' || !/^(?:saying|telling|having)$/.test(tokens[as + 1]?.lower ?? ''))
    return null;
  const passive = verbGroupAt(tokens, i, 'past')?.voice === 'passive';
  const subject = passive ? subjectOf(tokens, i) : asSource(tokens, { from: i + 1, to: as });
  return {
    source: subject && { from: subject.from, to: subject.to },
    cue: passive && as === i + 1 ? { from: groupStart(tokens, i), to: as + 2 } : { from: as, to: as + 2 },
    stance: 'asserts',
    score: SCORE.speech + SCORE.quoted,
    quoted: true,
  };
}

/** `reportedly`, `allegedly` in the verb group of a clause: hearsay whose source is not stated. */
export function hearsayAdverbs(tokens: readonly Tagged[]): Report[] {
  const reports: Report[] = [];
  tokens.forEach((token, i) => {
    if (!HEARSAY_ADVERBS.has(token.lower)) return;
    const before = tokens[i - 1];
    const after = tokens[i + 1];
    const inGroup =
      after?.tag === 'finite' ||
      (before?.auxiliary === true && before.tag !== 'name') ||
      before?.tag === 'finite';
    if (inGroup || i === 0) {
      reports.push({
        source: null,
        cue: { from: i, to: i + 1 },
        stance: 'asserts',
        score: SCORE.adverb,
        quoted: false,
      });
    }
  });
  return reports;
}
