/**
 * `npm run eval`: what is measured of the reading, the search and the answers, as tables. It is a report, not a test:
 * it ends with exit code 0 whatever the numbers are; test/eval/floors.test.ts holds the floors.
 */
import { parseArgs } from 'node:util';
import { Desk } from '../../src/desk.ts';
import type { Article } from '../../src/dossier/article.ts';
import { openLibrary } from '../../src/opening.ts';
import { isKnownWord } from '../../src/search/words/background.ts';
import { ablate } from './ablation.ts';
import {
  type JudgedQuery,
  placeOwn,
  readAttribution,
  readNumbered,
  readOwnQueries,
  readQuotations,
  readResponses,
  readSentences,
} from './gold.ts';
import { MEASURES, type Score, scoreByType, scoreOf } from './measures.ts';
import {
  type FileBoundaries,
  readAgreement,
  readBoundaries,
  readQuotationSpans,
  readResponseSpans,
  readSpeakers,
} from './reading.ts';
import { percentile, type Run, runQueries } from './run-queries.ts';
import { JUDGED, KEPT_ASIDE, MUSK_PUTIN, SHARED, sharedIsHere, VELLAN_PIER } from './sets.ts';
import { readSharedAttribution, readSharedSpans } from './shared-gold.ts';
import { f1, precision, recall, type Tally, total } from './spans.ts';
import { type Cell, table } from './table.ts';
import { sameFirstPassage, typoPairs } from './typos.ts';

/** Any number; changing it asks for other misspellings. */
const TYPO_SEED = 20241025;

const PARTS = ['boundaries', 'spans', 'queries', 'typos', 'squad', 'ablation'] as const;

const write = (text: string): void => {
  process.stdout.write(`${text}\n`);
};
const title = (text: string): void => write(`\n${text}\n`);
const skipped = (what: string): void =>
  write(`Skipped: ${what}. The shared sets are not on this machine (${SHARED.queries}).`);

const scoreCells = (score: Score): Cell[] => MEASURES.map((m) => score[m]);
const tallyCells = (t: Tally): Cell[] => [String(t.gold), String(t.found), precision(t), recall(t), f1(t)];

function reportRun(name: string, run: Run, showMisses: boolean, byType: boolean): void {
  const all = scoreOf(run.outcomes);
  const rows = byType
    ? [...scoreByType(run.outcomes)].map(([type, s]) => [type, String(s.queries), ...scoreCells(s)])
    : [];
  title(name);
  write(table(['type', 'n', ...MEASURES], [...rows, ['all', String(all.queries), ...scoreCells(all)]]));
  const [p50, p99] = [percentile(run.times, 0.5), percentile(run.times, 0.99)];
  write(`verbatim ${run.verbatim.toFixed(4)}; per query p50 ${p50.toFixed(2)} ms, p99 ${p99.toFixed(2)} ms`);
  if (!showMisses) return;
  for (const m of run.misses) write(`  ${m.id} | ${m.query} | ${m.what} | ${JSON.stringify(m.first)}`);
}

function reportBoundaries(name: string, files: readonly FileBoundaries[]): void {
  const row = (label: string, of: readonly FileBoundaries[]): Cell[] => {
    const [b, s, f] = [
      of.map((x) => x.boundaries),
      of.map((x) => x.sentences),
      of.map((x) => x.furniture),
    ].map(total);
    const paragraphs = of.reduce((sum, x) => sum + x.sameParagraph, 0) / of.length;
    return [label, String(s!.gold), precision(b!), recall(b!), f1(b!), f1(s!), paragraphs, f1(f!)];
  };
  title(`Boundaries of body sentences: ${name}`);
  write(
    table(
      ['file', 'n', 'precision', 'recall', 'F1', 'whole sentences F1', 'same paragraph', 'furniture F1'],
      [...files.map((f) => row(f.article, [f])), row('all', files)],
    ),
  );
}

interface SpanGold {
  quotations: Parameters<typeof readQuotationSpans>[1];
  responses: Parameters<typeof readResponseSpans>[1];
  attribution: Parameters<typeof readAgreement>[1];
}

