import type { Reason } from './answer.ts';
import { FORMAT_NAMES } from './export/export.ts';
import { idTyped } from './show.ts';

/** Kinds of document that people ask for and no export writes. */
const OTHER_FORMATS =
  /^(?:xml|pdf|docx?|word|html?|csv|tsv|json|txt|text|bib|bibtex|rtf|odt|ya?ml|xlsx?|excel|epub|png|zip)$/iu;

/**
 * What a command takes, where it was typed with something that it cannot use and no file answers the words either; null
 * where they are words like any others ("show me the pier").
 *
 * @param answers whether a query would be answered
 */
export function commandUsage(name: string, rest: string, answers: (query: string) => boolean): Reason | null {
  const words = rest.split(/\s+/u).filter((word) => word !== '');
  if ((name === 'show' || name === 'copy') && words.length <= 1 && !words.some(idTyped)) {
    const got = words.length === 0 ? '' : `, and “${words[0]}” is none`;
    const text = `“${name}” takes the id of a passage, such as ${name} 1a2b3c4d-1e6-44${got}; the button Context and the terminal show ids.`;
    return { code: 'query_error', text, try: words.length > 0 && answers(rest) ? [rest] : ['help'] };
  }
  if (name !== 'export') return null;
  const [first = '', ...others] = words;
  const isFormat = OTHER_FORMATS.test(first);
  if (!isFormat && words.length > 1) return null;
  const what = (isFormat ? others : words).join(' ');
  const got = isFormat ? `“${first}” is no format that can be exported` : '“export” takes a format first';
  const text = `${got}; the formats are ${FORMAT_NAMES.join(', ')}, then words to look up or ids of passages.`;
  return { code: 'query_error', text, try: what !== '' && answers(what) ? [`export md ${what}`] : ['help'] };
}
