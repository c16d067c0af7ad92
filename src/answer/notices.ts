import type { Dossier } from '../dossier/article.ts';
import type { Concept } from '../search/concepts.ts';
import type { SearchResult } from '../search/search.ts';
import type { Notice, Reason } from './answer.ts';
import { labelsOf, someOf } from './citation.ts';
import { asSearched, listed } from './no-answer.ts';

/**
 * How the query was read where that is not plain from the query itself. Nothing is switched in silence. What a reason
 * for no answer says already is not said twice.
 */
export function noticesOf(result: SearchResult, dossier: Dossier, reason: Reason | null): Notice[] {
  const { concepts, query } = result.analysed;
  const told = reason === null ? concepts : concepts.filter((c) => c.how !== 'near');
  const notices: Notice[] = told.flatMap(noticeOf);
  const absent = concepts.filter((c) => c.how === 'absent').map((c) => c.typed);
  if (absent.length > 0 && reason === null)
    notices.push({ code: 'absent', text: `not in the files: ${listed(absent)}` });
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
    concepts.every((c) => c.how !== 'absent') &&
    !hits.some((hit) => hit.shares.every((share) => share > 0))
  );
}

function noticeOf(concept: Concept): Notice[] {
  const instead = concept.instead.filter((name) => name.toLowerCase() !== concept.typed.toLowerCase());
  switch (concept.how) {
    case 'respelled':
      return [{ code: 'respelled', text: `searched for ${listed(instead)} instead of “${concept.typed}”` }];
    case 'completed':
      return [
        {
          code: 'respelled',
          text: `searched for words that begin with “${concept.typed}”: ${listed(instead)}`,
        },
      ];
    case 'near':
    case 'synonym':
      return [{ code: 'alias', text: `no file has “${concept.typed}”; also matched: ${listed(instead)}` }];
    case 'related':
    case 'alias':
      return [{ code: 'alias', text: `also matched: ${listed(instead)}` }];
    default:
      return [];
  }
}
