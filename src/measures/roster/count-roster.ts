import { addMonths } from '../../shared/dates/calendar-date.ts';
import { inOrder } from '../../shared/in-order.ts';
import { agreeingRows } from '../exports/agreeing-rows.ts';
import { type Month, monthOf } from '../exports/written-month.ts';
import { countableCare } from './count-care.ts';
import { missingShifts } from './missing-shifts.ts';
import type { RostersRead } from './read-rosters.ts';
import type { RosterMeasure, ShiftEntry, UnusableShift } from './roster-entry.ts';
import type { RosterReport, Share } from './roster-report.ts';

/** What rosters come to. */
interface CountedRoster extends Pick<RosterReport, 'months' | 'without' | 'notInRoster' | 'shiftsFrom' | 'shiftsTo'> {
  readonly shares: Readonly<Record<RosterMeasure, Share>>;
  readonly unusable: readonly UnusableShift[];
  /** Months of which a row gives the whole. */
  readonly given: readonly Month[];
}

/** Counts the shifts with a supernumerary coordinator, and the women with one-to-one care, in all and by month. */
export function countRoster({
  shifts,
  care,
  unusable,
}: Pick<RostersRead, 'shifts' | 'care' | 'unusable'>): CountedRoster {
  const { agreed, differing } = agreeingRows(
    shifts.filter(({ supernumerary }) => supernumerary !== undefined),
    shiftKey,
    ({ supernumerary }) => `${supernumerary}`,
    'on whether the coordinator was supernumerary',
  );
  const substituted = new Set(shifts.filter(({ substitute }) => substitute).map(shiftKey));
  const counted = agreed.map((each) => ({
    ...each,
    substitute: substituted.has(shiftKey(each)),
    numerator: each.supernumerary ? 1 : 0,
    denominator: 1,
  }));
  const caredFor = countableCare(care);
  const months = monthsFromFirstToLast([...counted, ...caredFor.care].map(({ month }) => month));
  const ofMonth = (entries: readonly (Share & { readonly month: Month })[], month: Month): Share =>
    sumOf(entries.filter((each) => each.month === month));
  const days = shifts.map(({ day }) => day).sort(inOrder);
  return {
    shares: { 'coordinator-supernumerary': sumOf(counted), 'one-to-one-care': sumOf(caredFor.care) },
    months: months.map((month) => ({
      month,
      coordinator: ofMonth(counted, month),
      oneToOne: ofMonth(caredFor.care, month),
    })),
    without: counted
      .filter(({ supernumerary }) => supernumerary === false)
      .map(({ day, shift, site, place, substitute }) => ({ day, shift, site, place, substitute }))
      .sort((a, b) => inOrder(`${a.day} ${a.shift} ${a.site}`, `${b.day} ${b.shift} ${b.site}`)),
    notInRoster: missingShifts(shifts),
    shiftsFrom: days[0],
    shiftsTo: days.at(-1),
    unusable: [
      ...unusable,
      ...differing.map(({ entry, reason }) => ({
        place: entry.place,
        reason,
        measures: ['coordinator-supernumerary'] as const,
      })),
      ...caredFor.unusable,
    ],
    given: [...new Set(caredFor.care.filter(({ kind }) => kind === 'by month').map(({ month }) => month))].sort(
      inOrder,
    ),
  };
}

function shiftKey({ day, shift, site }: ShiftEntry): string {
  return JSON.stringify([day, shift, site]);
}

function sumOf(shares: readonly Share[]): Share {
  return {
    numerator: shares.reduce((sum, { numerator }) => sum + numerator, 0),
    denominator: shares.reduce((sum, { denominator }) => sum + denominator, 0),
  };
}

function monthsFromFirstToLast(months: readonly Month[]): Month[] {
  const [first, ...others] = [...months].sort(inOrder);
  const last = others.at(-1) ?? first;
  const all: Month[] = [];
  for (let month = first; month !== undefined && last !== undefined && month <= last; ) {
    all.push(month);
    month = monthOf(addMonths(`${month}-01`, 1));
  }
  return all;
}
