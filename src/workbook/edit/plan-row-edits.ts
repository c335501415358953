import { requirementsOf } from '../../scheme/requirements.ts';
import { formatDate } from '../../shared/format-date.ts';
import { printableName, printableText } from '../../shared/printable-text.ts';
import type { CellEdit } from '../../xlsx/patch-types.ts';
import type { AuditRow, CellPlace } from '../audit-row.ts';
import { FIELD_LABELS } from '../fields.ts';
import { shownText } from '../sheet-grid.ts';
import { rowStatusOf } from '../status-words.ts';
import { spellDate } from './date-spelling.ts';
import type { EditContext } from './edit-context.ts';
import { hyperlinkTarget } from './hyperlink-target.ts';
import type { EditRefusal, EntryField, NewValue, PlannedChange, RowEdit } from './row-edit.ts';
import { objectionsTo } from './row-outcome.ts';
import { spellStatus } from './status-spelling.ts';

/** Row edits as cells to set, and those that can't be made. */
export interface EditPlan {
  readonly changes: readonly PlannedChange[];
  readonly refusals: readonly EditRefusal[];
}

type Obstacle = Omit<EditRefusal, 'edit' | 'lacking'> & Partial<Pick<EditRefusal, 'lacking'>>;

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
  const row = theRowOf(edit.requirement, context);
  if ('message' in row) return { obstacles: [row] };
  const requirement = requirementsOf(context.scheme).find(({ id }) => id === edit.requirement);
  const objections = requirement && !asTheyStand ? objectionsTo(edit, row, requirement, context.today) : [];
  const planned = [...placedValues(edit, row)]
    .filter(([field, value]) => !says(row, field, value))
    .map(([field, value]) => planField(edit, field, value, row, context));
  const obstacles = [
    ...objections.map((objection) => ({ ...objection, at: row.place(objection.field ?? 'status') })),
    ...planned.filter(isObstacle).filter(({ field }) => !objections.some((objection) => objection.field === field)),
  ];
  return obstacles.length > 0
    ? { obstacles }
    : { changes: planned.filter((each): each is PlannedChange => !isObstacle(each)) };
}

function isObstacle(outcome: PlannedChange | Obstacle): outcome is Obstacle {
  return 'message' in outcome;
}

/** The row says so already, be it in other words or, printed, on one line. */
function says(row: AuditRow, field: EntryField, value: NewValue): boolean {
  const read = row[field];
  if (value.kind === 'status') return rowStatusOf(row.status) === value.status;
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

function planField(
  edit: RowEdit,
  field: EntryField,
  value: NewValue,
  row: AuditRow,
  context: EditContext,
): PlannedChange | Obstacle {
  const at = row.place(field);
  if (!at) return withoutColumn(edit, field, row);
  const before = shownIn(at, context);
  const cell = cellFor(value, field, at, row, context);
  if ('message' in cell) return cell;
  const refused = notOffered(cell, field, at, context);
  return refused ?? { edit, field, at, cell, before, after: shownAfter(cell) };
}

function withoutColumn({ requirement }: RowEdit, field: EntryField, row: AuditRow): Obstacle {
  const label = FIELD_LABELS[field];
  return {
    field,
    at: undefined,
    message: `${requirement} has no place for "${label}": its table on sheet ${row.sheet} has no such column.`,
    hint: `add a column headed "${label}" in Excel, or name yours in mis.config.json`,
  };
}

function cellFor(
  value: NewValue,
  field: EntryField,
  at: CellPlace,
  row: AuditRow,
  context: EditContext,
): CellEdit | Obstacle {
  const { sheet, row: rowNumber, column } = at;
  const place = { sheet, row: rowNumber, column };
  switch (value.kind) {
    case 'status': {
      const offered = context.offeredAt(at);
      const text = spellStatus(value.status, context.statusesNear(row), offered, context.scheme);
      if (text !== undefined) return { ...place, value: { kind: 'text', text } };
      return {
        field,
        at,
        message: `The drop-down list of ${at.cell} does not offer ${value.status}; it offers ${(offered ?? []).join(', ')}.`,
        hint: `add "${value.status}" to the list in Excel first`,
      };
    }
    case 'text':
      return { ...place, value, hyperlink: hyperlinkTarget(value.text) };
    case 'addition': {
      const before = textIn(at, context);
      const text = before === '' ? value.text : `${before}\n${value.text}`;
      return { ...place, value: { kind: 'text', text }, isAddition: true };
    }
    case 'date': {
      const [own, ...others] = context.dateColumns(row, field === 'due' ? 'due' : 'approvedOn');
      return { ...place, ...spellDate(value.date, own, others) };
    }
    case 'blank':
      return { ...place, value, hyperlink: null };
  }
}

/** A list of leads or reviewers has to be kept to as well. */
function notOffered({ value }: CellEdit, field: EntryField, at: CellPlace, context: EditContext): Obstacle | undefined {
  const offered = value.kind === 'text' && field !== 'status' ? context.offeredAt(at) : undefined;
  if (!offered || value.kind !== 'text' || offered.includes(value.text)) return undefined;
  return {
    field,
    at,
    message: `The drop-down list of ${at.cell} does not offer "${value.text}"; it offers ${offered.join(', ')}.`,
    hint: 'give one of those, or add it to the list in Excel first',
  };
}

/** As it stands there, spaces and all. */
function textIn(at: CellPlace, context: EditContext): string {
  const cell = context.cellAt(at);
  return cell?.value?.kind === 'text' ? cell.value.text : (shownText(cell) ?? '');
}

function shownIn(at: CellPlace, context: EditContext): string | undefined {
  const cell = context.cellAt(at);
  return cell?.value?.kind === 'date' ? formatDate(cell.value.date.slice(0, 10)) : shownText(cell);
}

function shownAfter({ value }: CellEdit): string | undefined {
  if (value.kind === 'date') return formatDate(value.date);
  return value.kind === 'text' ? value.text : undefined;
}
