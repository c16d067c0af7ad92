import { civilitiesIn } from './civilities.ts';
import type { Token } from './tokens.ts';
import { type Told, toldIn } from './told.ts';
import { STOP_WORDS } from './words/stop-words.ts';

/** What kind of answer a question asks for; `open` for everything that is not told by its form. */
export type QuestionType =
  | 'who'
  | 'when'
  | 'where'
  | 'why'
  | 'howMany'
  | 'howOften'
  | 'howMuch'
  | 'howLarge'
  | 'howLong'
  | 'howOld'
  | 'name'
  | 'yesNo'
  | 'open';

const AUXILIARY =
  /^(?:am|is|are|was|were|do|does|did|has|have|had|can|could|will|would|shall|should|may|might|must|isnt|arent|wasnt|werent|doesnt|didnt|hasnt|havent|hadnt|cant|couldnt|wont|wouldnt|shouldnt)$/u;

export interface Question {
  type: QuestionType;
  /** How many of the query's first words only ask ("how many", "could you tell me in which year"). */
  asking: number;
  /** Index behind the last word of the question; what follows thanks for an answer. */
  until: number;
  /** Whether it is worded as a question, not as keywords or a statement. */
  isWorded: boolean;
  /** What copy tells by other words than the question's. */
  told: Told;
  /** For `howMuch`: whether it asks for a gift, which may be a sum or things. */
  gives: boolean;
  /** For `howMany`: the words that say what is counted; else empty. */
  counted: string[];
  /** For `name`: what somebody or something is whose name is asked for ("spokeswoman"); else null. */
  named: string | null;
  /** What kind of thing is asked for: "prison" in "which prison", "what prison is"; else null. */
  kind: string | null;
  /** Whether it asks what somebody says, thinks or answers. */
  asksWhoSays: boolean;
}

/** Words by which a question asks who says what: "what did X say", "X's version". Written by hand. */
export const ASKS_WHO_SAYS =
  /^(?:say|says|said|saying|tell|tells|told|report|reports|reported|claim|claims|claimed|version|respon[ds]e?s?|responded|react(?:s|ed|ion)?|den(?:y|ies|ied|ial)|view|views|think|thinks|believe|believes|according|comment|comments|commented|call|calls|called|accuse[sd]?|write|writes|wrote|argue[sd]?|warn(?:s|ed)?|explain(?:s|ed)?|position|stance|opinion|reply|replies|replied|admit(?:s|ted)?|confirm(?:s|ed)?)$/u;

/** Reads the kind of question off a query's words; see `questionType` and `countedWords`. */
export function readQuestion(words: readonly Token[]): Question {
  const { before, until, asksWhether } = civilitiesIn(words);
  const asked = words.slice(before, until);
  const { type, asking } = asksWhether ? { type: 'yesNo' as const, asking: 0 } : questionType(asked);
  return {
    type,
    asking: before + asking,
    until,
    isWorded: asksWhether || asking > 0,
    told: toldIn(asked, type, asking),
    gives: type === 'howMuch' && asked.some((t) => GIVING.test(t.word)),
    counted: type === 'howMany' ? countedWords(asked.slice(asking)) : [],
    named: type === 'name' ? (nounRun(asked, asking).at(-1) ?? null) : null,
    kind: type === 'open' ? kindOf(asked) : null,
    asksWhoSays: asked.some((t) => ASKS_WHO_SAYS.test(t.word)),
  };
}

/** Verbs of giving. Written by hand. */
const GIVING =
  /^(?:donat(?:e|es|ed|ing)|contribut(?:e|es|ed|ing)|giv(?:e|es|en|ing)|gave|send|sends|sent|suppl(?:y|ies|ied)|provid(?:e|es|ed)|deliver(?:s|ed)?|ship(?:s|ped)?)$/u;

/** The word behind "which", or between "what" and its verb. */
function kindOf(words: readonly Token[]): string | null {
  const from = LEADING_PREPOSITION.test(words[0]?.word ?? '') ? 1 : 0;
  const [first = '', second = '', third = ''] = words.slice(from, from + 3).map((t) => t.word);
  const asksKind = first === 'which' || (first === 'what' && AUXILIARY.test(third));
  return asksKind && second !== '' && !STOP_WORDS.has(second) ? second : null;
}

/** The words between "how many" and the verb: at most three, none of them a function word. */
function countedWords(words: readonly Token[]): string[] {
  const end = words.findIndex((t) => STOP_WORDS.has(t.word));
  return words.slice(0, Math.min(3, end < 0 ? 3 : end)).map((t) => t.word);
}

/** The words from `at` on, a leading article left out, up to the first function word. */
function nounRun(words: readonly Token[], at: number): string[] {
  const from = ARTICLE.test(words[at]?.word ?? '') ? at + 1 : at;
  const end = words.findIndex((t, i) => i >= from && STOP_WORDS.has(t.word));
  return words.slice(from, end < 0 ? words.length : end).map((t) => t.word);
}

const REASON = /^reasons?$/u;

/** "In which year". */
const LEADING_PREPOSITION = /^(?:in|at|on|by|for|from|to|of|with|since|until)$/u;
const ARTICLE = /^(?:the|a|an)$/u;

