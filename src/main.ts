/**
 * Starts the process. Exit codes: 0 stopped by SIGTERM or SIGINT, 1 settings, port or tokens refused, 2 a dossier that
 * cannot be read.
 *
 * Before anything else is loaded, V8 is told to keep the room for short-lived objects at its first size of one megabyte. It
 * would let it grow while the modules are loaded, to three times sixteen, and the idle process would hold that. Answers take
 * as long with it as without.
 */
import { setFlagsFromString } from 'node:v8';

setFlagsFromString('--semi-space-growth-factor=1');

const { start } = await import('./start.ts');
await start();
