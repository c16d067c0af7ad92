/** What `npm start` says where no Slack variables are set. */

import type { Config } from './config.ts';
import type { Dossier } from './dossier/article.ts';

/** @param port the one in use, which may not be the one asked for */
export function guidance({ command, host }: Config, dossier: Dossier, port: number): string {
  const size = `${dossier.articles.length} file${dossier.articles.length === 1 ? '' : 's'}`;
  return `
${dossier.title} (${size}) is read and ready. Slack is not connected: none of its variables is set.

Ask in the terminal:
  npm run --silent ask -- help
  npm run --silent ask -- "your question"

To answer ${command} in Slack:
  1. Create an app at https://api.slack.com/apps with "From a manifest", paste manifest.yml, install it.
  2. Copy .env.example to .env and fill in, from the app's page:
       SLACK_BOT_TOKEN=xoxb-…       "OAuth & Permissions"
       SLACK_APP_TOKEN=xapp-…       "Basic Information", "App-Level Tokens", scope connections:write
     or, to be called over HTTP instead of Socket Mode, SLACK_SIGNING_SECRET in place of SLACK_APP_TOKEN.
  3. Start again: npm start

Health: http://${host.includes(':') ? `[${host}]` : host}:${port}/healthz   Stop: Ctrl+C
`;
}
