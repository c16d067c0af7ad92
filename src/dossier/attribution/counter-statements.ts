import type { Attribution } from '../article.ts';
import type { Found } from './found.ts';
import type { PlacedSentence } from './reading.ts';
import type { Tagged } from './tags.ts';
import { verbReports } from './verb-reports.ts';

const NOT = /^(?:not|never)$/;
/** States of mind: "said he did not know", "does not think" answer no charge. Written by hand. */
const MIND =
  /^(?:know|want|think|believe|expect|understand|feel|see|like|care|mind|sure|certain|ready|able|going|surprised|happy|worried|interested|need|mean|hope|plan|intend|wish|look|yet|the|a|possible|clear|easy|enough|over|alone|say|comment|respond|aware)$/;
const ROLE =
  /(?<![\p{L}])(?:founder|co-founder|CEO|chief|owner|owns|boss|president|chair(?:man|woman)?|director|head|leader|spokes\p{L}+|company|firm|runs|leads|manager|minister|mayor)(?![\p{L}])/iu;
const PRONOUN = /^(?:he|she|they|it|we|i)$/;

/**
 * A reported statement whose first verb is negated and whose subject is the speaker, or somebody the file says the
 * speaker leads or speaks for: "Lee said that Acme does not sell …" where the file has "Lee, the head of Acme".
 */
export function counters(
  text: string,
  tokens: readonly Tagged[],
  sentences: readonly PlacedSentence[],
  attribution: Attribution,
): Found[] {
  const { source } = attribution;
  if (attribution.kind === 'none' || !source || attribution.stance !== 'asserts') return [];
  const report = verbReports(tokens).find(
    (r) => r.source !== null && tokens[r.source.from]!.start === source.start,
  );
  const from = report ? report.cue.to : 0;
  const verb = tokens.findIndex((t, i) => i >= from && t.tag === 'finite');
  const subjectAt = tokens[from]?.lower === 'that' ? from + 1 : from;
  if (
    verb <= subjectAt ||
    !tokens[verb]!.auxiliary ||
    /^(?:would|will|could|can|may|might|should|must)/.test(tokens[verb]!.lower)
  )
    return [];
  const contracted = /n't$/.test(tokens[verb]!.lower);
  if (!contracted && !NOT.test(tokens[verb + 1]?.lower ?? '')) return [];
  const predicate = tokens[verb + (contracted ? 1 : 2)];
  if (!predicate || MIND.test(predicate.lower)) return [];
  const subject = text.slice(tokens[subjectAt]!.start, tokens[verb - 1]!.end);
  const speaker = text.slice(source.start, source.end);
  if (!isOwn(subject, tokens[verb]!.lower) && !isLed(text, sentences, speaker, subject)) return [];
  return [{ type: 'counters', cue: { from: verb, to: verb + 2 }, who: report?.source ?? null }];
}

/** A pronoun, or a thing of the speaker's; "it is not" may mean nothing in particular. */
const isOwn = (subject: string, verb: string): boolean =>
  (PRONOUN.test(subject.toLowerCase()) && !(subject.toLowerCase() === 'it' && /^(?:is|was)/.test(verb))) ||
  /^(?:his|her|our|my)\s/i.test(subject);

/** A sentence of the file names speaker and subject with a role between or around them. */
function isLed(
  text: string,
  sentences: readonly PlacedSentence[],
  speaker: string,
  subject: string,
): boolean {
  const name = speaker.split(/\s+/u).at(-1) ?? '';
  if (!/^\p{Lu}/u.test(name) || !/^(?:the\s+)?\p{Lu}/u.test(subject)) return false;
  return sentences.some((s) => {
    const sentence = text.slice(s.start, s.end);
    return sentence.includes(name) && sentence.includes(subject) && ROLE.test(sentence) && name !== subject;
  });
}
