/** A window with one sentence. */

import type { types } from '@slack/bolt';
import { plainText, section } from './text.ts';

export function noticeModal(sentence: string): types.ModalView {
  return {
    type: 'modal',
    title: plainText('Dossier'),
    close: plainText('Close'),
    blocks: [section(sentence)],
  };
}
