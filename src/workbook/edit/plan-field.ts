import { formatDate } from '../../shared/dates/format-date.ts';
import type { CellEdit } from '../../xlsx/patch/patch-types.ts';
import type { AuditRow, CellPlace } from '../audit-row.ts';
import { type EntryField, FIELD_LABELS } from '../fields.ts';
import { shownText } from '../sheet-grid.ts';
import { spellDate } from './date-spelling.ts';
import type { EditContext } from './edit-context.ts';
import { hyperlinkTarget } from './hyperlink-target.ts';
import type { EditRefusal, NewValue, PlannedChange, RowEdit } from './row-edit.ts';
import { spellStatus } from './status-spelling.ts';

/** What is in the way of an edit. */
export type Obstacle = Omit<EditRefusal, 'edit' | 'lacking'> & Partial<Pick<EditRefusal, 'lacking'>>;

/** Turns what a field is to hold into the cell to set, written as the workbook writes such things; or says what is in the way. */
export function planField(
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
  return refused ?? { edit, field, value, at, cell, before, after: shownAfter(cell) };
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
      return {
        ...place,
        value: { kind: 'text', text: value.text },
        hyperlink: value.keepsLink ? undefined : hyperlinkTarget(value.text),
      };
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
