/** The part of citation-js that the tests use; it ships no types. */
declare module '@citation-js/core' {
  export class Cite {
    constructor(input: string);
    data: Record<string, unknown>[];
  }
}
declare module '@citation-js/plugin-ris' {}