function reportSpans(name: string, articles: readonly Article[], gold: SpanGold): void {
  const agreement = readAgreement(articles, gold.attribution);
  const inner = readQuotationSpans(articles, gold.quotations, 1);
  title(`Who says what: ${name}`);
  write(
    table(
      ['', 'gold', 'found', 'precision', 'recall', 'F1'],
      [
        ['quotations', ...tallyCells(readQuotationSpans(articles, gold.quotations, 0))],
        ...(inner.gold > 0 ? [['quotations inside others', ...tallyCells(inner)]] : []),
        ['speakers of quotations', ...tallyCells(readSpeakers(articles, gold.quotations))],
        ['sources of sentences', ...tallyCells(agreement.sources)],
        ['cues', ...tallyCells(agreement.cues)],
        ['stances of responses', ...tallyCells(agreement.stances)],
        ['response spans', ...tallyCells(readResponseSpans(articles, gold.responses))],
      ],
    ),
  );
  write(
    `direct, indirect or none told right: ${agreement.kindRight} of ${agreement.compared} sentences compared (${gold.attribution.length} judged)`,
  );
}

function reportTypos(name: string, desk: Desk): void {
  const pairs = typoPairs(desk.dossier.articles, TYPO_SEED, isKnownWord);
  const row = (label: string, of: typeof pairs.alone): Cell[] => {
    const { asked, same, said } = sameFirstPassage((q) => desk.ask(q), of);
    return [label, String(asked), asked === 0 ? null : same / asked, asked === 0 ? null : said / asked];
  };
  title(`Single-edit misspellings, same first passage as for the right spelling: ${name}`);
  write(
    table(
      ['typed', 'n', 'same', 'said so'],
      [row('the word alone', pairs.alone), row('in up to four words', pairs.inFragment)],
    ),
  );
}

/** nDCG@5 and s@1 of the ranking alone, without each piece of its evidence. */
function reportAblation(sets: readonly { name: string; dossier: string; queries: ReadQueries }[]): void {
  const columns = sets.map(({ dossier, queries }) => {
    const { library } = openLibrary(dossier);
    return ablate(library, queries(library.searcher.dossier.articles));
  });
  title('What each piece of evidence brings: nDCG@5 / s@1 of the ranking alone, without it');
  write(
    table(
      ['without', ...sets.map(({ name }) => name)],
      columns[0]!.map(({ without }, row) => [
        without ?? '(nothing)',
        ...columns.map((c) => `${c[row]!.score['nDCG@5']!.toFixed(3)} / ${c[row]!.score['s@1']!.toFixed(3)}`),
      ]),
    ),
  );
}

type ReadQueries = (articles: readonly Article[]) => JudgedQuery[];

