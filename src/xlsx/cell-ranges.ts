import { type CellPosition, toAddress } from './cell-address.ts';

interface Run {
  readonly left: number;
  readonly top: number;
  readonly bottom: number;
}

/**
 * Cells as a person would name them: `M5:M27`, `A1:C3`. A range may run over blank cells, never over one of the others.
 * @param others - cells of the same sheet that hold something else.
 */
export function cellRanges(cells: readonly CellPosition[], others: readonly CellPosition[]): string[] {
  const ranges = new Map<string, Run>();
  const ends: Run[] = [];
  const rightOf = new Map<Run, number>();
  for (const run of runsOf(cells, others)) {
    const { left, top, bottom } = run;
    const beside = ranges.get(`${left - 1} ${top} ${bottom}`);
    if (!beside) ends.push(run);
    rightOf.set(beside ?? run, left);
    ranges.set(`${left} ${top} ${bottom}`, beside ?? run);
  }
  return ends.map((run) => {
    const first = toAddress(run.top, run.left);
    const last = toAddress(run.bottom, rightOf.get(run) ?? run.left);
    return first === last ? first : `${first}:${last}`;
  });
}

/** The runs of cells in each column, column by column. */
function runsOf(cells: readonly CellPosition[], others: readonly CellPosition[]): Run[] {
  const all = [...cells.map((at) => ({ ...at, isOther: false })), ...others.map((at) => ({ ...at, isOther: true }))];
  all.sort((a, b) => a.column - b.column || a.row - b.row);
  const runs: Run[] = [];
  let open: Run | undefined;
  for (const { row, column, isOther } of all) {
    if (open && (isOther || open.left !== column)) {
      runs.push(open);
      open = undefined;
    }
    if (!isOther) open = { left: column, top: open?.top ?? row, bottom: row };
  }
  return open ? [...runs, open] : runs;
}
