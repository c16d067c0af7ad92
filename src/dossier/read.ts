import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { declaredAliases, mergeAliases } from './aliases.ts';
import type { AliasGroup, Article, ArticleMetadata, Dossier, DossierProblem, Furniture } from './article.ts';
import { ArticleFile, hashOf, Reading, Shelf, textOf } from './article-file.ts';
import { type DossierFile, EMPTY_DOSSIER_FILE, isCalendarDate, readDossierFile } from './metadata.ts';
import { OutletFinder } from './outlets.ts';

/** Largest article file in bytes. A long book chapter is 0.1 MB; past this it is a wrong file, not an article. */
export const MAX_FILE_BYTES = 5_000_000;

const ARTICLE_EXTENSIONS = new Set(['.txt', '.md']);

/** A dossier that cannot be read. `problems` names every one found, not just the first. */
export class DossierError extends Error {
  readonly problems: DossierProblem[];
  constructor(problems: DossierProblem[]) {
    super(problems.map((p) => `${p.place}: ${p.message}`).join('\n'));
    this.name = 'DossierError';
    this.problems = problems;
  }
}

/** The folder that holds a dossier's article files: `articles/`, or the dossier folder where there is none. */
export function articlesFolder(path: string): string {
  const inner = join(path, 'articles');
  return existsSync(inner) && statSync(inner).isDirectory() ? inner : path;
}

/** What may be done with each article while its text is at hand, and told of how far the reading is. */
export interface ReadOptions {
  onArticle?: (article: Article, text: string) => void;
  onProgress?: (done: number, of: number) => void;
}

/**
 * Reads a dossier folder: `articles/*.txt|*.md` (or the folder's own), and `dossier.yml` where there is one. Texts are
 * not kept beyond what the shelf holds.
 * @throws {DossierError} with every problem found, when any file cannot be read exactly.
 */
export function readDossier(path: string, { onArticle, onProgress }: ReadOptions = {}): Dossier {
  const problems: DossierProblem[] = [];
  const files = listArticleFiles(path);
  const known = readMetadata(path, problems);
  const folder = articlesFolder(path);
  const names = new Set(files);
  for (const entry of known.articles) {
    if (!names.has(entry.file)) {
      problems.push({
        place: join(path, 'dossier.yml'),
        message: `names the file "${entry.file}", which is not in ${folder}. Add the file or take the entry out.`,
      });
    }
  }
  const entries = new Map(known.articles.map((a) => [a.file, a]));
  const listed = files
    .map((file) => ({ path: join(folder, file), id: entries.get(file)?.id ?? withoutExtension(file), file }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  refuseSharedIds(listed, problems);
  const shelf = new Shelf();
  const articles: ArticleFile[] = [];
  const outletNames = new OutletFinder();
  const groups: AliasGroup[] = [];
  for (const [i, { path: place, id, file }] of listed.entries()) {
    onProgress?.(i, listed.length);
    const bytes = readBytes(place, problems);
    const text = bytes && decode(place, bytes, problems);
    if (bytes === null || text === null) continue;
    const article = readArticle({ path: place, id, sha256: hashOf(bytes) }, text, entries.get(file), shelf);
    articles.push(article);
    outletNames.note(text);
    groups.push(...declaredAliases(text, id));
    if (problems.length === 0) onArticle?.(article, text);
  }
  if (problems.length > 0) throw new DossierError(problems);
  const outlets = outletNames.outlets(
    known.outlets.map((o) => ({ name: o.name, names: [o.name, ...o.also] })),
  );
  shelf.outlets = outlets;
  return {
    path,
    title: known.title ?? path.split(/[\\/]/u).filter(Boolean).at(-1) ?? path,
    articles,
    aliases: mergeAliases([
      ...outlets.map((o) => ({ names: [...o.names], declaredBy: 'the names of outlets' })),
      ...known.aliases.map((names) => ({ names, declaredBy: 'dossier.yml' })),
      ...groups,
    ]).filter((group) => group.names.length > 1),
    outlets,
  };
}

const withoutExtension = (file: string): string => file.slice(0, file.length - extname(file).length);

function listArticleFiles(path: string): string[] {
  if (!existsSync(path)) {
    throw new DossierError([
      { place: path, message: 'there is no such folder. Check DOSSIER in .env, or the --dossier option.' },
    ]);
  }
  if (!statSync(path).isDirectory()) {
    throw new DossierError([
      { place: path, message: 'is a file; a dossier is a folder of .txt or .md articles. Name the folder.' },
    ]);
  }
  const folder = articlesFolder(path);
  const all = readdirSync(folder, { withFileTypes: true }).filter((e) => !e.name.startsWith('.'));
  const files = all
    .filter((e) => !e.isDirectory() && ARTICLE_EXTENSIONS.has(extname(e.name).toLowerCase()))
    .map((e) => e.name)
    .sort();
  if (files.length === 0) {
    const seen = all.length === 0 ? 'is empty' : `holds no .txt or .md file (but ${all[0]!.name})`;
    throw new DossierError([
      { place: folder, message: `${seen}. Put the articles there as UTF-8 text, one a file.` },
    ]);
  }
  return files;
}

function readMetadata(path: string, problems: DossierProblem[]): DossierFile {
  const file = join(path, 'dossier.yml');
  if (!existsSync(file)) return EMPTY_DOSSIER_FILE;
  const bytes = readBytes(file, problems);
  const text = bytes && decode(file, bytes, problems);
  if (text === null) return EMPTY_DOSSIER_FILE;
  const read = readDossierFile(file, text);
  problems.push(...read.problems);
  return read.value ?? EMPTY_DOSSIER_FILE;
}

function readBytes(path: string, problems: DossierProblem[]): Buffer | null {
  try {
    const stat = statSync(path);
    if (!stat.isFile()) {
      problems.push({ place: path, message: 'is no regular file. Take it out of the folder.' });
      return null;
    }
    const { size } = stat;
    if (size > MAX_FILE_BYTES) {
      problems.push({
        place: path,
        message: `has ${(size / 1e6).toFixed(1)} MB; an article may have ${MAX_FILE_BYTES / 1e6} MB. Split it into one file an article, or take it out.`,
      });
      return null;
    }
    return readFileSync(path);
  } catch (error) {
    problems.push({
      place: path,
      message: `cannot be read (${(error as Error).message}). Check its permissions.`,
    });
    return null;
  }
}

/** The file's characters, byte order mark included; anything but UTF-8 text is a problem, never repaired. */
function decode(path: string, bytes: Buffer, problems: DossierProblem[]): string | null {
  const nul = bytes.indexOf(0);
  if (nul >= 0) {
    problems.push({
      place: path,
      message: `is not text: byte ${nul} is zero (a PDF, a Word file, a picture or UTF-16?). Save it as UTF-8 plain text.`,
    });
    return null;
  }
  try {
    return textOf(bytes);
  } catch {
    const at = firstInvalidByte(bytes);
    const line = bytes.subarray(0, at).toString('latin1').split('\n').length;
    problems.push({
      place: `${path}:${line}`,
      message: `is not UTF-8: byte 0x${bytes[at]!.toString(16)} at ${at}. If it came from Windows, run: iconv -f WINDOWS-1252 -t UTF-8`,
    });
    return null;
  }
}

/** Offset of the first byte that is no UTF-8; `bytes` must hold one. Bisection: a prefix cut inside a character is valid. */
function firstInvalidByte(bytes: Buffer): number {
  const isValid = (length: number): boolean => {
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, length), { stream: true });
      return true;
    } catch {
      return false;
    }
  };
  let low = 0;
  let high = bytes.length;
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if (isValid(middle)) low = middle;
    else high = middle;
  }
  // A character that begins but does not go on is told by its first byte.
  for (let back = 1; back <= 3 && low - back >= 0; back++) {
    const byte = bytes[low - back]!;
    if (byte >= 0xc0) return low - back;
    if (byte < 0x80) break;
  }
  return Math.min(low, bytes.length - 1);
}

