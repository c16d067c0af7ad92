import type { Article } from '../dossier/article.ts';
import { HEALTH_WORDS, type HealthKind, type HealthNote, healthOf } from '../dossier/health.ts';
import type { Answer, Cell, Notice } from './answer.ts';
import { labelsOf } from './citation.ts';
import { EMPTY, type Library } from './library.ts';
import { sourcesNamed } from './sourcing.ts';

const COLUMNS = ['File', 'Title', 'Publisher', 'Date', 'URL', 'Sentences', 'Notes'];
const UNKNOWN = 'not in file';
/** Places named for one kind of note; `npm run dossier -- check` names them all. */
const MOST_PLACES = 4;

/** Files listed at most; `npm run dossier -- check` lists all. */
const MOST_FILES = 200;

const notAll = (shown: number, of: number): Notice => ({
  code: 'left_out',
  text: `the first ${shown} of ${of.toLocaleString('en')} files; in the terminal, dossier -- check lists all`,
});

/** `sources`: what is known of each file, and what to know of it before quoting. Null behind other words. */
export function sources(library: Library, rest: string, text: string): Answer | null {
  if (rest !== '') return null;
  const { articles } = library.searcher.dossier;
  const shown = articles.slice(0, MOST_FILES);
  const labels = labelsOf(articles);
  return {
    ...EMPTY,
    query: text,
    kind: 'sources',
    status: 'answered',
    notices: articles.length > shown.length ? [notAll(shown.length, articles.length)] : [],
    sources: sourcesNamed(new Set(shown.map((a) => a.id)), shown),
    sourcing: {
      ...EMPTY.sourcing,
      matching: articles.length,
      of: articles.length,
      near_copies: library.nearCopies,
    },
    table: {
      columns: COLUMNS,
      rows: shown.map((article): Cell[] => {
        const { title, publisher, date, url } = article.metadata;
        const cells = [
          labels.get(article.id)!,
          title ?? UNKNOWN,
          publisher ?? UNKNOWN,
          date ?? UNKNOWN,
          url ?? UNKNOWN,
          String(article.sentenceCount),
          notesOn(article, library.nearCopies, labels),
        ];
        return cells.map((cell) => ({ text: cell }));
      }),
    },
  };
}

function notesOn(article: Article, nearCopies: string[][], labels: ReadonlyMap<string, string>): string {
  const copies = nearCopies.find((group) => group.includes(article.id))?.filter((id) => id !== article.id);
  const kinds = new Map<HealthKind, HealthNote[]>();
  for (const note of healthOf(article)) {
    const known = kinds.get(note.kind);
    if (known) known.push(note);
    else kinds.set(note.kind, [note]);
  }
  return [
    ...(copies ? [`shares long runs of text with ${copies.map((id) => labels.get(id)!).join(', ')}`] : []),
    ...[...kinds].map(([kind, notes]) => `${countOf(kind, notes.length)} (${placesOf(notes)})`),
  ].join('; ');
}

const countOf = (kind: HealthKind, count: number): string =>
  `${count} ${HEALTH_WORDS[kind][count === 1 ? 0 : 1]}`;

function placesOf(notes: readonly HealthNote[]): string {
  const places = [
    ...new Set(notes.map((n) => (n.paragraph === null ? `line ${n.line}` : `paragraph ${n.paragraph}`))),
  ];
  const more = places.length - MOST_PLACES;
  return `${places.slice(0, MOST_PLACES).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
