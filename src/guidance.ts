/** What `npm start` says where no Slack variables are set. */

import type { Config } from './config.ts';
import type { Dossier } from './dossier/article.ts';
import { reachable } from './practice/practice.ts';

/** @param port the one in use, which may not be the one asked for */
export function guidance({ command, host }: Config, dossier: Dossier, port: number): string {
  const size = `${dossier.articles.length} file${dossier.articles.length === 1 ? '' : 's'}`;
  return `
${dossier.title} (${size}) is read and ready. No Slack variables are set, so this is the practice workspace:

  http://${reachable(host)}:${port}

Open it and type ${command} and a question. Nothing leaves this machine. The page says how to connect a real workspace.
Ask in the terminal: npm run --silent ask -- "your question"   Stop: Ctrl+C
`;
}
