import type { CasesReport } from '../../measures/cases/cases-report.ts';
import type { Figure } from '../../measures/figure.ts';
import { earlierOf } from '../../shared/dates/calendar-date.ts';
import { formatDate, formatWeekdayDate } from '../../shared/dates/format-date.ts';
import { enumerated } from '../../shared/enumerated.ts';
import { counted } from '../words.ts';
import type { FigureWords } from './figure-words.ts';
import { placeWords } from './place-words.ts';

/** What each figure is a share of the cases by, as people call it. */
const NAMES: Readonly<Record<string, string>> = {
  'reported-to-mnsi': 'reported to MNSI',
  'reported-to-early-notification': 'reported to Early Notification',
  'family-informed': 'family informed',
  'accessible-format': 'in an accessible format',
  'duty-of-candour': 'duty of candour met',
};

const NO_COLUMN = 'no column for it was recognised; --explain-layout shows what is read';

/** The words for figures of qualifying cases. */
export function casesWords(report: CasesReport): FigureWords {
  const { window, asOf, gaps, withoutCandour, withoutColumn } = report;
  const until = earlierOf(asOf.date, window.end);
  const nameOf = ({ measure }: Figure): string => NAMES[measure] ?? measure;
  return {
    title: 'qualifying cases',
    counted: `Of the qualifying cases from ${formatDate(window.start)} to ${formatDate(until)}, those that were reported, and whose families were informed, by ${formatWeekdayDate(asOf.date)}.`,
    headingOf: () => 'qualifying cases',
    nameOf,
    none: 'no case to count',
    neededFor: (figure) => `${figure.shortfall} more of ${figure.denominator} ${nameOf(figure)}`,
    besides: ({ measure, requirement, denominator }) => [
      ...(denominator > 0 && withoutColumn.includes(requirement) ? [NO_COLUMN] : []),
      ...(measure === 'duty-of-candour' && withoutCandour > 0
        ? [`${counted(withoutCandour, 'case')} without a duty of candour, not counted`]
        : []),
    ],
    tables: [
      {
        title: 'What is missing',
        headings: ['Case', 'No.', 'Row', 'Missing'],
        rows: gaps.flatMap(({ case: reference, place, missing }) =>
          missing.map(({ requirement, what }) => [reference, requirement, placeWords(place, report), what]),
        ),
      },
    ],
    conclusions: conclusions(report),
    remedy:
      'Mend them in the log, or name a column that was not recognised with --map: {"columns": {"case": "Its heading"}}.',
  };
}

function conclusions({ window, outside, later, notQualifying, setAside }: CasesReport): string[] {
  const apart = [
    outside > 0 && `${counted(outside, 'case')} outside ${formatDate(window.start)} to ${formatDate(window.end)}`,
    later > 0 && `${counted(later, 'case')} after the day of this answer`,
    notQualifying > 0 && `${counted(notQualifying, 'case')} of neither programme`,
  ].filter((clause): clause is string => clause !== false);
  const reasons = [...new Set(setAside.map(({ when }) => when))];
  return [
    ...(apart.length > 0 ? [`Not counted: ${enumerated(apart)}.`] : []),
    ...reasons.map((when) => {
      const requirements = setAside.filter((each) => each.when === when).map(({ requirement }) => requirement);
      return `${enumerated(requirements)} may be set aside as not applicable, if the log is complete: ${when}`;
    }),
  ];
}
