import type { Answer, Notice } from './answer.ts';

/** What a reader must know before the passages, or they would seem to bear out what they do not. */
const FINDINGS: ReadonlySet<Notice['code']> = new Set([
  'differs',
  'word_for_word',
  'compared',
  'phrase_as_words',
]);

/**
 * The notices in two parts: the findings, which every face shows above the passages, whole sentences; and the remarks,
 * which stand under them.
 *
 * @example findings of { code: 'differs', text: 'the claim says …' } // ['The claim says ….']
 */
export function partedNotices({ kind, notices }: Pick<Answer, 'kind' | 'notices'>): {
  findings: string[];
  remarks: Notice[];
} {
  // What a claim says that no file has is told by how it differs.
  const isFinding = ({ code }: Notice): boolean =>
    FINDINGS.has(code) || (code === 'absent' && kind !== 'check');
  return {
    findings: notices
      .filter(isFinding)
      .map(({ text }) => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}.`),
    remarks: notices.filter((notice) => !isFinding(notice)),
  };
}
