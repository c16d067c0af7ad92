import type { Article, Sentence, Span } from '../../src/dossier/article.ts';
import type { GoldAttribution, GoldQuotation } from './gold.ts';
import type { Tally } from './spans.ts';

/** How far what was read of who-says-what agrees with the gold rows of the same sentences. */
export interface Agreement {
  /** Gold sentences that the article has with the same start and end; the others are not compared. */
  compared: number;
  /** Sentences told right as direct, indirect or none. */
  kindRight: number;
  sources: Tally;
  cues: Tally;
  /** Right stances among the sentences that deny, do not comment or are not aware. */
  stances: Tally;
}

/** Two literals name the same speaker where one holds the other: `Peskov`, `Kremlin spokesman Dmitry Peskov`. */
export function sameName(a: string, b: string): boolean {
  const [x, y] = [a, b].map((name) => name.toLowerCase().replaceAll(/\s+/gu, ' ')) as [string, string];
  return x.includes(y) || y.includes(x);
}

const count = (tally: Tally, found: string | null, right: boolean, wanted: boolean): void => {
  if (found !== null) tally.found++;
  if (found !== null && right) tally.foundRight++;
  if (wanted) tally.gold++;
  if (wanted && found !== null && right) tally.goldFound++;
};

const isResponse = (stance: string | null): boolean => stance !== null && stance !== 'asserts';
const emptyTally = (): Tally => ({ found: 0, foundRight: 0, gold: 0, goldFound: 0 });

/** Compares the sentences of one article with its gold rows. */
export function attributionAgreement(article: Article, rows: readonly GoldAttribution[]): Agreement {
  const result: Agreement = {
    compared: 0,
    kindRight: 0,
    sources: emptyTally(),
    cues: emptyTally(),
    stances: emptyTally(),
  };
  const literal = (span: Span | null): string | null => span && article.text.slice(span.start, span.end);
  for (const row of rows) {
    const sentence = article.sentences.find((s) => s.start === row.start && s.end === row.end);
    if (!sentence) continue;
    const { kind, source, cue, stance } = sentence.attribution;
    result.compared++;
    if ([row.kind, ...row.accept.kind].includes(kind)) result.kindRight++;
    const names = [...(row.source === null ? [] : [row.source]), ...row.accept.source];
    const said = literal(source);
    count(
      result.sources,
      said,
      names.some((name) => said !== null && sameName(name, said)),
      row.source !== null,
    );
    const reported = literal(cue);
    const sameCue = row.cue !== null && reported !== null && sameName(row.cue, reported);
    count(result.cues, reported, sameCue, row.cue !== null);
    const stances = [row.stance, ...row.accept.stance];
    count(
      result.stances,
      isResponse(stance) ? stance : null,
      stances.includes(stance),
      isResponse(row.stance),
    );
  }
  return result;
}

/** Compares who speaks in each gold quotation with the source of the sentence in which it opens. */
export function speakerTally(article: Article, rows: readonly GoldQuotation[]): Tally {
  const tally = emptyTally();
  for (const row of rows) {
    const home = article.sentences.find((s) => s.start <= row.start && row.start < s.end);
    const source = home && literalSource(article, home);
    const names = [...(row.speaker === null ? [] : [row.speaker]), ...row.accept];
    count(
      tally,
      source ?? null,
      names.some((n) => source != null && sameName(n, source)),
      row.speaker !== null,
    );
  }
  return tally;
}

const literalSource = ({ text }: Article, { attribution: { source } }: Sentence): string | null =>
  source && text.slice(source.start, source.end);