async function report(only: string | undefined, showMisses: boolean): Promise<void> {
  const wants = (part: (typeof PARTS)[number]): boolean => only === undefined || only === part;
  const shipped = await Desk.open(MUSK_PUTIN.dossier);
  const fiction = await Desk.open(VELLAN_PIER.dossier);
  const own = (desk: Desk, path: string): JudgedQuery[] =>
    placeOwn(readOwnQueries(path), desk.dossier.articles);
  if (wants('boundaries')) {
    reportBoundaries(
      'vellan-pier',
      readBoundaries(fiction.dossier.articles, readSentences(VELLAN_PIER.sentences)),
    );
    if (sharedIsHere) {
      reportBoundaries(
        'musk-putin',
        readBoundaries(shipped.dossier.articles, readSentences(SHARED.sentences)),
      );
    } else skipped('the gold sentences of musk-putin');
  }
  if (wants('spans')) {
    reportSpans('vellan-pier', fiction.dossier.articles, {
      quotations: readQuotations(VELLAN_PIER.quotations),
      responses: readResponses(VELLAN_PIER.responses),
      attribution: readAttribution(VELLAN_PIER.attribution),
    });
    if (sharedIsHere) {
      const { articles } = shipped.dossier;
      reportSpans('musk-putin, files 000, 002 and 004', articles, {
        ...readSharedSpans(SHARED.spans),
        attribution: readSharedAttribution(SHARED.attribution, SHARED.sentences, articles),
      });
    } else skipped('the gold spans and attribution of musk-putin');
  }
  if (wants('queries')) {
    reportRun(
      'Our queries: musk-putin',
      runQueries(shipped, own(shipped, MUSK_PUTIN.queries)),
      showMisses,
      true,
    );
    reportRun(
      'Our queries: vellan-pier',
      runQueries(fiction, own(fiction, VELLAN_PIER.queries)),
      showMisses,
      true,
    );
    for (const { name, dossier, queries } of JUDGED) {
      const desk = await Desk.open(dossier);
      reportRun(`Our queries: ${name}`, runQueries(desk, own(desk, queries)), showMisses, true);
    }
    for (const { name, dossier, queries } of KEPT_ASIDE) {
      const desk = await Desk.open(dossier);
      reportRun(`Kept aside: ${name}`, runQueries(desk, own(desk, queries)), false, false);
    }
    if (sharedIsHere) {
      const judged = readNumbered(SHARED.queries, SHARED.sentences, shipped.dossier.articles);
      reportRun('Shared queries: musk-putin', runQueries(shipped, judged), showMisses, true);
    } else skipped('the shared queries of musk-putin');
  }
  if (wants('typos')) {
    reportTypos('musk-putin', shipped);
    reportTypos('vellan-pier', fiction);
  }
  if (wants('squad') && sharedIsHere) {
    const squad = await Desk.open(SHARED.squad.dossier);
    const judged = readNumbered(SHARED.squad.queries, SHARED.squad.sentences, squad.dossier.articles);
    for (const type of ['clean', 'typo']) {
      const run = runQueries(
        squad,
        judged.filter((q) => q.type === type),
      );
      reportRun(`Shared queries: squad, ${type}`, run, showMisses, false);
    }
  } else if (wants('squad')) skipped('the squad dossier');
  if (wants('ablation')) {
    const ours = (set: { dossier: string; queries: string }, name: string) => ({
      ...{ name, dossier: set.dossier },
      queries: (articles: readonly Article[]) => placeOwn(readOwnQueries(set.queries), articles),
    });
    const shared = (dossier: string, queries: string, sentences: string, name: string) => ({
      ...{ name, dossier },
      queries: (articles: readonly Article[]) => readNumbered(queries, sentences, articles),
    });
    const { squad } = SHARED;
    reportAblation([
      ours(MUSK_PUTIN, 'musk-putin'),
      ours(VELLAN_PIER, 'vellan-pier'),
      ...JUDGED.map((set) => ours(set, set.name)),
      ...(sharedIsHere
        ? [
            shared(MUSK_PUTIN.dossier, SHARED.queries, SHARED.sentences, 'shared'),
            shared(squad.dossier, squad.queries, squad.sentences, 'squad'),
          ]
        : []),
    ]);
    if (!sharedIsHere) skipped('the shared queries in the ablation');
  }
}

// Whoever reads through `| head` has seen enough; that is no failure of the report.
process.stdout.on('error', () => process.exit(0));

const USAGE = `npm run eval -- [--only ${PARTS.join('|')}] [--misses]`;

/** What was asked for, or what is wrong with it. */
function readOptions(): { only: string | undefined; misses: boolean } | { problem: string } {
  try {
    const { only, misses } = parseArgs({
      options: { only: { type: 'string' }, misses: { type: 'boolean', default: false } },
    }).values;
    const known = only === undefined || PARTS.some((part) => part === only);
    return known ? { only, misses } : { problem: `There is no part "${only}".` };
  } catch (error) {
    return { problem: (error as Error).message };
  }
}

const options = readOptions();
if ('problem' in options) {
  process.stderr.write(`${options.problem}\n${USAGE}\n`);
  process.exitCode = 2;
} else await report(options.only, options.misses);
