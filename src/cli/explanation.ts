import type { ExplainedPassage, Explanation, Piece } from '../answer/explain.ts';
import type { Evidence } from '../search/evidence.ts';
import { safe } from './printing.ts';

/** The pieces of evidence in words; `search/evidence.ts` says what each is. */
const IN_WORDS: Readonly<Record<keyof Evidence, string>> = {
  sentence: 'its words',
  paragraph: 'its paragraph’s words',
  before: 'words just before it',
  pointedAt: 'names it points back at',
  order: 'words in the order asked',
  figure: 'a figure',
  answerType: 'the kind of answer',
  reported: 'who says it',
  likeness: 'words alike',
  meaning: 'alike as a whole',
  missing: 'nothing like a word asked for',
};

const HOW: Readonly<Record<Explanation['concepts'][number]['how'], string>> = {
  word: '',
  alias: 'with its other names',
  respelled: 'as',
  completed: 'as the beginning of',
  related: 'as',
  synonym: 'no file has it; as',
  near: 'no file has it; as',
  absent: 'no file has it',
};

/** For people: how the query was read, what each passage got for what, and why the next one stands behind it. */
export function renderExplanation({ concepts, decision, passages }: Explanation): string {
  const lines = ['How it was read (weight: how telling a word is):'];
  for (const { typed, how, instead, importance, isName } of concepts) {
    const as = [HOW[how], ...(how === 'word' || how === 'absent' ? [] : [instead.join(', ')])].filter(
      (part) => part !== '',
    );
    const notes = [
      importance.toFixed(2),
      ...(isName ? ['a name'] : []),
      ...(as.length > 0 ? [as.join(' ')] : []),
    ];
    lines.push(`  ${safe(typed)}: ${safe(notes.join(' · '))}`);
  }
  lines.push('', decision === 'answered' ? 'Why in this order:' : `Not answered (${decision}). The nearest:`);
  for (const [i, passage] of passages.entries()) lines.push(...passageLines(i + 1, passage));
  return `${lines.join('\n')}\n`;
}

function passageLines(
  place: number,
  { id, file, paragraph, score, pieces, behind }: ExplainedPassage,
): string[] {
  const lines = [
    `${place}. ${safe(file)} · paragraph ${paragraph} · ${id}`,
    `   ${score.toFixed(2)} = ${pieces.map(inWords).join(' ')}`,
  ];
  if (behind.length > 0) lines.push(`   behind the one before it by ${behind.map(inWords).join(' ')}`);
  else if (place > 1) lines.push('   behind the one before it because its file has a passage above');
  return lines;
}

const inWords = ({ kind, adds }: Piece, i: number): string =>
  `${adds < 0 ? '−' : i === 0 ? '' : '+'} ${Math.abs(adds).toFixed(2)} ${IN_WORDS[kind]}`.trim();
