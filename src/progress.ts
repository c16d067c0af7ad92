import type { OnProgress } from './opening.ts';

/** Nothing is said of fewer files: they are read before one has looked up. */
const LEAST_FILES = 100;
/** Nothing is said of what takes less, in milliseconds. */
const SILENT_MS = 2_000;
const EVERY_MS = 1_000;

const WORDS: Record<Parameters<OnProgress>[0], string> = {
  reading: 'reading',
  comparing: 'looking for near-copies of',
  listing: 'listing names and figures of',
};

/**
 * Says how far the opening of a dossier is, once a second, from the third on, if it has many files: "reading 1,200 of 5,000 files". On a
 * terminal in one line, which is cleared by `done`.
 */
export function progressOn(
  stream: { write(text: string): unknown; isTTY?: boolean },
  now: () => number = Date.now,
): { onProgress: OnProgress; done: () => void } {
  const began = now();
  let said = began + SILENT_MS - EVERY_MS;
  let open = false;
  return {
    onProgress(what, at, of) {
      if (of < LEAST_FILES || now() - said < EVERY_MS) return;
      said = now();
      const line = `${WORDS[what]} ${at.toLocaleString('en')} of ${of.toLocaleString('en')} files`;
      stream.write(stream.isTTY ? `\r\x1b[K${line}` : `${line}\n`);
      open = stream.isTTY === true;
    },
    done() {
      if (open) stream.write('\r\x1b[K');
    },
  };
}
