import type { Dossier } from '../dossier/article.ts';
import { termOf } from '../search/analysis.ts';
import type { Concept } from '../search/concepts.ts';
import type { SearchResult } from '../search/search.ts';
import { type Token, tokenise } from '../search/tokens.ts';
import type { Notice, Reason } from './answer.ts';
import { labelsOf, someOf } from './citation.ts';
import { endsName, isStoodFor } from './passages.ts';
import { asSearched, listed } from './wording.ts';

/**
 * How the query was read where that is not plain from the query itself. Nothing is switched in silence. What a reason
 * for no answer says already is not said twice.
 *
 * @param shown the texts of the passages that are shown unasked: only words that stand there were matched
 */
export function noticesOf(
  result: SearchResult,
  dossier: Dossier,
  reason: Reason | null,
  shown: readonly string[],
): Notice[] {
  const { concepts, query } = result.analysed;
  const told = reason === null ? concepts : concepts.filter((c) => c.how !== 'near');
  const texts = shown.map(readTerms);
  const notices: Notice[] = told.flatMap((c) => noticeOf(c, reason === null ? texts : null));
  const absent = concepts
    .filter((c) => c.how === 'absent' || (standsIn(c) && matchedIn(c, texts).length === 0))
    .map((c) => c.typed);
  const none = result.admitted.length === 1 ? 'the file does not have' : 'no file has';
  if (absent.length > 0 && reason === null)
    notices.push({ code: 'absent', text: `${none} ${listed(absent, 'or')}; these passages have the rest` });
  if (reason === null && isNeverWhole(result))
    notices.push({ code: 'apart', text: `no sentence has ${listed(concepts.map(asSearched))} together` });
  if (query.unclosedMark !== null) {
    notices.push({
      code: 'unclosed_quote',
      text: `the quotation mark at character ${query.unclosedMark + 1} is not closed; its words were searched for one by one`,
    });
  }
  if (result.absentPhrases.length > 0 && reason === null) {
    notices.push({
      code: 'phrase_as_words',
      text: `no file has ${listed(result.absentPhrases.map((p) => p.text))} in these words; searched for the words`,
    });
  }
  if (result.undated.length > 0) {
    const labels = labelsOf(dossier.articles);
    const names = someOf(result.undated.map((i) => labels.get(dossier.articles[i]!.id)!));
    notices.push({ code: 'undated', text: `left out because no date is known: ${names}` });
  }
  return notices;
}

/** Past so many words a query is a sentence, and nobody expects to find all of it in one sentence. */
const MOST_KEYWORDS = 4;

/** Whether keywords that all stand in the files stand in no sentence together. */
function isNeverWhole({ analysed: { concepts, isQuestion }, hits }: SearchResult): boolean {
  return (
    !isQuestion &&
    concepts.length > 1 &&
    concepts.length <= MOST_KEYWORDS &&
    concepts.every((c) => c.how !== 'absent' && !standsIn(c)) &&
    !hits.some((hit) => hit.shares.every((share) => share > 0))
  );
}

/** Stand-ins that are named; the list of all that would have counted tells a reader nothing. */
const MOST_STAND_INS = 3;

/** The terms of a text in order, each between spaces. */
const termsOf = (text: string): string => joined(tokenise(text));

const joined = (words: readonly Token[]): string => ` ${words.map(({ word }) => termOf(word)).join(' ')} `;

/** A text's terms, and those that may stand for another word: all but the later words of a name. */
interface Terms {
  all: string;
  standIns: string;
}

function readTerms(text: string): Terms {
  const words = tokenise(text);
  return {
    all: joined(words),
    standIns: joined(words.filter((word, i) => !endsName(text, words[i - 1], word))),
  };
}

const insteadOf = ({ instead, typed }: Concept): string[] =>
  instead.filter((name) => name.toLowerCase() !== typed.toLowerCase());

const standsIn = ({ how }: Concept): boolean => isStoodFor(how);

/** What stands for the concept in the texts. */
const matchedIn = (concept: Concept, texts: readonly Terms[]): string[] =>
  insteadOf(concept).filter((name) =>
    texts.some(({ all, standIns }) => (standsIn(concept) ? standIns : all).includes(termsOf(name))),
  );

/** @param texts of the passages shown; null where there is no answer */
function noticeOf(concept: Concept, texts: readonly Terms[] | null): Notice[] {
  const instead = insteadOf(concept);
  const { how, typed } = concept;
  switch (how) {
    case 'respelled':
      return [{ code: 'respelled', text: `searched for ${listed(instead)} instead of “${typed}”` }];
    case 'completed':
      return [
        { code: 'respelled', text: `searched for words that begin with “${typed}”: ${listed(instead)}` },
      ];
    case 'near':
    case 'synonym':
    case 'related':
    case 'alias': {
      const names = texts === null ? instead : matchedIn(concept, texts);
      if (names.length === 0) return [];
      const matched = listed(names, 'and', { most: MOST_STAND_INS });
      const also = texts === null ? `also searched for: ${matched}` : `also matched: ${matched}`;
      return [{ code: 'alias', text: standsIn(concept) ? `no file has “${typed}”; ${also}` : also }];
    }
    default:
      return [];
  }
}
