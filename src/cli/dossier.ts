/** The terminal command `dossier`. */

import { dossier } from './dossier-command.ts';

process.exitCode = dossier(process.argv.slice(2), process);
