import { toAddress } from '../../xlsx/cell-address.ts';
import type { AuditRow, CellPlace } from '../audit-row.ts';
import type { AuditWorkbook } from '../audit-workbook.ts';
import type { Field } from '../fields.ts';
import type { TableLayout } from '../layout.ts';
import type { AdoptedRow } from './adopted-rows.ts';
import { fieldAt } from './carry-row.ts';
import type { AdoptedThing, PlacedFate, RowFate } from './fate.ts';
import type { FreshWords } from './fresh-words.ts';
import { headingAt } from './given-cells.ts';
import type { OutsideRows } from './outside-rows.ts';
import type { SourceSheets } from './source-sheets.ts';

/** What accounting for a sheet looks up. */
export interface SheetAccounting {
  readonly workbook: AuditWorkbook;
  readonly sheets: SourceSheets;
  readonly adopted: ReadonlyMap<AuditRow, AdoptedRow>;
  readonly fresh: FreshWords;
  readonly whyLeft: (row: AuditRow) => string;
  readonly sheetReason: (sheet: string) => string;
  readonly outside: OutsideRows;
  /** Rows that could not be filled in, by requirement, with the reason. */
  readonly refused: ReadonlyMap<string, string>;
  /** Where a field of a requirement stands in the fresh workbook. */
  readonly placeOf: (requirement: string, field: Field) => CellPlace | undefined;
}

/** A sheet that is being accounted for. */
export interface OnSheet {
  readonly sheet: string;
  readonly accounting: SheetAccounting;
  /** Why all of it stays behind, where it holds no table; told once, as that takes going over the sheet. */
  readonly reason: string | undefined;
  readonly tableAt: (row: number) => TableLayout | undefined;
  readonly rowAt: (row: number) => AuditRow | undefined;
}

/** Something that stays behind, wherever it stands. */
export function leftThing(
  what: 'cell' | 'note',
  { row, column }: RowFate['at'],
  shown: string,
  words: string,
  { sheet, rowAt, tableAt }: OnSheet,
): AdoptedThing {
  const answer = rowAt(row);
  const table = tableAt(row);
  return {
    what,
    sheet,
    at: { row, column },
    cell: toAddress(row, column),
    shown,
    requirement: answer?.requirement,
    field: answer && fieldAt(answer, column),
    heading: table && headingAt(column, table)?.heading,
    fate: 'left',
    to: undefined,
    became: undefined,
    words,
  };
}

/** Something outside the rows of requirements that was looked at by itself. */
export function placedThing({ sheet, ...fate }: PlacedFate, { accounting }: OnSheet): AdoptedThing {
  const { row, column } = fate.at;
  return {
    ...fate,
    sheet,
    cell: toAddress(row, column),
    requirement: undefined,
    field: fate.field,
    heading: accounting.outside.headingOver(sheet, fate.at),
  };
}

/** Something of a requirement's row. Where a whole row was refused, nothing of it went anywhere. */
export function thingOf({ goesTo, ...fate }: RowFate, { requirement }: AdoptedRow, onSheet: OnSheet): AdoptedThing {
  const { accounting, sheet } = onSheet;
  const table = onSheet.tableAt(fate.at.row);
  const known = {
    ...fate,
    cell: toAddress(fate.at.row, fate.at.column),
    sheet,
    requirement: requirement.id,
    heading: table && headingAt(fate.at.column, table)?.heading,
  };
  const refusal = goesTo === undefined || fate.fate === 'same' ? undefined : accounting.refused.get(requirement.id);
  if (refusal !== undefined) return { ...known, fate: 'left', to: undefined, became: undefined, words: refusal };
  return { ...known, to: goesTo && accounting.placeOf(requirement.id, goesTo) };
}
