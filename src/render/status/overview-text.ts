import type { AuditReport, SafetyActionOverview, StatusCounts } from '../../audit/audit-report.ts';
import { inColumns } from '../in-columns.ts';
import type { Page, Palette } from '../palette.ts';
import { shortened } from '../words.ts';
import { progressBar } from './progress-bar.ts';

interface Column {
  readonly heading: string;
  readonly width: number;
  readonly cell: (line: SafetyActionOverview) => string;
  readonly total: (counts: StatusCounts) => string;
}

type CountName = readonly [heading: string, key: keyof StatusCounts];

const COLOURS: readonly CountName[] = [
  ['Red', 'red'],
  ['Amber', 'amber'],
  ['Green', 'green'],
  ['Blue', 'blue'],
];
const BAR_WIDTH = 12;
const WIDE_ENOUGH_FOR_BARS = 96;
const WIDE_ENOUGH_FOR_ALL_COUNTS = 76;
const NUMBER_WIDTH = 2;
const WIDEST_TITLE = 44;
const NARROWEST_TITLE = 12;
/** The widest words of the last column: "compliant", or with bars "compliant, reviewed". */
const OUTCOME_WIDTH = { brief: 9, full: 19 };
const GAP = '  ';

/** The overview: a line for each safety action with its counts, and whether it is compliant. */
export function renderOverview({ overview }: AuditReport, page: Page, palette: Palette): string {
  const columns = columnsFor(overview.total, page, palette);
  return inColumns([
    columns.map(({ heading }) => palette.quiet(heading)),
    ...overview.safetyActions.map((line) => columns.map(({ cell }) => cell(line))),
    columns.map(({ total }) => total(overview.total)),
  ]).join('\n');
}

function columnsFor(total: StatusCounts, { width }: Page, palette: Palette): Column[] {
  const withBars = width >= WIDE_ENOUGH_FOR_BARS;
  const counts = countsColumn(countsShown(total, width), palette);
  const bars = withBars ? [barColumn(palette)] : [];
  const outcomeWidth = withBars ? OUTCOME_WIDTH.full : OUTCOME_WIDTH.brief;
  const taken = [counts.width, ...bars.map((bar) => bar.width), outcomeWidth].reduce(
    (sum, each) => sum + each + GAP.length,
    NUMBER_WIDTH + GAP.length,
  );
  const titleWidth = Math.max(NARROWEST_TITLE, Math.min(WIDEST_TITLE, width - taken));
  const label = (number: string, title: string): string => number.padStart(NUMBER_WIDTH) + GAP + title;
  return [
    {
      heading: label('', 'Safety action'),
      width: titleWidth,
      cell: ({ number, title }) => label(`${number}`, shortened(title, titleWidth)),
      total: () => palette.strong(label('', 'Total')),
    },
    counts,
    ...bars,
    { heading: '', width: outcomeWidth, cell: (line) => outcome(line, withBars, palette), total: () => '' },
  ];
}

/** On a narrow page, what is nowhere is left out, and what is not assessed is told by the open requirements alone. */
function countsShown(total: StatusCounts, width: number): CountName[] {
  const all = width >= WIDE_ENOUGH_FOR_ALL_COUNTS;
  return [
    ...COLOURS,
    ...(all || total.notApplicable > 0 ? [['N/A', 'notApplicable'] as const] : []),
    ...(all && total.notAssessed > 0 ? [['Not assessed', 'notAssessed'] as const] : []),
    ...(all ? [['Total', 'total'] as const] : []),
  ];
}

/** All counts of a line, each right under its heading. Zeros are quiet: the eye should find what is there. */
function countsColumn(names: readonly CountName[], palette: Palette): Column {
  const show = (counts: StatusCounts): string =>
    names
      .map(([heading, key]) => {
        const text = (counts[key] === 0 ? '·' : `${counts[key]}`).padStart(heading.length);
        return counts[key] === 0 ? palette.quiet(text) : palette.status(heading, text);
      })
      .join(GAP);
  const heading = names.map(([name]) => name).join(GAP);
  return { heading, width: heading.length, cell: show, total: show };
}

function barColumn(palette: Palette): Column {
  const bar = (counts: StatusCounts): string =>
    progressBar(counts, BAR_WIDTH)
      .map(({ status, text }) => palette.status(status, text))
      .join('');
  return { heading: 'Progress', width: BAR_WIDTH, cell: bar, total: bar };
}

function outcome(
  { compliant, evidenceReviewed, open }: SafetyActionOverview,
  inFull: boolean,
  palette: Palette,
): string {
  if (evidenceReviewed) return palette.good(inFull ? 'compliant, reviewed' : 'reviewed');
  if (compliant) return palette.good('compliant');
  return `${open} open`;
}
