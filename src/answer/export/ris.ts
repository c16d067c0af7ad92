import { type ExportItem, type Format, placeOf } from './format.ts';

/**
 * RIS (https://refdb.sourceforge.net/manual-0.9.6/sect1-ris-format.html): a line a field, `XX  - value`, CR LF. The
 * format knows lines of any length; breaking one at 70 characters is optional and not every program joins them alike,
 * so none is broken. `read` takes a field to end at its line, and at another `  - `, as some programs do.
 */
function record(item: ExportItem): string[] {
  const { passage, source, author, sha256, position } = item;
  const [year] = source.date?.split('-') ?? [];
  const fields: [string, string | null][] = [
    ['TY', 'NEWS'],
    ['ID', passage.id],
    ['AU', author],
    ['TI', source.title],
    ['T2', source.publisher],
    ['PY', year ?? null],
    ['DA', source.date && `${source.date.replaceAll('-', '/')}/`],
    ['UR', source.url],
    ['C1', oneLine(placeOf(item))],
    ['C2', `sha256:${sha256}`],
    ['C3', `code points ${position.start}-${position.end}`],
    ['N1', passage.quote],
    ['ER', ''],
  ];
  return fields.flatMap(([tag, value]) =>
    value === null ? [] : [`${tag}  - ${tag === 'N1' ? value : oneLine(value)}`],
  );
}

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ');

/** Everything that some program takes for the end of a line. */
const LINE_END = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/u;

/** One record a passage; the quotation is its note (`N1`). */
export const ris: Format = {
  name: 'ris',
  mediaType: 'application/x-research-info-systems',
  cannot: 'it has line breaks or the mark of a field, which a RIS field cannot hold; md, csl and jsonld can',
  write: (items) => items.map((item) => `${record(item).join('\r\n')}\r\n`).join('\r\n'),
  read: (text) =>
    text
      .split(LINE_END)
      .map((line) => line.split('  - '))
      .flatMap(([tag, value]) => (tag === 'N1' ? [value!] : [])),
};
