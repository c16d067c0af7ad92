/** What a person does in Slack: asks by the command and presses what came, each under a response URL of its own. */

import { expect } from 'vitest';
import { objects } from './check-message.ts';
import { blockActions, type Click, slashCommand } from './payloads.ts';
import { commandForm } from './signed.ts';
import type { Post } from './slack.ts';
import type { RunningApp } from './slack-app.ts';

export interface Button {
  action_id: string;
  value: string;
}

export const buttonOf = (blocks: unknown, action: string): Button | undefined =>
  objects(blocks).find(({ action_id }) => action_id === action) as unknown as Button | undefined;

/** The message that comes to a response URL, waited for. */
export const postTo = (app: RunningApp, url: string): Promise<Post> =>
  app.slack.until(() => app.slack.posts.find((post) => post.url === url));

export async function askFor(app: RunningApp, text: string, url = 'asked'): Promise<Post> {
  await app.send(commandForm(slashCommand(text, app.slack.responseUrl(url))));
  return postTo(app, url);
}

export async function press(
  app: RunningApp,
  button: Button,
  url: string,
  more: Partial<Click> = {},
): Promise<void> {
  const click = { ...more, ...button, response_url: app.slack.responseUrl(url) };
  expect(await app.interact(blockActions(click))).toBe(200);
}
