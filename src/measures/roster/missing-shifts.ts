import { addDays, type CalendarDate } from '../../shared/dates/calendar-date.ts';
import { inOrder } from '../../shared/in-order.ts';
import type { ShiftEntry } from './roster-entry.ts';
import type { MissingShifts } from './roster-report.ts';

/**
 * The days between the first and the last of a roster that lack a shift which most of its days have. Shifts of a few days, such as an
 * extra one at weekends, are never missed.
 */
export function missingShifts(shifts: readonly ShiftEntry[]): MissingShifts[] {
  const sites = [...new Set(shifts.map(({ site }) => site))].sort(inOrder);
  const missing = sites.flatMap((site) =>
    missingAt(
      site,
      shifts.filter((each) => each.site === site),
    ),
  );
  return missing.sort((a, b) => inOrder(a.day, b.day));
}

function missingAt(site: string, shifts: readonly ShiftEntry[]): MissingShifts[] {
  const byDay = new Map<CalendarDate, Set<string>>();
  for (const { day, shift } of shifts) byDay.set(day, (byDay.get(day) ?? new Set()).add(shift));
  const days = daysFromFirstToLast([...byDay.keys()]);
  const names = [...new Set(shifts.map(({ shift }) => shift))].sort(inOrder);
  const usual = names.filter((name) => days.filter((day) => byDay.get(day)?.has(name)).length * 2 > days.length);
  return days.flatMap((day) => {
    const lacking = usual.filter((name) => !byDay.get(day)?.has(name));
    return lacking.length === 0 ? [] : [{ day, site, shifts: lacking }];
  });
}

function daysFromFirstToLast(days: readonly CalendarDate[]): CalendarDate[] {
  const [first, ...others] = [...days].sort(inOrder);
  const last = others.at(-1) ?? first;
  const all: CalendarDate[] = [];
  for (let day = first; day !== undefined && last !== undefined && day <= last; day = addDays(day, 1)) all.push(day);
  return all;
}
