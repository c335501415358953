import { dateToSerial } from '../../src/xlsx/date-serial.ts';
import type { EntryRule } from '../../src/xlsx/read/entry-rules.ts';
import type { Cell, CellRange, CellValue, Sheet, SheetState, Spreadsheet } from '../../src/xlsx/types.ts';

/** A cell as a test writes it: plain for the common kinds, an object where more than the value matters. */
export type CellInput =
  | string
  | number
  | boolean
  | undefined
  | { readonly date: string }
  | { readonly number: number; readonly format: string }
  | { readonly text: string; readonly link: string }
  | { readonly formula: string; readonly stored?: number | string };

export type RowInput = readonly CellInput[];

export interface SheetInput {
  readonly rows: readonly (RowInput | undefined)[];
  readonly state?: SheetState;
  readonly merges?: readonly CellRange[];
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  readonly entryRules?: readonly EntryRule[];
  readonly pageTexts?: readonly string[];
}

/** What a workbook has besides its sheets. */
export type BookInput = Partial<Pick<Spreadsheet, 'definedNames' | 'properties' | 'hasMacros' | 'otherBooks'>>;

/** A spreadsheet in memory, as the reader would give it. Rows and columns start at A1; undefined leaves a gap. */
export function makeSpreadsheet(
  sheets: Readonly<Record<string, SheetInput | readonly (RowInput | undefined)[]>>,
  book: BookInput = {},
): Spreadsheet {
  const inputs = new Map(
    Object.entries(sheets).map(([name, input]) => [name, 'rows' in input ? input : { rows: input }]),
  );
  return {
    date1904: false,
    precisionAsShown: false,
    sheets: [...inputs].map(([name, { state = 'visible' }]) => ({ name, state, kind: 'worksheet' })),
    definedNames: [],
    properties: new Map(),
    hasMacros: false,
    otherBooks: [],
    ...book,
    readSheet: (name) => toSheet(name, inputs.get(name) ?? { rows: [] }),
    readNotes: () => [],
    hasDrawings: () => false,
  };
}

function toSheet(
  name: string,
  {
    rows,
    state = 'visible',
    merges = [],
    hiddenRows = [],
    hiddenColumns = [],
    entryRules = [],
    pageTexts = [],
  }: SheetInput,
): Sheet {
  const cells = rows.flatMap((row, rowIndex) =>
    (row ?? []).flatMap((input, columnIndex): Cell[] =>
      input === undefined ? [] : [toCell(rowIndex + 1, columnIndex + 1, input)],
    ),
  );
  const hidden = { hiddenRows: new Set(hiddenRows), hiddenColumns: new Set(hiddenColumns) };
  return { name, state, cells, merges, fills: [], ...hidden, entryRules, pageTexts };
}

function toCell(row: number, column: number, input: Exclude<CellInput, undefined>): Cell {
  const blank = { row, column, formula: undefined, hyperlink: undefined, numberFormat: undefined };
  if (typeof input !== 'object') return { ...blank, value: plainValue(input) };
  if ('date' in input) return { ...blank, value: { kind: 'date', date: input.date, serial: serialOf(input.date) } };
  if ('number' in input)
    return { ...blank, value: { kind: 'number', number: input.number }, numberFormat: input.format };
  if ('formula' in input)
    return {
      ...blank,
      formula: input.formula,
      value: input.stored === undefined ? undefined : plainValue(input.stored),
    };
  return { ...blank, value: { kind: 'text', text: input.text }, hyperlink: input.link };
}

function plainValue(input: string | number | boolean): CellValue {
  if (typeof input === 'string') return { kind: 'text', text: input };
  return typeof input === 'number' ? { kind: 'number', number: input } : { kind: 'boolean', boolean: input };
}

function serialOf(date: string): number {
  const serial = dateToSerial(date, false);
  if (serial === undefined) throw new Error(`${date} has no serial number`);
  return serial;
}
