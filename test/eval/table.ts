/** A cell: text (counts too), a share in [0, 1] shown with three digits, or nothing, shown as a dash. */
export type Cell = string | number | null;

const show = (cell: Cell): string => {
  if (cell === null) return '-';
  if (typeof cell === 'string') return cell;
  return cell.toFixed(3);
};

/**
 * A table for a terminal: the first column to the left, the others to the right.
 *
 * @example table(['set', 's@1'], [['ours', 0.5]]) // 'set     s@1\nours  0.500'
 */
export function table(head: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const cells = [head, ...rows.map((row) => row.map(show))];
  const widths = head.map((_, i) => Math.max(...cells.map((row) => row[i]?.length ?? 0)));
  return cells
    .map((row) =>
      row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!))).join('  '),
    )
    .map((line) => line.trimEnd())
    .join('\n');
}
