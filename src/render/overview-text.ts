import type { AuditReport, SafetyActionOverview, StatusCounts } from '../audit/audit-report.ts';
import type { Page, Palette } from './palette.ts';
import { type Alignment, plainTable } from './plain-table.ts';
import { progressBar } from './progress-bar.ts';
import { shortened } from './words.ts';

interface Column {
  readonly heading: string;
  /** The widest that its cells get, in characters. */
  readonly width: number;
  readonly align: Alignment;
  readonly cell: (line: SafetyActionOverview) => string;
  readonly total: (counts: StatusCounts) => string;
}

const BAR_WIDTH = 12;
const WIDE_ENOUGH_FOR_BARS = 96;
const WIDE_ENOUGH_FOR_ALL_COUNTS = 76;
const WIDEST_TITLE = 44;
const NARROWEST_TITLE = 12;
/** The widest words of the last column: "compliant", or with bars "compliant, reviewed". */
const OUTCOME_WIDTH = { brief: 9, full: 19 };
const GAP = 2;

/** The overview: a line for each safety action with its counts, and whether it is compliant. */
export function renderOverview({ overview }: AuditReport, page: Page, palette: Palette): string {
  const columns = columnsFor(overview.total, page, palette);
  const rows = [
    columns.map(({ heading }) => palette.quiet(heading)),
    ...overview.safetyActions.map((line) => columns.map(({ cell }) => cell(line))),
    columns.map(({ total }) => total(overview.total)),
  ];
  return plainTable(
    rows,
    columns.map(({ align }) => align),
  );
}

function columnsFor(total: StatusCounts, { width }: Page, palette: Palette): Column[] {
  const withBars = width >= WIDE_ENOUGH_FOR_BARS;
  const allCounts = width >= WIDE_ENOUGH_FOR_ALL_COUNTS;
  const counts = [
    countColumn('Red', 'red', palette),
    countColumn('Amber', 'amber', palette),
    countColumn('Green', 'green', palette),
    countColumn('Blue', 'blue', palette),
    ...(allCounts || total.notApplicable > 0 ? [countColumn('N/A', 'notApplicable', palette)] : []),
    ...(total.notAssessed > 0 ? [countColumn('Blank', 'notAssessed', palette)] : []),
    ...(allCounts ? [countColumn('Total', 'total', palette)] : []),
  ];
  const bars = withBars ? [barColumn(palette)] : [];
  const taken = [...counts, ...bars].reduce(
    (sum, column) => sum + Math.max(column.heading.length, column.width) + GAP,
    2 * GAP + 2,
  );
  const outcomeWidth = withBars ? OUTCOME_WIDTH.full : OUTCOME_WIDTH.brief;
  const titleWidth = Math.max(NARROWEST_TITLE, Math.min(WIDEST_TITLE, width - taken - outcomeWidth));
  return [
    { heading: '', width: 2, align: 'right', cell: ({ number }) => `${number}`, total: () => '' },
    {
      heading: 'Safety action',
      width: titleWidth,
      align: 'left',
      cell: ({ title }) => shortened(title, titleWidth),
      total: () => palette.strong('Total'),
    },
    ...counts,
    ...bars,
    {
      heading: '',
      width: outcomeWidth,
      align: 'left',
      cell: (line) => outcome(line, withBars, palette),
      total: () => '',
    },
  ];
}

function barColumn(palette: Palette): Column {
  const bar = (counts: StatusCounts): string =>
    progressBar(counts, BAR_WIDTH)
      .map(({ status, text }) => palette.status(status, text))
      .join('');
  return { heading: 'Progress', width: BAR_WIDTH, align: 'left', cell: bar, total: bar };
}

/** Zeros are quiet: the eye should find what is there. */
function countColumn(heading: string, key: keyof StatusCounts, palette: Palette): Column {
  const show = (counts: StatusCounts): string =>
    counts[key] === 0 ? palette.quiet('·') : palette.status(heading, `${counts[key]}`);
  return { heading, width: 2, align: 'right', cell: show, total: show };
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
