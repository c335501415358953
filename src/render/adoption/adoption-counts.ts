import type { AdoptedThing, Fate } from '../../workbook/adopt/fate.ts';

/** How many things of a source went which way. */
export function countFates(things: readonly AdoptedThing[]): Readonly<Record<Fate, number>> {
  const counts = { carried: 0, changed: 0, left: 0, same: 0 };
  for (const { fate } of things) counts[fate] += 1;
  return counts;
}
