import type { AnswerPassage, AnswerSource } from '../answer.ts';
import type { TextPositionSelector, TextQuoteSelector } from '../selectors.ts';

/** A passage with all that is known of its place; what is not known is null and is left out of every format. */
export interface ExportItem {
  passage: AnswerPassage;
  source: AnswerSource;
  author: string | null;
  /** The file's short name, as answers show it. */
  label: string;
  /** Lower-case hex SHA-256 of the file. */
  sha256: string;
  position: TextPositionSelector;
  quote: TextQuoteSelector;
  /** Link to the words on the article's page, where its address is known. */
  link: string | null;
}

/** A format that other programs read. `read` gives back the quotations of what `write` wrote, as such a program would. */
export interface Format {
  /** As it is typed behind `export`. */
  name: string;
  mediaType: string;
  /** Why a quotation may not survive this format, said of those that do not; none where any text does. */
  cannot?: string;
  write(items: readonly ExportItem[]): string;
  read(text: string): string[];
}

/** Where the passage stands, for people: "000, paragraph 9, no date in file". */
export function placeOf({ label, passage, source }: ExportItem): string {
  const date = source.date === null ? 'no date in file' : `file dated ${source.date}`;
  return `${label}, paragraph ${passage.paragraph}, ${date}`;
}
