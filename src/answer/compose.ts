import type { Answer, Notice } from './answer.ts';
import { check } from './check/check.ts';
import { tellingWords } from './check/sentences.ts';
import { commandUsage } from './command-usage.ts';
import { compare } from './compare.ts';
import { asksForDenials } from './denial-question.ts';
import { copyPassage, exportPassages } from './export/export.ts';
import { EMPTY, type Library, refuse } from './library.ts';
import { quotationsOf } from './lock.ts';
import { lookup } from './lookup.ts';
import { numbers } from './numbers.ts';
import { responses } from './responses-command.ts';
import { show } from './show.ts';
import { sources } from './sources.ts';
import { sourcesNamed } from './sourcing.ts';
import { timeline } from './timeline.ts';

/**
 * A sub-command: gets what was typed behind its name and the whole text; null where the text is no such command after
 * all ("sources familiar with the matter", "show me the pier") and is looked up instead.
 */
type Command = (library: Library, rest: string, text: string) => Answer | null;

const help: Command = (_, rest, text) =>
  rest === '' ? { ...EMPTY, query: text, kind: 'help', status: 'answered' } : null;

const COMMANDS: Readonly<Record<string, Command>> = {
  help,
  '?': help,
  check,
  compare,
  responses,
  numbers,
  timeline,
  show,
  copy: copyPassage,
  export: exportPassages,
  sources,
};

/** Answers what was typed from a dossier. Pure: the same dossier and text give the same answer. */
export function compose(library: Library, text: string): Answer {
  const answer = answerTo(library, text);
  const { articles } = library.searcher.dossier;
  const of = answer.sourcing.of || articles.length;
  return {
    ...answer,
    sources: sourcesNamed(new Set(quotationsOf(answer).map((q) => q.article)), articles),
    sourcing: { ...answer.sourcing, of },
  };
}

const STANDS_FOR: ReadonlySet<Notice['code']> = new Set(['absent', 'alias']);

function answerTo(library: Library, text: string): Answer {
  const typed = text.trim();
  if (typed === '') {
    return refuse(text, 'no_answer', 'help', {
      code: 'empty',
      text: 'Nothing was asked; type a word, a name or a question.',
      try: ['help'],
    });
  }
  const [, name = '', rest = ''] = /^(\S+)\s*(.*)$/su.exec(typed) ?? [];
  const command = Object.hasOwn(COMMANDS, name.toLowerCase()) ? COMMANDS[name.toLowerCase()] : undefined;
  const found = command?.(library, rest, text);
  if (found) return found;
  const looked = (asksForDenials(typed) ? responses(library, '', text) : null) ?? lookup(library, text);
  // A bare "export" that other words stand for was meant as the command.
  const isFound =
    looked.status === 'answered' && !(rest === '' && looked.notices.some(({ code }) => STANDS_FOR.has(code)));
  const usage = isFound
    ? null
    : commandUsage(name.toLowerCase(), rest, (query) => lookup(library, query).status === 'answered');
  return usage === null ? offeringCheck(looked, typed) : refuse(text, 'invalid', 'lookup', usage);
}

/** A text with more telling words was pasted, not typed. */
const MOST_TYPED = 12;

/** Of a pasted text that no passage answers as a question, to check it is what is offered: its words alone lead nowhere. */
function offeringCheck(answer: Answer, typed: string): Answer {
  const { status, reason } = answer;
  if (status !== 'no_answer' || reason === null || tellingWords(typed) <= MOST_TYPED) return answer;
  const text = `${reason.text} To compare a text with the files, sentence by sentence, put check before it.`;
  return { ...answer, reason: { ...reason, text, try: [`check ${typed}`] } };
}
