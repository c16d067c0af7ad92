import { citeText } from './cite-text.ts';
import type { ExportItem, Format } from './format.ts';

const FRAGMENT = 'https://wicg.github.io/scroll-to-text-fragment/';

/** A file's name by its bytes (RFC 6920, "Naming Things with Hashes"): the same wherever the file lies. */
const fileName = (sha256: string): string =>
  `ni:///sha-256;${Buffer.from(sha256, 'hex').toString('base64url')}`;

/** A highlighting Annotation after the W3C Web Annotation Data Model, without `@context`. */
function annotation(item: ExportItem): object {
  const { passage, source, author, sha256, position, quote, link } = item;
  const file = fileName(sha256);
  const target = {
    source: {
      id: file,
      type: 'Text',
      format: 'text/plain',
      'dcterms:identifier': `sha256:${sha256}`,
      ...(source.title !== null && { 'dc:title': source.title }),
      ...(author !== null && { 'dc:creator': author }),
      ...(source.publisher !== null && { 'dc:publisher': source.publisher }),
      ...(source.date !== null && { 'dc:date': source.date }),
      ...(source.url !== null && { via: source.url }),
    },
    selector: [position, quote],
  };
  const page = link !== null && {
    source: source.url,
    selector: { type: 'FragmentSelector', conformsTo: FRAGMENT, value: link.slice(link.indexOf('#') + 1) },
  };
  return {
    id: `${file}?passage=${passage.id}`,
    type: 'Annotation',
    motivation: 'highlighting',
    body: { type: 'TextualBody', purpose: 'describing', format: 'text/plain', value: citeText([item]) },
    target: page ? [target, page] : target,
  };
}

interface Graph {
  '@graph': { target: Target | [Target, object] }[];
}
interface Target {
  selector: [object, { exact: string }];
}

/** One Annotation a passage, with its TextPositionSelector (code points) and TextQuoteSelector. */
export const jsonLd: Format = {
  name: 'jsonld',
  mediaType: 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"',
  write: (items) => {
    const graph = { '@context': 'http://www.w3.org/ns/anno.jsonld', '@graph': items.map(annotation) };
    return `${JSON.stringify(graph, null, 2)}\n`;
  },
  read: (text) =>
    (JSON.parse(text) as Graph)['@graph'].map(({ target }) => {
      const file = Array.isArray(target) ? target[0] : target;
      return file.selector[1].exact;
    }),
};
