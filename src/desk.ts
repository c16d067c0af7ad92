import { performance } from 'node:perf_hooks';
import type { Answer, PassageInParagraph, Quote } from './answer/answer.ts';
import { articlesWith, locate } from './answer/citation.ts';
import { compose } from './answer/compose.ts';
import { type Explanation, explain } from './answer/explain.ts';
import { answerOf } from './answer/given-passages.ts';
import type { Library } from './answer/library.ts';
import { lock, quotationsOf } from './answer/lock.ts';
import { quoteOf } from './answer/passages.ts';
import type { Article, Dossier } from './dossier/article.ts';
import { FileChanged } from './dossier/article-file.ts';
import { DossierError } from './dossier/read.ts';
import { foldersOf, type OpenOptions, openLibrary, type Stamp, stampOf } from './opening.ts';
import type { Completion } from './search/completion.ts';

/** A dossier of so many files is compared with the disk at each question; of a larger one the files quoted. */
const LOOKED_AT_WHOLE = 200;

/**
 * One dossier open for questions. It answers from memory, but lets no quotation out whose file is not, byte for byte,
 * the one that was read: a change on disk makes it read the dossier again and swap it whole.
 */
export class Desk {
  readonly path: string;
  /** Told of a dossier that was read once and cannot be read again; for the log. */
  onUnreadable: (error: DossierError) => void = () => {};
  readonly #options: OpenOptions;
  #library: Library;
  #loadedAt: Date;
  #stamps: Map<string, Stamp>;

  private constructor(path: string, options: OpenOptions) {
    this.path = path;
    this.#options = options;
    this.#stamps = new Map();
    this.#loadedAt = new Date(0);
    this.#library = this.#read();
  }

  /** @throws {DossierError} with every problem of the folder. */
  static async open(path: string, options: OpenOptions = {}): Promise<Desk> {
    return new Desk(path, options);
  }

  get dossier(): Dossier {
    return this.#library.searcher.dossier;
  }

  /** What can be completed while typing; another list whenever the dossier was read anew. */
  get completions(): readonly Completion[] {
    return this.#library.completions;
  }

  /** When the dossier was last read. */
  get loadedAt(): Date {
    return this.#loadedAt;
  }

  /** The answer to any text. Never throws for what was typed. */
  ask(query: string): Answer {
    const began = performance.now();
    const answer = this.#checked((library) => compose(library, query), query);
    return { ...answer, took_ms: Math.round((performance.now() - began) * 1000) / 1000 };
  }

  /** Why the passages of a look-up stand in their order, at most so many; null for what is none. Quotes nothing. */
  explain(query: string, most: number): Explanation | null {
    return explain(this.#library, query, most);
  }

  /** An answer made of the passages with these ids; `missing` counts the ids that name no passage now. */
  recall(ids: readonly string[]): { answer: Answer; missing: number } {
    let missing = 0;
    const answer = this.#checked((library) => {
      const places = ids.flatMap((id) => locate(library.searcher.dossier, id) ?? []);
      missing = ids.length - places.length;
      return answerOf(library, places);
    }, '');
    return { answer, missing };
  }

  /** A passage with its paragraph and its neighbours, or null where no passage has this id now. */
  paragraphOf(id: string): PassageInParagraph | null {
    const { answer } = this.recall([id]);
    const [passage] = answer.passages;
    const [source] = answer.sources;
    const place = locate(this.dossier, id);
    if (!passage || !source || !place) return null;
    const { article, sentence } = place;
    const around = (n: number): Quote | null => {
      const span = article.paragraphs[n - 1];
      return span ? quoteOf(article, span) : null;
    };
    return {
      passage,
      source,
      paragraph: around(sentence.paragraph)!,
      before: around(sentence.paragraph - 1),
      after: around(sentence.paragraph + 1),
    };
  }

  /**
   * Composes, then lets the answer through the lock. Where a quoted file changed on disk since it was read, reads the
   * dossier again and composes once more; where that cannot be, says so instead of quoting.
   */
  #checked(make: (library: Library) => Answer, query: string): Answer {
    for (let attempt = 0; attempt < 2; attempt++) {
      if (this.#folderChanged() && !this.#reload()) break;
      try {
        const answer = make(this.#library);
        const quoted = new Set(quotationsOf(answer).map((q) => q.article));
        const articles = articlesWith(quoted, this.dossier.articles);
        if (articles.every((a) => this.#isAsRead(a))) {
          const texts = new Map(articles.map((a) => [a.id, a.text]));
          return lock(answer, (id) => texts.get(id) ?? null);
        }
      } catch (error) {
        if (!(error instanceof FileChanged)) throw error;
      }
      this.#stamps.clear();
    }
    return this.#unreadable(query);
  }

  /** What is said while the files on disk are not the ones that were read and cannot be read anew. */
  #unreadable(query: string): Answer {
    return {
      ...answerOf(this.#library, []),
      query,
      reason: {
        code: 'file_changed',
        text: 'The files of the dossier have changed and cannot be read just now, so nothing is quoted from them. Ask again in a moment; if this stays, the log says what is wrong.',
        try: [],
      },
    };
  }

  #read(): Library {
    const { library, stamps } = openLibrary(this.path, this.#options);
    this.#stamps = stamps;
    this.#loadedAt = new Date();
    return library;
  }

  /** Reads the dossier anew; false, with the old one kept for when it comes back, where that cannot be. */
  #reload(): boolean {
    try {
      this.#library = this.#read();
      return true;
    } catch (error) {
      if (!(error instanceof DossierError)) throw error;
      this.onUnreadable(error);
      return false;
    }
  }

  /** Whether the folder or dossier.yml changed or, in a dossier small enough to look at whole, any file of it. */
  #folderChanged(): boolean {
    const { articles } = this.dossier;
    const files = articles.length <= LOOKED_AT_WHOLE ? articles.map((a) => a.path) : [];
    return [...foldersOf(this.path), ...files].some((path) => this.#stamps.get(path) !== stampOf(path));
  }

  #isAsRead(article: Article): boolean {
    return this.#stamps.get(article.path) === stampOf(article.path);
  }
}
