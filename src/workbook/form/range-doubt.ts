import type { DefinedName } from '../../xlsx/types.ts';
import type { AuditRow } from '../audit-row.ts';
import type { OverviewLine } from '../overview-table.ts';

/** A range, and whether it is on a sheet that the formula names. */
const RANGE = /(!?)\$?[A-Z]{1,3}\$?(\d+):\$?[A-Z]{1,3}\$?(\d+)/g;

interface Extent {
  readonly first: number;
  readonly last: number;
}

/**
 * Tells which formulas of the overview could leave out rows, without taking them apart: hardly any can, and every run pays for the
 * question. Free of doubt is a formula all of whose ranges run from the first row they could be about to the last.
 */
export function rangeDoubt(
  rows: readonly AuditRow[],
  overview: readonly OverviewLine[],
  definedNames: readonly DefinedName[],
): (formula: string, action: OverviewLine['action']) => boolean {
  const extents = new Map<OverviewLine['action'], Extent>();
  for (const { requirement, row } of rows) {
    if (requirement === undefined) continue;
    for (const action of ['total', Number(requirement.split('.')[0])] as const) {
      extents.set(action, widened(extents.get(action), row));
    }
  }
  let lines: Extent | undefined;
  for (const { action, figures } of overview)
    if (action !== 'total') lines = widened(lines, figures[0]?.place.row ?? 0);
  const names = definedNames.map(({ name }) => name).filter((name) => !name.startsWith('_xlnm.'));
  return (formula, action) => {
    for (const [, mark, from, to] of formula.matchAll(RANGE)) {
      const own = mark === '!' ? extents.get(action) : action === 'total' ? lines : undefined;
      if (own && (own.first < Number(from) || own.last > Number(to))) return true;
    }
    return names.some((name) => formula.includes(name));
  };
}

function widened(extent: Extent | undefined, row: number): Extent {
  return { first: Math.min(extent?.first ?? row, row), last: Math.max(extent?.last ?? row, row) };
}
