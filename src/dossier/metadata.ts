import { LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import type { DossierProblem } from './article.ts';

/** True for `YYYY-MM-DD` that names a day of the calendar. */
export function isCalendarDate(text: string): boolean {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(text);
  if (!parts) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.valueOf()) && date.toISOString().startsWith(text);
}

const name = z.string().trim().min(1, 'is empty: write the name or leave the line out');

const articleEntry = z.strictObject({
  /** File name inside the dossier's articles folder. */
  file: name,
  id: z
    .string()
    .regex(/^[\w.-]{1,80}$/u, 'must be 1 to 80 letters, digits, dots, dashes or underscores')
    .optional(),
  title: name.optional(),
  publisher: name.optional(),
  author: name.optional(),
  url: z
    .url({ protocol: /^https?$/u, error: 'must be a web address that begins with http:// or https://' })
    .optional(),
  date: z
    .string()
    .refine(isCalendarDate, { error: 'must be a day of the calendar written YYYY-MM-DD, such as 2024-10-25' })
    .optional(),
});

const dossierFile = z.strictObject({
  title: name.optional(),
  articles: z.array(articleEntry).default([]),
  /** Groups of names that mean the same; the first is the one shown. */
  aliases: z.array(z.array(name).min(2, 'needs at least two names that mean the same')).default([]),
  /** News outlets that the articles may name, each with its other spellings. */
  outlets: z.array(z.strictObject({ name, also: z.array(name).default([]) })).default([]),
});

export type DossierFile = z.infer<typeof dossierFile>;

export const EMPTY_DOSSIER_FILE: DossierFile = { articles: [], aliases: [], outlets: [] };

/**
 * Reads the text of a `dossier.yml`. Every problem is reported at once, each with `path:line:column` (1-based).
 *
 * @example readDossierFile('d/dossier.yml', 'titel: x') // problems: [{ place: 'd/dossier.yml:1:1', ... }]
 */
export function readDossierFile(
  path: string,
  text: string,
): { value: DossierFile; problems: [] } | { value: null; problems: DossierProblem[] } {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false, schema: 'failsafe' });
  const placeOf = (offset: number): string => {
    const at = counter.linePos(offset);
    return `${path}:${at.line}:${at.col}`;
  };
  if (document.errors.length > 0) {
    return {
      value: null,
      problems: document.errors.map((e) => ({
        place: placeOf(e.pos[0]),
        message: `this is not YAML: ${e.message}. Mend the line; strings with a colon or a quotation mark need quotes around them.`,
      })),
    };
  }
  const parsed = dossierFile.safeParse(document.toJS() ?? {});
  if (parsed.success) return { value: parsed.data, problems: [] };
  const problems = parsed.error.issues
    .map((issue) => {
      const key = issue.code === 'unrecognized_keys' ? issue.keys[0] : undefined;
      return { at: offsetOf(document, issue.path, key), message: explain(issue) };
    })
    .sort((a, b) => a.at - b.at)
    .map(({ at, message }) => ({ place: placeOf(at), message }));
  return { value: null, problems };
}

type YamlDocument = ReturnType<typeof parseDocument>;

/** Where the value at `path` stands, or the nearest parent that exists; with `key`, where that key stands. */
function offsetOf(document: YamlDocument, path: PropertyKey[], key: string | undefined): number {
  for (let length = path.length; length >= 0; length--) {
    const node: unknown = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
    if (typeof node !== 'object' || node === null) continue;
    if (key !== undefined && 'items' in node) {
      const pair = (node.items as { key?: { value?: unknown; range?: number[] } }[]).find(
        (p) => p.key?.value === key,
      );
      if (pair?.key?.range) return pair.key.range[0]!;
    }
    if ('range' in node && Array.isArray(node.range)) return node.range[0] as number;
  }
  return 0;
}

function explain(issue: z.core.$ZodIssue): string {
  const where = issue.path.map(String).join('.') || 'the file';
  if (issue.code === 'unrecognized_keys') {
    return `does not know ${issue.keys.map((k) => `"${k}"`).join(', ')} in ${where}: look for a misspelling; README.md lists the fields.`;
  }
  return `${where} ${issue.message.replace(/^Invalid input: /u, 'is wrong: ')}.`;
}
