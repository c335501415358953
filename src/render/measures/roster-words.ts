import type { Figure } from '../../measures/figure.ts';
import type { RosterReport, Share } from '../../measures/roster/roster-report.ts';
import { addDays, earlierOf } from '../../shared/dates/calendar-date.ts';
import { formatDate, formatWeekdayDate } from '../../shared/dates/format-date.ts';
import { enumerated } from '../../shared/enumerated.ts';
import { printableText } from '../../shared/printable-text.ts';
import { shownPercent } from '../../shared/shown-percent.ts';
import { counted } from '../words.ts';
import type { FigureWords, WordsTable } from './figure-words.ts';
import { monthWords } from './month-words.ts';
import { placeWords } from './place-words.ts';

const COORDINATOR = 'coordinator-supernumerary';
const NOTHING = 'nothing of it in the exports; --explain-layout shows what is read of them';

/** The words for figures of rosters. */
export function rosterWords(report: RosterReport): FigureWords {
  const { window, asOf } = report;
  const until = earlierOf(asOf.date, window.end);
  return {
    title: 'rosters',
    counted: `Shifts, and women in active labour, from ${formatDate(window.start)} to ${formatDate(until)}.`,
    headingOf: ({ measure }) => (measure === COORDINATOR ? 'labour ward coordinator' : 'one-to-one care'),
    nameOf: ({ measure }) => (measure === COORDINATOR ? 'supernumerary at the start' : 'women in active labour'),
    none: 'nothing to count',
    neededFor: ({ measure, shortfall, denominator }) =>
      `${shortfall} of ${denominator} without ${measure === COORDINATOR ? 'a supernumerary coordinator' : 'it'}`,
    besides: (figure) => {
      if (figure.denominator === 0 && figure.excluded === 0) return [NOTHING];
      return figure.measure === COORDINATOR ? besideShifts(report, figure) : besideCare(report);
    },
    tables: [monthTable(report), withoutTable(report), missingTable(report)],
    conclusions: conclusions(report),
    remedy:
      'Mend them, or name a column that was not recognised with --map: {"columns": {"coordinator": "Its heading"}}.',
  };
}

/** A substitute is told apart: the words of the requirement are about the coordinator, and a person has to judge. */
function besideShifts({ without, shiftsFrom, shiftsTo, window, asOf }: RosterReport, figure: Figure): string[] {
  const { numerator, denominator } = figure;
  const substituted = without.filter(({ substitute }) => substitute).length;
  // The shifts of today may not be over.
  const until = asOf.date <= window.end ? addDays(asOf.date, -1) : window.end;
  const isPart = shiftsFrom !== undefined && shiftsTo !== undefined && (shiftsFrom > window.start || shiftsTo < until);
  return [
    ...(substituted > 0
      ? [
          `a substitute took over in ${substituted} of the ${without.length}, not counted as met: ${shareWords({ numerator: numerator + substituted, denominator })} with ${substituted === 1 ? 'it' : 'them'}`,
        ]
      : []),
    ...(isPart
      ? [`the rosters have shifts from ${formatDate(shiftsFrom)} to ${formatDate(shiftsTo)} and not of the other days`]
      : []),
  ];
}

function besideCare({ wholeMonths, window }: RosterReport): string[] {
  if (wholeMonths.length === 0) return [];
  const months = enumerated(wholeMonths.map(monthWords));
  return [
    `${months} counted whole, though the window is from ${formatDate(window.start)} to ${formatDate(window.end)}`,
  ];
}

function monthTable({ months }: RosterReport): WordsTable {
  return {
    title: 'By month',
    headings: ['Month', 'Coordinator', 'Trend', 'One-to-one care', 'Trend'],
    rows: months.map(({ month, coordinator, oneToOne }, index) => {
      const earlier = months.slice(0, index);
      return [
        monthWords(month),
        shareWords(coordinator),
        trend(
          coordinator,
          earlier.map((each) => each.coordinator),
        ),
        shareWords(oneToOne),
        trend(
          oneToOne,
          earlier.map((each) => each.oneToOne),
        ),
      ];
    }),
  };
}

/** Against the last month that has anything. Products of whole numbers are compared, never rounded shares. */
function trend(share: Share, earlier: readonly Share[]): string {
  const last = earlier.findLast(({ denominator }) => denominator > 0);
  if (last === undefined || share.denominator === 0) return '';
  const change = share.numerator * last.denominator - last.numerator * share.denominator;
  return change === 0 ? 'same' : change > 0 ? 'better' : 'worse';
}

function shareWords({ numerator, denominator }: Share): string {
  return denominator === 0 ? 'none' : `${shownPercent(numerator, denominator)} (${numerator} of ${denominator})`;
}

function withoutTable(report: RosterReport): WordsTable {
  return {
    title: 'Shifts without a supernumerary coordinator',
    headings: ['Day', 'Shift', 'Row', 'Substitute'],
    rows: report.without.map(({ day, shift, site, place, substitute }) => [
      formatWeekdayDate(day),
      shiftWords(shift, site),
      placeWords(place, report),
      substitute ? 'took over' : 'none',
    ]),
  };
}

function missingTable({ notInRoster }: RosterReport): WordsTable {
  return {
    title: 'Not in the rosters, and in no figure: are they missing?',
    headings: ['Day', 'Shift'],
    rows: notInRoster.map(({ day, site, shifts }) => [
      formatWeekdayDate(day),
      enumerated(shifts.map((shift) => shiftWords(shift, site))),
    ]),
  };
}

function shiftWords(shift: string, site: string): string {
  return printableText(site === '' ? shift : `${shift}, ${site}`);
}

function conclusions({ window, outside, later }: RosterReport): string[] {
  const apart = [
    outside > 0 && `${counted(outside, 'row')} outside ${formatDate(window.start)} to ${formatDate(window.end)}`,
    later > 0 && `${counted(later, 'row')} after the day of this answer`,
  ].filter((clause): clause is string => clause !== false);
  return apart.length > 0 ? [`Not counted: ${enumerated(apart)}.`] : [];
}
