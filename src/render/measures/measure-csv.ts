import type { Figure } from '../../measures/figure.ts';
import type { MeasureReport } from '../../measures/measure-report.ts';
import { writeCsv } from '../../shared/write-csv.ts';
import { type FigureWords, percentOf } from './figure-words.ts';

const HEADINGS = [
  'Requirement number',
  'Measure',
  'Staff group',
  'Element',
  'Numerator',
  'Denominator',
  'Excluded rows',
  'Percent',
  'Target',
  'Met',
  'Shortfall',
  'From',
  'To',
  'Beside',
];

/** Figures as CSV: a heading, then a line for each. A requirement is written SA8.10, so that no spreadsheet makes it 8.1. */
export function renderMeasureCsv({ figures }: MeasureReport, words: FigureWords): string {
  return writeCsv([HEADINGS, ...figures.map((figure) => lineOf(figure, words))]);
}

function lineOf(figure: Figure, words: FigureWords): string[] {
  const { requirement, measure, staffGroup = '', element = '', numerator, denominator, excluded } = figure;
  const { target, met, shortfall, window } = figure;
  return [
    `SA${requirement}`,
    measure,
    staffGroup,
    element,
    `${numerator}`,
    `${denominator}`,
    `${excluded}`,
    percentOf(figure),
    `${target}`,
    met === null ? 'Not applicable' : met ? 'Yes' : 'No',
    `${shortfall}`,
    window.start,
    window.end,
    words.besides(figure).join('; '),
  ];
}
