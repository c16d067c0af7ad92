import type { Response } from '../dossier/article.ts';
import type { AnswerResponse } from './answer.ts';
import { type Located, passageId } from './citation.ts';
import { quoteOf } from './passages.ts';
import { speakerOf } from './speaker.ts';

/** A response that stands in a sentence, as it is answered. */
export function answerResponse({ article, sentence }: Located, response: Response): AnswerResponse {
  const who = speakerOf(article, sentence, response.who);
  return {
    id: passageId(article, sentence.passage),
    ...quoteOf(article, sentence.passage),
    type: response.type,
    who: who && article.text.slice(who.start, who.end),
  };
}

/**
 * The types of response in words for people, in the past: they stand behind one speaker and behind several. They say
 * what the file tells, and judge neither what was meant nor whether it meets the charge.
 */
export const RESPONSE_WORDS: Readonly<Record<AnswerResponse['type'], string>> = {
  denies: 'denied',
  limits: 'gave a narrower account',
  no_comment: 'gave no answer',
  unaware: 'said to be unaware',
  negates: 'told of no concern or evidence',
  counters: 'made a statement',
};
