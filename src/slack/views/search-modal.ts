/** The window of "Search the dossier": a menu that completes what is typed, and under it the answer to the choice. */

import type { types } from '@slack/bolt';
import type { Answer } from '../../answer/answer.ts';
import { type Completion, complete } from '../../search/completion.ts';
import { LIMITS } from '../limits.ts';
import { answerBlocks, modal } from './answer-modal.ts';
import type { ViewContext } from './message.ts';
import { count, label, plainText } from './text.ts';

export const SEARCH_DOSSIER = 'search_dossier';
/** The menu's action id, for the choice and for the options. */
export const DOSSIER_ENTRY = 'dossier_entry';
const TITLE = 'Search the dossier';

export interface Chosen {
  completion: Completion;
  answer: Answer;
  answerId: string;
}

/** @param chosen null before anything was chosen. @param note a line about what was just done here */
export function searchModal(
  chosen: Chosen | null,
  view: ViewContext,
  note: string | null = null,
): types.ModalView {
  const menu: types.SectionBlock = {
    type: 'section',
    text: plainText('Type the beginning of a name, a figure or a phrase of the dossier, and choose.'),
    accessory: {
      type: 'external_select',
      action_id: DOSSIER_ENTRY,
      placeholder: plainText('Name, figure or phrase'),
      // Something to choose from at once, before a letter is typed.
      min_query_length: 0,
      ...(chosen && { initial_option: optionOf(chosen.completion) }),
    },
  };
  if (chosen === null) return modal(TITLE, SEARCH_DOSSIER, '', [menu]);
  const { blocks } = answerBlocks(chosen.answer, chosen.answerId, view, { note, canShare: false });
  return modal(TITLE, SEARCH_DOSSIER, chosen.completion.id, [menu, ...blocks]);
}

/** The options for what was typed, at most as many as Slack takes. */
export function optionsFor(completions: readonly Completion[], typed: string): types.PlainTextOption[] {
  return complete(completions, typed, LIMITS.options).map(optionOf);
}

/** @example optionOf({ id: '0123456789ab', text: 'The Gazette', kind: 'name', files: 2 }) // 'The Gazette (2 files)' */
function optionOf({ id, text, files }: Completion): types.PlainTextOption {
  const tail = ` (${count(files, 'file')})`;
  return { text: plainText(`${label(text, LIMITS.optionText - tail.length)}${tail}`), value: id };
}
