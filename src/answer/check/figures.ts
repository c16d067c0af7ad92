import type { Figure } from '../../dossier/figures/figure.ts';
import { figuresIn } from '../../dossier/figures/figures.ts';
import type { Difference } from './difference.ts';

const isDate = ({ kind }: Figure): boolean => kind === 'date' || kind === 'relative' || kind === 'time';
const literal = (text: string, { start, end }: { start: number; end: number }): string =>
  text.slice(start, end);

/** Figures and dates of the claim that the passage lacks, each with those of the passage that the claim lacks. */
export function figureDifferences(claim: string, passage: string): Difference[] {
  const inClaim = figuresIn(claim);
  const inPassage = figuresIn(passage);
  return inClaim
    .filter((c) => !inPassage.some((p) => carries(p, c)))
    .map((c): Difference => {
      const others = inPassage.filter((p) => isDate(p) === isDate(c) && !inClaim.some((o) => carries(p, o)));
      const said = others.map((p) => literal(passage, p));
      return {
        kind: isDate(c) ? 'date' : 'figure',
        claim: literal(claim, c),
        passage: [...new Set(said)],
      };
    });
}

/**
 * Whether a figure says at least what the claimed one does: the same value in any writing, a day for its month or year,
 * `$15,000` for `15,000`; another currency, unit or month is another figure.
 */
export function carries(stated: Figure, claimed: Figure): boolean {
  if (stated.value === claimed.value) return true;
  if (stated.kind === 'date' && claimed.kind === 'date') return fits(dateParts(stated), dateParts(claimed));
  const [unit, amount] = unitOf(stated.value);
  const [claimedUnit, claimedAmount] = unitOf(claimed.value);
  if (amount !== claimedAmount || isDate(stated) || isDate(claimed)) return false;
  return claimedUnit === '' || (claimedUnit === '$' && /^(?:US|A|C|NZ|HK|S)\$$/u.test(unit));
}

const AMOUNT = /\d+(?:\.\d+)?|(?:hundred|thousand|million|billion|trillion|dozen)s/u;

/** The amount of a value and what stands around it: `$ 15000` is `$` and `15000`, `12 %` is `%` and `12`. */
function unitOf(value: string): [unit: string, amount: string] {
  const amount = AMOUNT.exec(value)?.[0] ?? value;
  return [value.replace(amount, '').trim(), amount];
}

interface DateParts {
  part: string;
  year: string;
  month: string;
  day: string;
}

/** The parts of a date's value, each empty where the text does not state it. */
function dateParts({ value }: Figure): DateParts {
  const [, part = '', year = '', month = '', day = ''] =
    /^(?:(\p{L}+) )?(\d{3}[\dX]|-)?(?:-(\d\d))?(?:-(\d\d))?$/u.exec(value) ?? [];
  return year === '' && month === ''
    ? { part: value, year: value, month: value, day: value }
    : { part, year: year === '-' ? '' : year, month, day };
}

const fits = (stated: DateParts, claimed: DateParts): boolean =>
  (['part', 'year', 'month', 'day'] as const).every(
    (key) => claimed[key] === '' || claimed[key] === stated[key],
  );
