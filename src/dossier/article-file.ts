import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type {
  Article,
  ArticleMetadata,
  Attribution,
  Furniture,
  Outlet,
  OutletMention,
  Quotation,
  Response,
  Sentence,
  Span,
} from './article.ts';
import { attribute, rememberingReader } from './attribution/attribute.ts';
import { findResponses } from './attribution/responses.ts';
import { stretchesOf } from './attribution/stretches.ts';
import { layoutOf } from './furniture.ts';
import { outletMentions } from './outlets.ts';
import { lowerBound, widenToQuotations } from './passages.ts';
import { findQuotations } from './quotations.ts';
import { splitSentences } from './sentences.ts';

/** A file whose bytes are no longer those that were read. Nothing is quoted from it; the dossier must be read again. */
export class FileChanged extends Error {
  readonly path: string;
  constructor(path: string) {
    super(`${path} is not the file that was read`);
    this.name = 'FileChanged';
    this.path = path;
  }
}

/** Lower-case hex SHA-256. */
export const hashOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** What of a text is running text, in sentences and quotations, and what is not. */
interface Layout {
  furniture: Furniture[];
  paragraphs: Span[];
  quotations: Quotation[];
  sentences: Sentence[];
}

/** What an article's text says when it is read; the same text gives the same. Made in steps, each when it is asked for. */
export class Reading {
  readonly text: string;
  #layout: Layout | undefined;
  /** Those that were asked for, by stretches; see `stretchesOf`. */
  readonly #attributions: Attribution[] = [];
  #stretches: number[] | undefined;
  #responses: Response[] | undefined;
  #outlets: OutletMention[] | undefined;

  constructor(text: string) {
    this.text = text;
  }

  get layout(): Layout {
    this.#layout ??= this.#readLayout();
    return this.#layout;
  }

  #readLayout(): Layout {
    const { text } = this;
    const { furniture, paragraphs } = layoutOf(text);
    const quotations = paragraphs.flatMap((paragraph, i) => {
      const next = paragraphs[i + 1];
      return findQuotations(text, paragraph, next !== undefined && /["“«]/u.test(text[next.start]!));
    });
    const spans = paragraphs.flatMap((block, i) =>
      splitSentences(text, block).map((span) => ({ ...span, paragraph: i + 1 })),
    );
    const passages = widenToQuotations(spans, quotations);
    const attributionOf = (index: number): Attribution =>
      this.#attributions[index] ?? this.#attributionAt(index);
    const sentences = spans.map((span, index) => ({
      ...span,
      index,
      passage: passages[index]!,
      get attribution() {
        return attributionOf(index);
      },
    }));
    return { furniture, paragraphs, quotations, sentences };
  }

  /** Reads only the stretch that a sentence stands in: an answer shows one sentence or two of an article. */
  #attributionAt(index: number): Attribution {
    const { sentences, quotations } = this.layout;
    const outer = quotations.filter(({ depth }) => depth === 0);
    this.#stretches ??= stretchesOf(sentences, outer);
    const behind = this.#stretches.findIndex((start) => start > index);
    const [from, to] = [this.#stretches[behind - 1]!, this.#stretches[behind]!];
    const inside = outer
      .slice(lowerBound(outer, sentences[from]!.start))
      .filter(({ start }) => start < sentences[to - 1]!.end);
    const attributions = attribute(this.text, sentences.slice(from, to), inside);
    for (const [i, attribution] of attributions.entries()) this.#attributions[from + i] = attribution;
    return this.#attributions[index]!;
  }

  get responses(): Response[] {
    if (this.#responses) return this.#responses;
    const { sentences, quotations } = this.layout;
    const read = rememberingReader();
    const attributions = attribute(this.text, sentences, quotations, read);
    for (const [i, attribution] of attributions.entries()) this.#attributions[i] = attribution;
    this.#responses = findResponses(this.text, sentences, attributions, quotations, read);
    return this.#responses;
  }

  outletsAmong(outlets: readonly Outlet[]): OutletMention[] {
    this.#outlets ??= outletMentions(this.text, outlets).map(({ outlet, start, end }) => ({
      name: outlet.name,
      start,
      end,
    }));
    return this.#outlets;
  }
}

/** So many code units of text are kept read; of a larger dossier the files used least lately are read again when shown. */
const KEPT_READ = 3_000_000;

/** The articles of one dossier that are kept read. Room is made by second chance, an approximation of least lately used. */
export class Shelf {
  /** The outlets that the dossier's files name; known only when all have been read. */
  outlets: readonly Outlet[] = [];
  readonly #kept = new Set<ArticleFile>();
  #size = 0;

  fetch(article: ArticleFile): Reading {
    const reading = new Reading(readAgain(article));
    this.keep(article, reading);
    return reading;
  }

  keep(article: ArticleFile, reading: Reading): void {
    article.reading = reading;
    article.wasUsed = true;
    this.#kept.add(article);
    this.#size += reading.text.length;
    for (const oldest of this.#kept) {
      if (this.#size <= KEPT_READ || this.#kept.size === 1) break;
      this.#kept.delete(oldest);
      if (oldest.wasUsed) {
        oldest.wasUsed = false;
        this.#kept.add(oldest);
      } else {
        this.#size -= oldest.reading!.text.length;
        oldest.reading = null;
      }
    }
  }
}

function readAgain({ path, sha256 }: ArticleFile): string {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch {
    throw new FileChanged(path);
  }
  if (hashOf(bytes) !== sha256) throw new FileChanged(path);
  return textOf(bytes);
}

/** The characters of a file, byte order mark included. @throws {TypeError} for bytes that are no UTF-8. */
export const textOf = (bytes: Buffer): string =>
  new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);

/** What is always known of an article; the rest can be read from its file at any time. */
export interface ArticleFacts {
  id: string;
  path: string;
  sha256: string;
  metadata: ArticleMetadata;
  sentenceCount: number;
  responseCount: number;
}

/**
 * An article whose text and all that is read from it come from its file when they are asked for, if they are not among
 * those lately used. A file that is not, byte for byte, the one that was read throws `FileChanged`.
 */
export class ArticleFile implements Article {
  readonly id: string;
  readonly path: string;
  readonly sha256: string;
  readonly metadata: ArticleMetadata;
  readonly sentenceCount: number;
  readonly responseCount: number;
  /** What the shelf keeps of it, and whether it was used since room was last made. */
  reading: Reading | null = null;
  wasUsed = false;
  readonly #shelf: Shelf;

  constructor({ id, path, sha256, metadata, sentenceCount, responseCount }: ArticleFacts, shelf: Shelf) {
    this.id = id;
    this.path = path;
    this.sha256 = sha256;
    this.metadata = metadata;
    this.sentenceCount = sentenceCount;
    this.responseCount = responseCount;
    this.#shelf = shelf;
  }

  get #read(): Reading {
    this.wasUsed = true;
    return this.reading ?? this.#shelf.fetch(this);
  }

  get text(): string {
    return this.#read.text;
  }
  get furniture(): Furniture[] {
    return this.#read.layout.furniture;
  }
  get paragraphs(): Span[] {
    return this.#read.layout.paragraphs;
  }
  get quotations(): Quotation[] {
    return this.#read.layout.quotations;
  }
  get sentences(): Sentence[] {
    return this.#read.layout.sentences;
  }
  get responses(): Response[] {
    return this.#read.responses;
  }
  get outlets(): OutletMention[] {
    return this.#read.outletsAmong(this.#shelf.outlets);
  }
}
