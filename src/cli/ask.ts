/** The terminal command `ask`. */

import { ask } from './ask-command.ts';

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // Whoever read the answer has read enough, as `head` does.
  if (error.code === 'EPIPE') process.exit(0);
  process.stderr.write(`ask: the answer could not be written (${error.message})\n`);
  process.exit(2);
});

process.exitCode = await ask(process.argv.slice(2), process);
