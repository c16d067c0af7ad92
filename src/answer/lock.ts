import type { Answer, Quote } from './answer.ts';

/** A quotation that is not what its file says at its place. Never repaired, never sent. */
export class QuotationMismatch extends Error {
  readonly place: { article: string; start: number; end: number };
  constructor(quote: Quote) {
    super(`the text at ${quote.article} [${quote.start}, ${quote.end}) is not the quotation`);
    this.name = 'QuotationMismatch';
    this.place = { article: quote.article, start: quote.start, end: quote.end };
  }
}

/** Every quotation in an answer, whatever part of it carries it. */
export function quotationsOf(answer: Answer): Quote[] {
  return [
    ...answer.passages.flatMap((p) => [
      p,
      ...p.also,
      ...(p.context ? [{ article: p.article, ...p.context }] : []),
    ]),
    ...answer.responses,
    ...[answer.around?.before, answer.around?.after].filter((q) => q != null),
    ...(answer.table?.rows.flat() ?? []).flatMap((cell) => ('quote' in cell ? [cell.quote] : [])),
  ];
}

/**
 * The exact-text lock: returns the answer if every quotation in it equals its slice of the file, else throws. Each
 * output path sends only what has come through here. `textOf` gives an article's file as stored, null for no such file.
 * @throws {QuotationMismatch}
 */
export function lock(answer: Answer, textOf: (article: string) => string | null): Answer {
  for (const quote of quotationsOf(answer)) {
    const text = textOf(quote.article);
    if (quote.quote === '' || text === null || text.slice(quote.start, quote.end) !== quote.quote) {
      throw new QuotationMismatch(quote);
    }
  }
  for (const r of answer.responses) {
    if (r.who !== null && !textOf(r.article)!.includes(r.who))
      throw new QuotationMismatch({ ...r, quote: r.who });
  }
  for (const p of answer.passages) {
    const text = textOf(p.article)!;
    for (const literal of [p.attribution.source, p.attribution.speaker, p.attribution.cue]) {
      if (literal !== null && !text.includes(literal)) throw new QuotationMismatch({ ...p, quote: literal });
    }
  }
  for (const { files } of answer.check?.quotations ?? []) for (const file of files) lockDiff(file, textOf);
  return answer;
}

type CheckedFile = NonNullable<Answer['check']>['quotations'][number]['files'][number];

/** The words that a comparison says are the file's stand in the place compared, in their order. */
function lockDiff(
  { article, start, end, diff }: CheckedFile,
  textOf: (article: string) => string | null,
): void {
  const place = textOf(article)?.slice(start, end) ?? '';
  let at = 0;
  for (const { change, words } of diff) {
    if (change !== '+') continue;
    const found = place.indexOf(words, at);
    if (found < 0) throw new QuotationMismatch({ article, start, end, quote: words });
    at = found + words.length;
  }
}
