/** What is done when a test file ends; vitest runs this before each. */

import { afterAll, vi } from 'vitest';
import { removeFolders } from './dossier-folder.ts';

afterAll(() => {
  removeFolders();
  vi.unstubAllEnvs();
});
