import type { CountedMetric, MsdsReport } from '../../measures/msds/msds-report.ts';
import { formatWeekdayDate } from '../../shared/dates/format-date.ts';
import { enumerated } from '../../shared/enumerated.ts';
import { shownPercent } from '../../shared/shown-percent.ts';
import { counted } from '../words.ts';
import type { FigureWords, WordsTable } from './figure-words.ts';
import { monthWords } from './month-words.ts';
import { placeWords } from './place-words.ts';

const PASSED = 'cqim-passed';

/** The words for figures of the Maternity Services Data Set. */
export function msdsWords(report: MsdsReport): FigureWords {
  const { month, window, missing, withoutMonth } = report;
  return {
    title: 'Maternity Services Data Set',
    counted: `The scorecard for activity in ${monthWords(month)}, the month to ${formatWeekdayDate(window.end)}.`,
    headingOf: () => 'data quality',
    nameOf: ({ measure }) => (measure === PASSED ? 'metrics passed' : 'valid ethnic category'),
    none: 'nothing in the scorecard',
    neededFor: ({ measure, shortfall, denominator }) =>
      measure === PASSED
        ? `${shortfall} more of the ${denominator} metrics have to pass`
        : `${shortfall} more of the ${denominator} women booked need a valid ethnic category`,
    besides: ({ measure }) => [
      ...(measure === PASSED && missing > 0
        ? [`${counted(missing, 'metric')} not in the scorecard, not counted as passed`]
        : []),
      ...(withoutMonth ? [`the scorecard does not say that it is of ${monthWords(month)}`] : []),
    ],
    tables: [failedTable(report), contradictionTable(report)],
    conclusions: conclusions(report),
    remedy:
      'Mend them, or say which rows are no metrics, or are the ethnic category, with --map: {"metrics": {"Name of the row": "not counted", "Another": "ethnic-category-valid"}}.',
  };
}

function failedTable(report: MsdsReport): WordsTable {
  return {
    title: 'Failed',
    headings: ['Metric', 'Row', 'Share', 'Why'],
    rows: report.metrics
      .filter(({ passed }) => !passed)
      .map((metric) => [
        metric.metric,
        placeWords(metric.place, report),
        shareWords(metric),
        metric.reason === '' ? 'the scorecard gives no reason' : metric.reason,
      ]),
  };
}

function shareWords({ numerator, denominator, threshold }: CountedMetric): string {
  if (numerator === undefined || denominator === undefined || denominator === 0) return '';
  return `${shownPercent(numerator, denominator, threshold)} (${numerator} of ${denominator})`;
}

function contradictionTable(report: MsdsReport): WordsTable {
  return {
    title: 'Contradictions: ask whoever made the scorecard',
    headings: ['Metric', 'Row', 'What'],
    rows: report.contradictions.map(({ metric, place, what }) => [metric, placeWords(place, report), what]),
  };
}

function conclusions({ otherMonths, setAside, month }: MsdsReport): string[] {
  const months = otherMonths.map((other) => `${counted(other.rows, 'row')} of ${monthWords(other.month)}`);
  return [
    ...(months.length > 0 ? [`Left out, for the scheme assesses ${monthWords(month)}: ${enumerated(months)}.`] : []),
    ...(setAside.length > 0 ? [`No metrics, and not counted: ${enumerated(setAside)}.`] : []),
  ];
}
