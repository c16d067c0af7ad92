import type { Token } from './tokens.ts';

/** What kind of answer a question asks for; `open` for everything that is not told by its form. */
export type QuestionType = 'who' | 'when' | 'where' | 'why' | 'howMany' | 'howMuch' | 'yesNo' | 'open';

const AUXILIARY =
  /^(?:am|is|are|was|were|do|does|did|has|have|had|can|could|will|would|shall|should|may|might|must|isnt|arent|wasnt|werent|doesnt|didnt|hasnt|havent|hadnt|cant|couldnt|wont|wouldnt|shouldnt)$/u;

/**
 * The question type of a query, and how many of its first words only ask ("how many", "in which year").
 *
 * @example questionType(words of 'how many ships sank') // { type: 'howMany', asking: 2 }
 */
export function questionType(words: readonly Token[]): { type: QuestionType; asking: number } {
  const [first = '', second = '', third = ''] = words.slice(0, 3).map((t) => t.word);
  if (/^(?:in|at|on|by|for|from|to|of|with|since|until)$/u.test(first) && /^wh|^how$/u.test(second)) {
    const inner = questionType(words.slice(1));
    return { type: first === 'since' && inner.type === 'open' ? 'when' : inner.type, asking: inner.asking + 1 };
  }
  if (/^(?:who|whom|whose|whos)$/u.test(first)) return { type: 'who', asking: 1 };
  if (/^(?:when|whens)$/u.test(first)) return { type: 'when', asking: 1 };
  if (/^(?:where|wheres)$/u.test(first)) return { type: 'where', asking: 1 };
  if (/^(?:why|whys)$/u.test(first)) return { type: 'why', asking: 1 };
  if (first === 'how' && second === 'come') return { type: 'why', asking: 2 };
  if (first === 'how' && /^(?:many|often)$/u.test(second)) return { type: 'howMany', asking: 2 };
  if (first === 'how' && /^(?:much|long|far|big|large|old|tall|high|deep|rich|wide|fast)$/u.test(second)) {
    return { type: 'howMuch', asking: second === 'rich' ? 1 : 2 };
  }
  if (/^(?:what|which|whats)$/u.test(first)) {
    if (/^(?:year|date|day|month|time|century|decade)$/u.test(second)) return { type: 'when', asking: 1 };
    if (/^(?:person|people|man|woman|officials?|president|minister|company|group)$/u.test(second)) {
      return { type: 'who', asking: 1 };
    }
    if (/^(?:country|city|state|place|town|river|region|continent)$/u.test(second)) return { type: 'where', asking: 1 };
    if (/^(?:percentage|percent|number|amount|share|proportion)$/u.test(second)) return { type: 'howMuch', asking: 1 };
    if (/^(?:is|was|are|were)$/u.test(second) && /^(?:the|a)$/u.test(third)) {
      const noun = words[3]?.word ?? '';
      if (/^(?:number|amount|percentage|population|cost|price|size|value|length)$/u.test(noun)) {
        return { type: 'howMuch', asking: 1 };
      }
    }
    return { type: 'open', asking: 1 };
  }
  if (first === 'how') return { type: 'open', asking: 1 };
  if (AUXILIARY.test(first) && words.length > 2) return { type: 'yesNo', asking: 1 };
  return { type: 'open', asking: 0 };
}

const NUMBER_WORD =
  '(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|twenty|thirty|forty|fifty|hundreds?|thousands?|millions?|billions?|once|twice|half|single|only one|both|several|many|most|majority)';
const EVIDENCE: Record<Exclude<QuestionType, 'open' | 'yesNo'>, RegExp> = {
  who: /(?:^|[^.!?]\s)["“‘'(]?(?:\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'.-]+)+|(?<=\p{L}[, ]+)\p{Lu}\p{Ll}+)|officials?\b|experts?\b|spokes|sources?\b/u,
  when: /\b(?:1[0-9]|20)\d{2}\b|\b(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?(?: \d|,|$| of\b)|\b(?:yesterday|today|tomorrow|century|centuries|decades?|years?|months?|weeks?|hours?|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|since|earlier|later|\d+ ?(?:BC|AD|a\.m|p\.m))\b/u,
  where: /\b(?:in|at|from|near|to|of|on|over|across|via|outside|inside|through) (?:the )?(?:[a-z]+ )?\p{Lu}/u,
  why: /\b(?:because|since|due to|as|over|for|to|so that|in order|citing|given|owing|result|caused?|reasons?|amid|fear\w*|concern\w*|favou?r|after|despite|therefore|thus|led|leads)\b/iu,
  howMany: new RegExp(`\\p{N}|\\b${NUMBER_WORD}\\b`, 'iu'),
  howMuch: new RegExp(`[$€£¥]|\\p{N}|\\b${NUMBER_WORD}\\b|\\b(?:per ?cent|richest|largest|highest)\\b`, 'iu'),
};

/** Whether a passage holds something of the kind a question asks for: a name, a date, a place, a number, a reason. */
export function holdsAnswerType(type: QuestionType, passage: string): boolean {
  return type === 'open' || type === 'yesNo' || EVIDENCE[type].test(passage);
}
