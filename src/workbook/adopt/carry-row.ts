import { formatDate } from '../../shared/dates/format-date.ts';
import { toAddress } from '../../xlsx/cell-address.ts';
import { unwritable } from '../../xlsx/patch/written-cell.ts';
import type { CellNote } from '../../xlsx/read/cell-notes.ts';
import type { AuditRow } from '../audit-row.ts';
import type { NewValue } from '../edit/row-edit.ts';
import { ENTRY_FIELDS, type EntryField, FIELD_LABELS, FIELDS, type Field } from '../fields.ts';
import type { TableColumn } from '../layout.ts';
import { asReason } from '../status-words.ts';
import { carryField, type RowToCarry } from './carry-field.ts';
import { clickable } from './carry-text.ts';
import type { RowFate } from './fate.ts';
import { type FieldOutcome, leftBehind, toldOf } from './field-outcome.ts';
import { noteRemark, withRemarks } from './remarks.ts';
import { secondOutcome } from './second-column.ts';
import { holdsSomething, nameOf, type SourceSheets } from './source-sheets.ts';

/** A row as it is to arrive, and what becomes of what a person put there. */
export interface CarriedRow {
  readonly values: ReadonlyMap<EntryField, NewValue>;
  /** Where a click on the evidence location is to lead. */
  readonly locationLink: string | undefined;
  readonly fates: readonly RowFate[];
}

/** Something of a row on its way. */
export interface Passage {
  readonly what: RowFate['what'];
  readonly at: RowFate['at'];
  readonly shown: string;
  readonly field: Field | undefined;
  readonly outcome: FieldOutcome;
}

/** The row of a requirement as it stands, with its notes among the comments. */
export function carryRow(source: Omit<RowToCarry, 'notApplicableFits'>, sheets: SourceSheets): CarriedRow {
  const asItStands = arrive(passages({ ...source, notApplicableFits: true }, sheets));
  if (!isExcused(source.row, asItStands)) return asItStands;
  return arrive(passages({ ...source, notApplicableFits: false }, sheets));
}

/** Set aside without a reason before, and with words now that would be read as one. */
function isExcused({ status, reason }: AuditRow, { values }: CarriedRow): boolean {
  const comments = values.get('comments');
  const words = comments?.kind === 'text' ? asReason(comments.text) : undefined;
  return status.kind === 'notApplicable' && reason === undefined && words !== undefined;
}

function passages(source: RowToCarry, sheets: SourceSheets): Passage[] {
  const { row } = source;
  const cells = ENTRY_FIELDS.flatMap((field): Passage[] => {
    const at = row.place(field);
    const cell = sheets.cellAt(at);
    if (!at || !cell || !holdsSomething(cell)) return [];
    return [{ what: 'cell', at, shown: nameOf(cell), field, outcome: carryField(field, cell, source) }];
  });
  const others = source.secondColumns.flatMap((column) => secondPassage(column, row, sheets));
  return [...cells, ...others, ...rowNotes(row, sheets).map((note) => notePassage(note, row))];
}

function secondPassage({ column, heading }: TableColumn, row: AuditRow, sheets: SourceSheets): Passage[] {
  const cell = sheets.row(row.sheet, row.row)?.cells.get(column);
  if (!cell || !holdsSomething(cell)) return [];
  const outcome = secondOutcome(cell, heading, 'the comments');
  const goesTo = outcome.remark === undefined ? undefined : 'comments';
  return [{ what: 'cell', at: cell, shown: nameOf(cell), field: undefined, outcome: { ...outcome, goesTo } }];
}

/** The notes pinned to cells of a row. */
export function rowNotes({ sheet, row }: AuditRow, sheets: SourceSheets): CellNote[] {
  return sheets.notes(sheet).filter((note) => note.row === row);
}

function notePassage({ text, ...at }: CellNote, row: AuditRow): Passage {
  const field = fieldAt(row, at.column);
  const place = field === undefined ? toAddress(at.row, at.column) : FIELD_LABELS[field];
  const remark = noteRemark(place, text);
  const phrases = ['a note before, among the comments now'];
  return { what: 'note', at, shown: text, field, outcome: { fate: 'changed', goesTo: 'comments', remark, phrases } };
}

/** What a column of the row's table is about. */
export function fieldAt(row: AuditRow, column: number): Field | undefined {
  return FIELDS.find((field) => row.place(field)?.column === column);
}

/** Puts together what the fresh row is to hold. What no cell can hold stays behind. */
export function arrive(all: readonly Passage[]): CarriedRow {
  const values = new Map(all.flatMap(({ outcome }) => outcome.values ?? []));
  const own = values.get('comments');
  const { text: comments, noRoom } = withRemarks(own?.kind === 'text' ? own.text : '', all);
  if (comments !== '') values.set('comments', { kind: 'text', text: comments });
  const lost = [...values].filter(([, value]) => value.kind === 'text' && unwritable(value, false));
  for (const [field] of lost) values.delete(field);
  const lostFields = lost.map(([field]) => field);
  const location = all.some(({ outcome }) => outcome.locationLeads) ? values.get('location') : undefined;
  const locationLink = location?.kind === 'text' ? clickable(location.text) : undefined;
  return { values, locationLink, fates: all.map((passage) => fateOf(passage, noRoom.has(passage), lostFields)) };
}

function fateOf(passage: Passage, hasNoRoom: boolean, lost: readonly EntryField[]): RowFate {
  const outcome = asItFits(passage.outcome, hasNoRoom, lost);
  return { ...toldOf(passage, outcome, becameOf(outcome)), goesTo: outcome.goesTo };
}

function asItFits(outcome: FieldOutcome, hasNoRoom: boolean, lost: readonly EntryField[]): FieldOutcome {
  const { values = [], phrases } = outcome;
  if (values.some(([field]) => lost.includes(field))) return leftBehind('no cell can hold its words');
  if (!hasNoRoom) return outcome;
  if (values.length === 0) return leftBehind('its words don’t fit among the comments any more');
  return { ...outcome, phrases: [...phrases, 'the comments have no room for all of it'] };
}

function becameOf({ goesTo, values = [], remark, fate }: FieldOutcome): string | undefined {
  const value = values.find(([field]) => field === goesTo)?.[1];
  if (goesTo === 'status' && !value && fate === 'changed') return 'Red';
  if (value?.kind === 'status') return value.status;
  if (value?.kind === 'date') return formatDate(value.date);
  return value && 'text' in value ? value.text : remark;
}
