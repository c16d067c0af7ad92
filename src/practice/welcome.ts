/** What stands in the channels at the start: lines to check, made from the dossier, and the app's first message. */

import type { Dossier } from '../dossier/article.ts';
import { escapeText, personText } from './person-text.ts';
import type { Json } from './shapes.ts';
import { BOT_ID, COLLEAGUE, DM, GENERAL, NEWSROOM, type Workspace } from './workspace.ts';

/** The button of the page's own, which sends its value as a slash command. */
export const ASK = 'practice_ask';

const SHORT = 40;
const LONG = 180;

export function welcome(workspace: Workspace, dossier: Dossier, command: string, queries: string[]): void {
  const say = (channel: string, text: string) =>
    workspace.post({ channel, user: COLLEAGUE.id, ...personText(text, workspace.people) });
  say(GENERAL, 'Welcome. This channel is for everything that is not a story.');
  const quotation = quotationOf(dossier);
  if (quotation !== null) {
    const words = quotation.slice(1, -1);
    say(NEWSROOM, `Can we have this? “${words}”`);
    say(NEWSROOM, `Or was it this? “${leaveOutAWord(words)}”`);
  }
  say(NEWSROOM, 'And what about this? “Three other papers have the same numbers.”');
  for (const channel of [NEWSROOM, DM]) {
    workspace.post({
      channel,
      user: BOT_ID,
      text: escapeText(`Ask ${dossier.title}: type ${command} and a question.`),
      blocks: firstMessage(dossier, command, queries),
    });
  }
}

function firstMessage({ title, articles }: Dossier, command: string, queries: string[]): Json[] {
  const files = `${articles.length} ${articles.length === 1 ? 'file' : 'files'}`;
  const orTry = queries.length > 0 ? ', or try one of these' : '';
  const about = `${title}: ${files} to ask about. Type ${command} and a question below${orTry}.`;
  const buttons = queries.map((query, i) => ({
    type: 'button',
    action_id: `${ASK}_${i}`,
    text: { type: 'plain_text', text: query.slice(0, 75), emoji: false },
    value: query,
    accessibility_label: `Ask for ${query}`.slice(0, 75),
  }));
  return [
    { type: 'section', text: { type: 'plain_text', text: about, emoji: false } },
    ...(buttons.length > 0 ? [{ type: 'actions', elements: buttons }] : []),
  ];
}

/** The first whole quotation of a speakable length, its marks included; null where there is none. */
function quotationOf({ articles }: Dossier): string | null {
  for (const { text, quotations } of articles) {
    const found = quotations.find(
      ({ start, end, depth, closed }) => depth === 0 && closed && end - start > SHORT && end - start < LONG,
    );
    if (found) return text.slice(found.start, found.end);
  }
  return null;
}

/** Misremembered: without its fourth word. */
function leaveOutAWord(words: string): string {
  return words
    .split(' ')
    .filter((_, i) => i !== 3)
    .join(' ');
}
