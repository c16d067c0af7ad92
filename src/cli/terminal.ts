import type { Answer, AnswerPassage, AnswerSource, Quote } from '../answer/answer.ts';
import { labelsOf } from '../answer/citation.ts';
import { HELP, HELP_INTRODUCTION } from '../answer/help.ts';
import { remarkOn } from '../answer/no-answer.ts';
import { partedNotices } from '../answer/parted-notices.ts';
import { worthShowing } from '../answer/passages.ts';
import { RESPONSE_WORDS } from '../answer/response-as-shown.ts';
import { countedFiles } from '../answer/sourcing.ts';
import { CONTROLS, type Paint, painter, printable, safe } from './printing.ts';
import { tableLines } from './table.ts';

export interface TerminalOptions {
  /** Whether the reader's terminal shows colours. */
  colour: boolean;
  /** Show the weaker passages too. */
  all: boolean;
  /** Ids of all articles, so that labels are as short as they can be and no shorter. */
  articleIds: readonly string[];
}

/**
 * An answer as text for people. Every quotation stands on lines of its own, exactly as in its file; one that holds
 * control characters is not printed, since the terminal would obey them, but named with its place.
 */
export function renderTerminal(answer: Answer, options: TerminalOptions): string {
  const paint = painter(options.colour);
  if (answer.kind === 'help' && answer.status === 'answered') return renderHelp(paint);
  const labels = new Map(
    [...labelsOf(options.articleIds.map((id) => ({ id })))].map(([id, label]) => [id, safe(label)] as const),
  );
  const lines: string[] = [];
  for (const { says, files } of answer.reason ? [] : (answer.check?.quotations ?? [])) {
    lines.push(
      safe(says),
      ...(files.length > 1 ? [files.map((f) => `${labels.get(f.article)} ${f.verdict}`).join(' · ')] : []),
      '',
    );
  }
  const { findings, remarks } = partedNotices(answer);
  const isAbove = answer.passages.length > 0;
  if (isAbove && findings.length > 0) lines.push(...findings.map(safe), '');
  if (answer.table && answer.kind !== 'check') lines.push(...tableLines(answer.table, labels, paint));
  const shown = options.all ? answer.passages : worthShowing(answer.passages);
  const { around } = answer;
  if (around) lines.push(...beside('before it', around.before, 'the file begins here', paint));
  for (const [i, passage] of shown.entries()) {
    const alone = around ? { ...passage, context: null } : passage;
    lines.push(...passageLines(i + 1, alone, answer.sources, labels, paint), '');
  }
  if (around) lines.push(...beside('after it', around.after, 'the file ends here', paint));
  else if (answer.passages.length > 0) {
    lines.push(sourcingLine(answer, labels), ...responseLines(answer, labels, paint));
  }
  if (answer.kind === 'compare' && answer.table) lines.push(sourcingLine(answer, labels));
  const weaker = answer.passages.length - shown.length;
  if (weaker > 0)
    lines.push(paint('dim', `${weaker} weaker ${weaker === 1 ? 'passage' : 'passages'} not shown: --all`));
  if (answer.reason) lines.push(safe(answer.reason.text));
  if (!isAbove) lines.push(...findings.map(safe));
  for (const notice of remarks) {
    lines.push(paint('dim', `Note: ${safe(notice.text)}.`));
  }
  for (const next of answer.reason?.try ?? []) lines.push(`Try: ${safe(next)}${remarkOn(next)}`);
  return `${lines.join('\n')}\n`;
}

/** What stands before or after a passage, or word that nothing does. */
function beside(where: string, quote: Quote | null, nothing: string, paint: Paint): string[] {
  if (quote === null) return [paint('dim', `${where}: ${nothing}`), ''];
  return [paint('dim', `${where}:`), printable(quote.quote, quote.article), ''];
}

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
    ...(also.length > 0 ? [paint('dim', `much the same in: ${also.join(', ')}`)] : []),
  ];
}

function speaker(passage: AnswerPassage): string {
  const { kind, speaker: who, cue } = passage.attribution;
  if (kind === 'none') return 'the article’s own words';
  return who === null ? 'speaker not stated here' : `${safe(who)}${cue === null ? '' : ` (“${safe(cue)}”)`}`;
}

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
  const { outlets, nearby, near_copies: copies } = answer.sourcing;
  const counted = countedFiles(answer);
  const label = (id: string): string => labels.get(id) ?? id;
  const list = (ids: readonly string[]): string => ids.map(label).join(', ');
  const named = outlets.map((o) => `${o.name} (${list(o.articles)})`);
  const close = nearby.filter((o) => o.in_paragraph.length > 0);
  const parts = [
    ...(counted === null ? [] : [`${counted.slice(0, 1).toUpperCase()}${counted.slice(1)}.`]),
    named.length > 0
      ? `${named.length === 1 ? 'One outlet is' : `${named.length} outlets are`} named in these passages: ${named.join('; ')}.`
      : 'No news outlet was recognised in these passages.',
    ...close.map((o) => `${o.name} is named in their paragraph (${list(o.in_paragraph)}).`),
    ...copies.map((group) => `${group.map(label).join(' and ')} share long runs of text.`),
  ];
  return parts.join(' ');
}

/** The responses that bear on the query, a line for who and where and the sentence itself. */
function responseLines(answer: Answer, labels: ReadonlyMap<string, string>, paint: Paint): string[] {
  if (answer.responses.length === 0) return [];
  const lines = answer.responses.flatMap((r) => {
    const who = r.who === null ? 'speaker not stated here' : safe(r.who);
    const place = `${labels.get(r.article) ?? r.article} · ${RESPONSE_WORDS[r.type]} · ${who}`;
    return [paint('dim', place), printable(r.quote, r.article)];
  });
  return ['', 'Responses in these files:', ...lines, ''];
}

function renderHelp(paint: Paint): string {
  const width = Math.max(...HELP.map(([typed]) => typed.length)) + 2;
  const rows = HELP.map(([typed, gives]) => `  ${paint('bold', typed.padEnd(width))}${gives}`);
  return `${HELP_INTRODUCTION}\n\n${rows.join('\n')}\n`;
}