/** How many of the first words ask for the name of somebody or something: "what's the name of"; 0 where they do not. */
function asksForName(words: readonly Token[]): number {
  const text = words
    .slice(0, 5)
    .map((t) => t.word)
    .join(' ');
  const name = /^(?:(?<what>what(?:s| is| was| are| were)? )|(?<the>the ))?(?:the )?names? of\b/u.exec(text);
  const states = name?.groups?.the !== undefined && words.some((t) => AUXILIARY.test(t.word));
  if (name && !states) return name[0].split(' ').length;
  const who = /^(?:whos|who (?:is|was)|who(?= the\b)) (?=(the\b)?)/u.exec(text);
  if (!who) return 0;
  const asking = who[0].trim().split(' ').length;
  const run = nounRun(words, asking);
  const behind = words[asking + run.length + (who[1] ? 1 : 0)]?.word;
  return run.length > 0 && (who[1] || behind === 'of') ? asking : 0;
}

/**
 * The question type of a query, and how many of its first words only ask ("how many", "in which year").
 *
 * @example questionType(words of 'how many ships sank') // { type: 'howMany', asking: 2 }
 */
function questionType(words: readonly Token[]): { type: QuestionType; asking: number } {
  const [first = '', second = '', third = ''] = words.slice(0, 3).map((t) => t.word);
  if (LEADING_PREPOSITION.test(first) && /^wh|^how$/u.test(second)) {
    const inner = questionType(words.slice(1));
    return {
      type: first === 'since' && inner.type === 'open' ? 'when' : inner.type,
      asking: inner.asking + 1,
    };
  }
  const asksName = asksForName(words);
  if (asksName > 0) return { type: 'name', asking: asksName };
  if (/^(?:who|whom|whose|whos)$/u.test(first)) return { type: 'who', asking: 1 };
  if (/^(?:when|whens)$/u.test(first)) return { type: 'when', asking: 1 };
  if (/^(?:where|wheres)$/u.test(first)) return { type: 'where', asking: 1 };
  if (/^(?:why|whys)$/u.test(first)) return { type: 'why', asking: 1 };
  if (first === 'how' && second === 'come') return { type: 'why', asking: 2 };
  if (first === 'how' && second === 'many' && third === 'times') return { type: 'howOften', asking: 3 };
  if (first === 'how' && second === 'many') return { type: 'howMany', asking: 2 };
  if (first === 'how' && second === 'often') return { type: 'howOften', asking: 2 };
  if (first === 'how' && second === 'long') return { type: 'howLong', asking: 2 };
  if (first === 'how' && second === 'much') return { type: 'howMuch', asking: 2 };
  if (first === 'how' && second === 'old') return { type: 'howOld', asking: 2 };
  if (first === 'how' && /^(?:far|big|large|tall|high|deep|rich|wide|fast)$/u.test(second)) {
    return { type: 'howLarge', asking: 1 };
  }
  if (/^(?:what|which|whats)$/u.test(first)) {
    if (/^(?:year|date|day|month|time|century|decade)$/u.test(second)) return { type: 'when', asking: 1 };
    if (/^(?:person|people|man|woman|officials?|president|minister|company|group)$/u.test(second)) {
      return { type: 'who', asking: 1 };
    }
    if (/^(?:country|city|state|place|town|river|region|continent)$/u.test(second))
      return { type: 'where', asking: 1 };
    if (/^(?:percentage|percent|number|amount|share|proportion)$/u.test(second))
      return { type: 'howLarge', asking: 1 };
    if (/^(?:is|was|are|were)$/u.test(second) && /^(?:the|a)$/u.test(third)) {
      const noun = words[3]?.word ?? '';
      if (/^(?:number|amount|percentage|population|cost|price|size|value|length)$/u.test(noun)) {
        return { type: 'howLarge', asking: 1 };
      }
    }
    const run = words.slice(1, 5).findIndex((t) => REASON.test(t.word));
    if (run >= 0 && words.slice(1, 1 + run).every((t) => STOP_WORDS.has(t.word)))
      return { type: 'why', asking: run + 2 };
    return { type: 'open', asking: 1 };
  }
  if (first === 'how') return { type: 'open', asking: 1 };
  const reason = ARTICLE.test(first) ? 1 : 0;
  if (REASON.test(words[reason]?.word ?? '')) {
    return { type: 'why', asking: reason + (words[reason + 1]?.word === 'why' ? 2 : 1) };
  }
  if (AUXILIARY.test(first) && words.length > 2) return { type: 'yesNo', asking: 1 };
  return { type: 'open', asking: 0 };
}

/** Ways of putting a question that name nothing to look for. Written by hand. */
const IDIOMS = [
  'right now',
  'at the moment',
  'these days',
  'so far',
  'at this point',
  'as of now',
  'by the way',
].map((idiom) => idiom.split(' '));

/** Hedges of the asker's, and the word for any deed; in keywords they are looked for. */
const HEDGES =
  /^(?:actually|allegedly|already|apparently|currently|exactly|happen(?:s|ed|ing)?|possibly|presumably|probably|really|reportedly|seemingly|supposedly)$/u;

/** In keywords it is looked for. */
const WHETHER = 'whether';
/** "Does it sail now" asks no more than "does it sail"; "what do they sail now" asks for a change. */
const PRESENT = /^(?:now|nowadays|presently)$/u;

/** The words of a query that make up an idiom, and the hedges of a question. */
export function idiomsIn(words: readonly Token[], { isWorded, type }: Question): Set<Token> {
  const runs = words.flatMap((_, at) =>
    IDIOMS.filter((idiom) => idiom.every((word, i) => words[at + i]?.word === word)).map((idiom) =>
      words.slice(at, at + idiom.length),
    ),
  );
  const hedges = isWorded
    ? words.filter(
        (t) => HEDGES.test(t.word) || t.word === WHETHER || (type === 'yesNo' && PRESENT.test(t.word)),
      )
    : [];
  return new Set([...runs.flat(), ...hedges]);
}
