import type { Attribution } from '../article.ts';
import { complementAt } from './complement.ts';
import type { Found } from './found.ts';
import { isProposition } from './propositions.ts';
import { isDocument } from './speakers.ts';
import { subjectOf } from './subject.ts';
import type { Tagged } from './tags.ts';
import { readingsAt } from './verb-group.ts';
import { verbReports } from './verb-reports.ts';

/** What an admission is limited to: dealings between people. Written by hand. */
const DEALINGS =
  /^(?:contacts?|communications?|conversations?|calls?|meetings?|involvement|roles?|links?|connections?|ties?|dealings?|payments?|relationships?|encounters?|exchanges?|discussions?|talks?|visits?|interactions?|interests?|mistakes?|emails?|messages?|transactions?|loans?|gifts?)$/;
const ADMITTING = new Set(['admit', 'acknowledge', 'concede', 'confess', 'confirm']);

/**
 * Limited admissions: a report by the party itself in which dealings are `only` or `just` so many, "played down", or
 * admitted with a `but`. What a newspaper or a document reports is none.
 */
export function limits(tokens: readonly Tagged[], attribution: Attribution): Found[] {
  const party =
    attribution.kind !== 'none' && attribution.source !== null && !isDocumentSource(tokens, attribution);
  const found: Found[] = [];
  for (let i = 0; i < tokens.length; i++) {
    if (playsDown(tokens, i)) {
      const subject = subjectOf(tokens, i);
      found.push({
        type: 'limits',
        cue: { from: i, to: i + 1 },
        who: subject && { from: subject.from, to: subject.to },
      });
    } else if (party && admitsBut(tokens, i)) {
      const subject = subjectOf(tokens, i);
      const who = subject && !subject.ambiguous ? { from: subject.from, to: subject.to } : null;
      found.push({ type: 'limits', cue: { from: i, to: i + 1 }, who });
    } else if (party && (onlyDealing(tokens, i) || onlyOnce(tokens, i))) {
      found.push({ type: 'limits', cue: { from: i, to: i + 1 }, who: null });
    }
  }
  return found;
}

const isDocumentSource = (tokens: readonly Tagged[], { source }: Attribution): boolean =>
  source !== null && tokens.some((t) => t.start >= source.start && t.end <= source.end && isDocument(t));

/** `downplayed the story`, `played down the rift`. */
const playsDown = (tokens: readonly Tagged[], i: number): boolean =>
  readingsAt(tokens, i).some(
    (f) => (f.lemma === 'downplay' || f.lemma === 'play-down') && f.form !== 'gerund',
  ) && isProposition(tokens, complementAt(tokens, tokens[i + 1]?.lower === 'down' ? i + 2 : i + 1).at, false);

/** "his only contact was", "only one call", "a single meeting": the dealing stands within three words. */
function onlyDealing(tokens: readonly Tagged[], i: number): boolean {
  const { lower } = tokens[i]!;
  const limiter =
    (lower === 'only' || lower === 'just') &&
    (isDetermined(tokens, i) || /^(?:one|a|two)$/.test(tokens[i + 1]?.lower ?? ''));
  if (!limiter && !(lower === 'single' && tokens[i - 1]?.lower === 'a')) return false;
  return tokens.slice(i + 1, i + 5).some((t) => DEALINGS.test(t.lower));
}

const isDetermined = (tokens: readonly Tagged[], i: number): boolean =>
  tokens[i - 1]?.tag === 'determiner' || tokens[i - 1]?.possessive === true;

/** "talked with him only once", behind the verb that reports it. */
const onlyOnce = (tokens: readonly Tagged[], i: number): boolean =>
  /^(?:only|just)$/.test(tokens[i]!.lower) &&
  /^(?:once|twice|briefly)$/.test(tokens[i + 1]?.lower ?? '') &&
  verbReports(tokens).some((r) => r.cue.to <= i);

/** "admitted a meeting but said", "confirmed it, though he said": a part is admitted. */
const admitsBut = (tokens: readonly Tagged[], i: number): boolean =>
  readingsAt(tokens, i).some((f) => ADMITTING.has(f.lemma) && f.form !== 'gerund') &&
  tokens.some(
    (t, k) =>
      /^(?:but|though|although)$/.test(t.lower) && k > i && k < i + 25 && reportsWithin(tokens, k, k + 6),
  );

const reportsWithin = (tokens: readonly Tagged[], from: number, to: number): boolean =>
  verbReports(tokens).some((r) => r.cue.from > from && r.cue.from < to);