function refuseSharedIds(
  articles: readonly { id: string; path: string }[],
  problems: DossierProblem[],
): void {
  const first = new Map<string, string>();
  for (const { id, path } of articles) {
    const other = first.get(id.toLowerCase());
    if (other === undefined) first.set(id.toLowerCase(), path);
    else {
      problems.push({
        place: path,
        message: `has the id "${id}", and so has ${other}. Rename one file, or give it another id in dossier.yml.`,
      });
    }
  }
}

function readArticle(
  file: { id: string; path: string; sha256: string },
  text: string,
  entry: DossierFile['articles'][number] | undefined,
  shelf: Shelf,
): ArticleFile {
  const reading = new Reading(text);
  const facts = {
    ...file,
    metadata: metadataOf(text, reading.layout.furniture, entry),
    sentenceCount: reading.layout.sentences.length,
    responseCount: reading.responses.length,
  };
  const article = new ArticleFile(facts, shelf);
  shelf.keep(article, reading);
  return article;
}

/** What dossier.yml says, else what the file itself states: its headline, and a stamp that is a calendar date. */
function metadataOf(
  text: string,
  furniture: readonly Furniture[],
  entry: DossierFile['articles'][number] | undefined,
): ArticleMetadata {
  const headline = furniture.find((f) => f.kind === 'headline');
  const stamps = furniture.filter((f) => f.kind === 'dateStamp').map((f) => text.slice(f.start, f.end));
  const stamped = stamps.map((s) => /\d{4}-\d{2}-\d{2}/u.exec(s)?.[0] ?? '').find(isCalendarDate) ?? null;
  return {
    title:
      entry?.title ?? (headline ? text.slice(headline.start, headline.end).replace(/^#+\s*/u, '') : null),
    publisher: entry?.publisher ?? null,
    author: entry?.author ?? null,
    url: entry?.url ?? null,
    date: entry?.date ?? stamped,
    dateSource: entry?.date ? 'dossier.yml' : stamped ? 'file' : null,
  };
}
