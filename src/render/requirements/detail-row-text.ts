import type { RequirementDetail } from '../../audit/detail-report.ts';
import { formatDate } from '../../shared/dates/format-date.ts';
import { wrapWords } from '../../shared/wrap-words.ts';
import type { EntryField } from '../../workbook/fields.ts';
import { labelledLines } from '../labelled-lines.ts';
import type { Palette } from '../palette.ts';
import { counted, placeName } from '../words.ts';

const BLANK = '–';
const NO_ROW = 'The workbook has no row for it: it counts as not assessed.';
const UNREADABLE = 'a date that can’t be read for certain';

type FieldLine = readonly [label: string, field: EntryField, words: string | undefined];

/** What a requirement's row says, field by field, and the cell to click; or that there is no row. */
export function rowLines(
  detail: RequirementDetail,
  widths: { readonly labelWidth: number; readonly width: number },
  { strong, bad }: Palette,
): string[] {
  const { row, met } = detail;
  if (row === undefined) return wrapWords(NO_ROW, widths.width).map((line) => bad(line));
  const pairs = fieldsOf(detail).map(([label, field, words]): readonly [string, string] => [
    label,
    words ?? (row.cells[field] === undefined ? `${BLANK} (no column for it)` : BLANK),
  ]);
  const { status } = row.cells;
  const where = status ? placeName(status) : placeName({ sheet: row.sheet, cell: `A${row.row}` });
  const counts: readonly [string, string] = ['Counts as', met ? 'met' : 'open'];
  return [
    strong(`In the workbook at ${where}`),
    ...labelledLines([...pairs, counts], widths),
    ...(row.hidden ? ['This row is hidden in Excel, by itself, with its sheet or by a filter.'] : []),
    ...otherRowLines(detail),
  ];
}

function fieldsOf(detail: RequirementDetail): FieldLine[] {
  const { status, lead, evidence, location, approvedBy, comments, reason } = detail;
  return [
    ['Status', 'status', status],
    ['Lead', 'lead', lead],
    ['Evidence held', 'evidence', evidence],
    ['Evidence location', 'location', location],
    ['Approved by', 'approvedBy', approvedBy],
    ['Approved on', 'approvedOn', approvedWords(detail)],
    ['Due date', 'due', dueDateWords(detail)],
    ['Comments', 'comments', comments],
    ...(status === 'Not applicable' || reason !== undefined
      ? [['Reason set aside', 'reason', reason ?? BLANK] as const]
      : []),
  ];
}

function approvedWords({ approvedOn, approvedOnUnreadable }: RequirementDetail): string | undefined {
  if (approvedOn !== undefined) return formatDate(approvedOn);
  return approvedOnUnreadable ? UNREADABLE : undefined;
}

function dueDateWords({ due, dueUnreadable, daysLeft = 0, met, overdue }: RequirementDetail): string | undefined {
  if (due === undefined) return dueUnreadable ? UNREADABLE : undefined;
  if (met) return formatDate(due);
  if (overdue) return `${formatDate(due)}, overdue ${counted(-daysLeft, 'day')}`;
  return `${formatDate(due)}, ${daysLeft === 0 ? 'today' : `${counted(daysLeft, 'day')} left`}`;
}

/** The worse row decides; the other one is still there and may say something better. */
function otherRowLines({ requirement, otherRows }: RequirementDetail): string[] {
  return otherRows.map(({ sheet, row, cells: { status } }) => {
    const where = placeName(status ?? { sheet, cell: `A${row}` });
    return `Another row answers ${requirement} too, at ${where}. The worse one counts and is shown here.`;
  });
}
