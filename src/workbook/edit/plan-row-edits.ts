import { requirementsOf } from '../../scheme/requirements.ts';
import { printableName, printableText } from '../../shared/printable-text.ts';
import type { AuditRow } from '../audit-row.ts';
import type { EntryField } from '../fields.ts';
import { rowStatusOf } from '../status-words.ts';
import type { EditContext } from './edit-context.ts';
import { type Obstacle, planField } from './plan-field.ts';
import type { EditRefusal, NewValue, PlannedChange, RowEdit } from './row-edit.ts';
import { objectionsTo } from './row-outcome.ts';

/** Row edits as cells to set, and those that can't be made. */
export interface EditPlan {
  readonly changes: readonly PlannedChange[];
  readonly refusals: readonly EditRefusal[];
}

/**
 * Turns edits of rows into edits of cells, written as the workbook writes such things. Each requirement is to come once.
 * @param asTheyStand - makes edits of rows that would lack something, or say what the scheme does not allow.
 */
export function planRowEdits(edits: readonly RowEdit[], context: EditContext, asTheyStand: boolean): EditPlan {
  const changes: PlannedChange[] = [];
  const refusals: EditRefusal[] = [];
  for (const edit of edits) {
    const outcome = planRowEdit(edit, context, asTheyStand);
    if ('obstacles' in outcome) refusals.push(...outcome.obstacles.map((each) => ({ edit, lacking: [], ...each })));
    else changes.push(...outcome.changes);
  }
  return { changes, refusals };
}

type Outcome = { readonly changes: readonly PlannedChange[] } | { readonly obstacles: readonly Obstacle[] };

function planRowEdit(edit: RowEdit, context: EditContext, asTheyStand: boolean): Outcome {
  if (asksNothing(edit, context)) return { changes: [] };
  const row = theRowOf(edit.requirement, context);
  if ('message' in row) return { obstacles: [row] };
  const requirement = requirementsOf(context.scheme).find(({ id }) => id === edit.requirement);
  const objections =
    requirement && !asTheyStand ? objectionsTo(newsOf(edit, row), row, requirement, context.today) : [];
  const planned = [...placedValues(edit, row)]
    .filter(([field, value]) => !says(row, field, value) || (field === 'status' && givesOldReason(row, edit)))
    .map(([field, value]) => planField(edit, field, value, row, context));
  const obstacles = [
    ...objections.map((objection) => ({ ...objection, at: row.place(objection.field ?? 'status') })),
    ...planned.filter(isObstacle).filter(({ field }) => !objections.some((objection) => objection.field === field)),
  ];
  return obstacles.length > 0
    ? { obstacles }
    : { changes: planned.filter((each): each is PlannedChange => !isObstacle(each)) };
}

/** What has no row has no status either. */
function asksNothing({ requirement, values }: RowEdit, { workbook }: EditContext): boolean {
  const asksForNoStatus = values.size === 1 && values.get('status')?.kind === 'blank';
  return asksForNoStatus && workbook.rows.every((row) => row.requirement !== requirement);
}

function isObstacle(outcome: PlannedChange | Obstacle): outcome is Obstacle {
  return 'message' in outcome;
}

/** The row says so already, be it in other words or, printed, on one line. */
function says(row: AuditRow, field: EntryField, value: NewValue): boolean {
  const read = row[field];
  if (value.kind === 'status') return rowStatusOf(row.status) === value.status;
  if (field === 'status' && value.kind === 'blank') return rowStatusOf(row.status) === undefined;
  if (value.kind === 'date') return typeof read === 'object' && read.kind === 'date' && read.date === value.date;
  if (value.kind !== 'text' || typeof read !== 'string') return false;
  return [read, printableText(read), printableName(read)].includes(value.text);
}

function theRowOf(requirement: string, { workbook }: EditContext): AuditRow | Obstacle {
  const [row, second] = workbook.rows.filter((each) => each.requirement === requirement);
  const nowhere = { field: undefined, at: row?.place('status') };
  if (!row)
    return { ...nowhere, message: `${requirement} has no row in the workbook.`, hint: 'add its row in Excel first' };
  if (!second) return row;
  const rows = [row, second].map((each) => `${each.sheet} row ${each.row}`).join(' and ');
  return { ...nowhere, message: `${requirement} has two rows: ${rows}.`, hint: 'keep one of them first' };
}

/** The status cell gives another reason beside its words, which would still count before the one that is asked for. */
function givesOldReason({ status }: AuditRow, { values }: RowEdit): boolean {
  const reason = values.get('reason');
  const given = status.kind === 'notApplicable' ? status.reason : undefined;
  return given !== undefined && reason?.kind === 'text' && reason.text !== given;
}

/** What the row does not say already, and the reason, which may be asked for in the words of a comment that was about something else. */
function newsOf(edit: RowEdit, row: AuditRow): RowEdit {
  const news = [...edit.values].filter(([field, value]) => field === 'reason' || !says(row, field, value));
  return { ...edit, values: new Map(news) };
}

/** Without a column of its own, a reason stands among the comments. */
function placedValues({ values }: RowEdit, row: AuditRow): ReadonlyMap<EntryField, NewValue> {
  const reason = values.get('reason');
  if (reason?.kind !== 'text' || row.place('reason')) return values;
  const placed = new Map(values);
  placed.delete('reason');
  if (says(row, 'reason', reason)) return placed;
  const comments = placed.get('comments');
  const before = comments && 'text' in comments ? `${comments.text}\n` : '';
  const kind = comments && comments.kind !== 'addition' ? 'text' : 'addition';
  return placed.set('comments', { kind, text: before + reason.text });
}
