/**
 * What Slack would refuse of a call by its content alone, by the practice workspace's own rules: a test that makes
 * Slack misbehave still sees a message or a view that no Slack would take. Channels, triggers and users are the test's.
 */

import { messageContent } from '../../src/practice/message-content.ts';
import { SlackRefusal } from '../../src/practice/refusal.ts';
import { parseArguments } from '../../src/practice/slack-server.ts';
import { parseView } from '../../src/practice/views.ts';

/**
 * @param kind `api` for a Web API call, `response` for a post to a response URL
 * @returns Slack's name for what is wrong, or null
 */
export function refusalOf(kind: string, method: string, body: string): string | null {
  try {
    if (kind === 'response') messageContent(JSON.parse(body), 'response_url');
    else if (method.startsWith('chat.')) messageContent(parseArguments(body), 'method');
    else if (method.startsWith('views.')) {
      parseView(parseArguments(body).view, method === 'views.publish' ? 'home' : 'modal');
    }
    return null;
  } catch (error) {
    if (error instanceof SlackRefusal) return error.slackError;
    throw error;
  }
}
