import { classesOf, REPORTING } from '../../search/word-classes.ts';
import { type ClauseWord, clauseWords } from './clauses.ts';

/** One of two statements that a sentence makes. */
export interface SentencePiece {
  /** As it stands in the sentence. */
  literal: string;
  /** With the sentence's subject before it, where it has none of its own. */
  text: string;
  /** The same without "the Herald says": it is to be found, and not who reports it. */
  matter: string;
}

/** A piece with fewer telling words says nothing by itself. */
const LEAST_CONTENT = 2;
const JOINS: ReadonlySet<string> = new Set('and but or so yet while whereas although though'.split(' '));
/** Who reports it, told by the way. */
const ASIDE =
  /,? (?:according to (?:the )?\p{Lu}[^,;]*|(?<=, )(?:the |The )?\p{Lu}[^,;]{0,40} (?:sa(?:id|ys)|report(?:s|ed)|wrote|writes))(?=,|$)/gu;
/** The name that a sentence begins with. */
const SUBJECT = /^(?:The )?\p{Lu}[\p{L}\p{M}’'-]*(?: \p{Lu}[\p{L}\p{M}’'-]*)*(?= \p{Ll})/u;

/**
 * The statements of a sentence that are joined by marks and conjunctions, rough as clauses are here; the sentence itself
 * where it is only one.
 *
 * @example sentencePieces('Poe sold 12 ships, and told Lind of the sale')[1] // { literal: 'told Lind …', text: 'Poe told Lind …', … }
 */
export function sentencePieces(sentence: string): SentencePiece[] {
  const words = clauseWords(sentence);
  const starts = words.flatMap((word, i) => (i === 0 || opens(words, i) ? [word] : []));
  const pieces: ClauseWord[][] = [];
  for (const [n, first] of starts.entries()) {
    const next = starts[n + 1];
    const own = words.filter((w) => w.start >= first.start && (!next || w.start < next.start));
    const isScrap = own.filter((w) => w.isContent).length < LEAST_CONTENT;
    if (isScrap && pieces.length > 0) pieces.at(-1)!.push(...own);
    else pieces.push(own);
  }
  const subject = SUBJECT.exec(sentence)?.[0] ?? null;
  return pieces.map((own, i): SentencePiece => {
    const from = own.find((w) => !JOINS.has(w.key)) ?? own[0]!;
    const literal = sentence.slice(from.start, own.at(-1)!.end);
    const lacks = i > 0 && subject !== null && isVerb(from);
    const text = lacks ? `${subject} ${literal}` : literal;
    return { literal, text, matter: text.replaceAll(ASIDE, '') };
  });
}

function opens(words: readonly ClauseWord[], at: number): boolean {
  const [before, word, next] = [words[at - 1]!, words[at]!, words[at + 1]];
  return before.clause !== word.clause || (word.key === 'and' && next !== undefined && isVerb(next));
}

/** A verb in the past, or one of saying, as far as its form tells. */
const isVerb = ({ key }: ClauseWord): boolean =>
  /^\p{L}{2,}ed$/u.test(key) ||
  (classesOf(key) & REPORTING) !== 0 ||
  /^(?:gave|told|took|made|said|sent|went|held|kept|left|lost|met|paid|put|ran|saw|sold|bought|spent|spoke|won|wrote|has|had|was|is|will|would)$/u.test(
    key,
  );
