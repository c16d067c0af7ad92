import { styleText } from 'node:util';
import type { Answer, AnswerPassage, AnswerSource } from '../answer/answer.ts';
import { labelsOf } from '../answer/citation.ts';
import { HELP, HELP_INTRODUCTION } from '../answer/help.ts';

export interface TerminalOptions {
  /** Whether the reader's terminal shows colours. */
  colour: boolean;
  /** Show the weaker passages too. */
  all: boolean;
  /** Ids of all articles, so that labels are as short as they can be and no shorter. */
  articleIds: readonly string[];
}

/** A passage with less than this share of the best one's score is named, not shown: it is seldom what was asked. */
const WORTH_SHOWING = 0.4;

/** Characters that a terminal obeys instead of showing: C0 and C1 controls but tab and line breaks. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROLS = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/u;
const ALL_CONTROLS = new RegExp(CONTROLS.source, 'gu');

/**
 * An answer as text for people. Every quotation stands on lines of its own, exactly as in its file; one that holds
 * control characters is not printed, since the terminal would obey them, but named with its place.
 */
export function renderTerminal(answer: Answer, options: TerminalOptions): string {
  const paint = painter(options.colour);
  if (answer.kind === 'help' && answer.status === 'answered') return renderHelp(paint);
  const labels = labelsOf(options.articleIds.map((id) => ({ id })));
  const lines: string[] = [];
  const best = Math.max(...answer.passages.map((p) => p.score));
  const shown = answer.passages.filter((p) => options.all || p.score >= WORTH_SHOWING * best);
  for (const [i, passage] of shown.entries()) {
    lines.push(...passageLines(i + 1, passage, answer.sources, labels, paint), '');
  }
  if (answer.passages.length > 0) lines.push(sourcingLine(answer, labels));
  const weaker = answer.passages.length - shown.length;
  if (weaker > 0)
    lines.push(paint('dim', `${weaker} weaker ${weaker === 1 ? 'passage' : 'passages'} not shown: --all`));
  if (answer.reason) lines.push(safe(answer.reason.text));
  for (const notice of answer.notices) {
    lines.push(paint('dim', `Note: ${safe(notice.text)}.`));
  }
  for (const next of answer.reason?.try ?? []) lines.push(`Try: ${safe(next)}`);
  return `${lines.join('\n')}\n`;
}

type Paint = (style: 'dim' | 'bold', text: string) => string;
const painter =
  (colour: boolean): Paint =>
  (style, text) =>
    colour ? styleText(style, text) : text;

/** Text of ours or the asker's with control characters made visible. Never used on a quotation. */
const safe = (text: string): string => text.replace(ALL_CONTROLS, '�');

function passageLines(
  number: number,
  passage: AnswerPassage,
  sources: readonly AnswerSource[],
  labels: ReadonlyMap<string, string>,
  paint: Paint,
): string[] {
  const source = sources.find((s) => s.article === passage.article);
  const place = [
    safe(labels.get(passage.article) ?? passage.article),
    ...[source?.publisher, source?.title].filter((t) => t != null).map(safe),
    `paragraph ${passage.paragraph}`,
    source?.date ?? 'no date in file',
    speaker(passage),
    passage.id,
  ];
  const also = passage.also.map((a) => labels.get(a.article) ?? a.article).sort();
  return [
    `${number}. ${paint('dim', place.join(' · '))}`,
    ...(passage.context
      ? [paint('dim', 'before it:'), printable(passage.context.quote, passage.article), paint('dim', 'then:')]
      : []),
    CONTROLS.test(passage.quote) ? printable(passage.quote, passage.article) : emphasised(passage, paint),
    ...(also.length > 0 ? [paint('dim', `the same in: ${also.join(', ')}`)] : []),
  ];
}

function speaker(passage: AnswerPassage): string {
  const { kind, source, cue } = passage.attribution;
  if (kind === 'none') return 'the article’s own words';
  return source === null
    ? 'speaker not stated here'
    : `${safe(source)}${cue === null ? '' : ` (“${safe(cue)}”)`}`;
}

const printable = (quote: string, article: string): string =>
  CONTROLS.test(quote) ? `[not printed: it holds control characters; see ${article} or --json]` : quote;

/** The quotation with the matched words in bold; without colour it is the quotation and nothing else. */
function emphasised(passage: AnswerPassage, paint: Paint): string {
  let out = '';
  let at = passage.start;
  for (const [start, end] of passage.matched) {
    out += passage.quote.slice(at - passage.start, start - passage.start);
    out += paint('bold', passage.quote.slice(start - passage.start, end - passage.start));
    at = end;
  }
  return out + passage.quote.slice(at - passage.start);
}

function sourcingLine(answer: Answer, labels: ReadonlyMap<string, string>): string {
  const { matching, of, outlets, near_copies: copies } = answer.sourcing;
  const label = (id: string): string => labels.get(id) ?? id;
  const named = outlets.map((o) => `${o.name} (${o.articles.map(label).join(', ')})`);
  const parts = [
    `In ${matching} of ${of} ${of === 1 ? 'file' : 'files'}.`,
    named.length > 0
      ? `Outlets named in these passages: ${named.join('; ')}.`
      : 'No outlet is named in these passages.',
    ...copies.map((group) => `${group.map(label).join(' and ')} share long runs of text.`),
  ];
  return parts.join(' ');
}

function renderHelp(paint: Paint): string {
  const width = Math.max(...HELP.map(([typed]) => typed.length)) + 2;
  const rows = HELP.map(([typed, gives]) => `  ${paint('bold', typed.padEnd(width))}${gives}`);
  return `${HELP_INTRODUCTION}\n\n${rows.join('\n')}\n`;
}
