import { groupedBy } from '../../shared/grouped-by.ts';
import { cellRanges } from '../../xlsx/cell-ranges.ts';
import type { AdoptedThing, LeftGroup } from './fate.ts';
import { NO_COLUMN } from './given-cells.ts';

/** What stays behind, gathered by sheet, kind, reason and, for a column that a fresh workbook does not have, heading. */
export function leftGroups(things: readonly AdoptedThing[]): LeftGroup[] {
  const all = groupedBy(things, placeKey);
  const left = things.filter(({ fate }) => fate === 'left');
  return [...groupedBy(left, reasonKey).values()].flatMap((group): LeftGroup[] => {
    const [first] = group;
    if (!first) return [];
    const { what, sheet, words } = first;
    const own = new Set(group);
    const others = (all.get(placeKey(first)) ?? []).filter((each) => !own.has(each));
    const ranges = others.length === 0 ? [] : cellRanges(placesOf(group), placesOf(others));
    return [{ what, sheet, count: group.length, ranges, heading: headingOf(first), words }];
  });
}

function placeKey({ sheet, what }: AdoptedThing): string {
  return JSON.stringify([sheet, what]);
}

function reasonKey(thing: AdoptedThing): string {
  return JSON.stringify([thing.sheet, thing.what, thing.words, headingOf(thing)]);
}

/** Of any other reason, the heading of the column is no part. */
function headingOf({ heading, words }: AdoptedThing): string | undefined {
  return words === NO_COLUMN ? heading : undefined;
}

function placesOf(things: readonly AdoptedThing[]): { row: number; column: number }[] {
  return things.flatMap(({ at }) => at ?? []);
}
