/** What a composer offers for what has been typed so far: the slash command at the start, names after an `@`. */

import type { Snapshot } from '../shapes.ts';

export interface Completion {
  /** What is offered. */
  name: string;
  about: string;
  /** The whole text once it is taken. */
  text: string;
}

/** @example completions('/m', workspace) // [{ name: '/musk-putin', about: 'Find …', text: '/musk-putin ' }] */
export function completions(typed: string, { app, people, me }: Snapshot): Completion[] {
  if (/^\/\S*$/.test(typed) && app.command.startsWith(typed) && typed !== app.command) {
    return [{ name: app.command, about: app.commandDescription, text: `${app.command} ` }];
  }
  const [, before = '', started] = /^([\s\S]*?(?:^|\s))@([\p{L}\p{N} ]*)$/u.exec(typed) ?? [];
  if (started === undefined) return [];
  const sofar = started.toLowerCase();
  const others = people.filter(({ id, name }) => id !== me && name.toLowerCase().startsWith(sofar));
  // A name that stands there in full needs nothing more: Enter sends.
  if (others.some(({ name }) => name.toLowerCase() === sofar)) return [];
  return others.map(({ name, bot }) => ({
    name: `@${name}`,
    about: bot ? 'App' : '',
    text: `${before}@${name} `,
  }));
}
