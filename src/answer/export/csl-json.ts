import type { ExportItem, Format } from './format.ts';

/** The fields of a CSL-JSON item that are used here: https://github.com/citation-style-language/schema. */
interface CslItem {
  id: string;
  type: 'article-newspaper';
  title?: string;
  'container-title'?: string;
  author?: [{ literal: string }];
  issued?: { 'date-parts': [number[]] };
  URL?: string;
  /** The quotation. */
  note: string;
  custom: { article: string; paragraph: number; sha256: string; selector: object[] };
}

function cslItem({ passage, source, author, sha256, position, quote }: ExportItem): CslItem {
  return {
    id: passage.id,
    type: 'article-newspaper',
    ...(source.title !== null && { title: source.title }),
    ...(source.publisher !== null && { 'container-title': source.publisher }),
    ...(author !== null && { author: [{ literal: author }] as [{ literal: string }] }),
    ...(source.date !== null && {
      issued: { 'date-parts': [source.date.split('-').map(Number)] as [number[]] },
    }),
    ...(source.url !== null && { URL: source.url }),
    note: passage.quote,
    custom: { article: passage.article, paragraph: passage.paragraph, sha256, selector: [position, quote] },
  };
}

/** One CSL-JSON item a passage; the quotation is its `note`, its place stands under `custom`. */
export const cslJson: Format = {
  name: 'csl',
  mediaType: 'application/vnd.citationstyles.csl+json',
  write: (items) => `${JSON.stringify(items.map(cslItem), null, 2)}\n`,
  read: (text) => (JSON.parse(text) as CslItem[]).map((item) => item.note),
};
