/** What a person types, as Slack stores it: mentions by id, everything else escaped and literal. */

import type { Json, Person } from './shapes.ts';

/**
 * @param people those whose names, after an `@`, are mentions; upper and lower case are the same
 * @returns the message's `text` and its one `rich_text` block
 * @example personText('@Desk a < b', [desk]) // text: '<@U1> a &lt; b'
 */
export function personText(typed: string, people: readonly Person[]): { text: string; blocks: Json[] } {
  const names = people.map(({ name }) => name.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
  const elements: Json[] = [];
  let text = '';
  for (const part of typed.split(new RegExp(`(@(?:${names}))(?![\\p{L}\\p{N}])`, 'iu'))) {
    const mentioned = people.find(({ name }) => part.toLowerCase() === `@${name}`.toLowerCase());
    if (mentioned) {
      elements.push({ type: 'user', user_id: mentioned.id });
      text += `<@${mentioned.id}>`;
    } else if (part !== '') {
      elements.push({ type: 'text', text: part });
      text += escapeText(part);
    }
  }
  return { text, blocks: [{ type: 'rich_text', elements: [{ type: 'rich_text_section', elements }] }] };
}

/** docs.slack.dev/messaging/formatting-message-text: these three and no others. */
export function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
