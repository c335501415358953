import { parseAddress } from '../../src/xlsx/cell-address.ts';
import type { CellInput, RowInput } from './make-spreadsheet.ts';
import { YEAR_6 } from './scheme.ts';

/**
 * The declaration of a Trust that meets all ten safety actions, signed and dated, where `mis new` has it: D6 to D15 declare, lines 19
 * to 22 are signed (name, role, date from column C on), 25 holds the talks and 28 and 29 the contacts.
 * @param cells - what is different, by address.
 */
export function declarationRows(cells: Readonly<Record<string, CellInput>> = {}): RowInput[] {
  const rows = signedRows().map((row) => [...row]);
  for (const [address, value] of Object.entries(cells)) {
    const { row, column } = parseAddress(address) ?? { row: 1, column: 1 };
    while (rows.length < row) rows.push([]);
    const cellsOfRow = rows[row - 1] ?? [];
    while (cellsOfRow.length < column) cellsOfRow.push(undefined);
    cellsOfRow[column - 1] = value;
  }
  return rows;
}

function signedRows(): RowInput[] {
  const declared = YEAR_6.safetyActions.map(({ number, title }): RowInput => [number, title, 'Met', 'Yes', 'Agrees']);
  return [
    ['Board declaration'],
    [`${YEAR_6.name}. For internal use.`],
    ['Trust', 'Example NHS Trust'],
    [],
    ['Safety action', 'Title', 'Evidence says', 'Declared as met', 'Agreement'],
    ...declared,
    ['Total', undefined, '10 of 10 met', '10 of 10 declared'],
    [],
    [undefined, 'Signed off by', 'Name', 'Role', 'Date'],
    [undefined, 'Chief executive', 'Given Surname', 'Chief executive', { date: '2024-12-05' }],
    [undefined, 'Trust Board, by its chair', 'Fifth Surname', 'Chair', { date: '2024-12-05' }],
    [undefined, 'Trust Board, at its meeting of', undefined, undefined, { date: '2024-12-05' }],
    [undefined, 'ICB accountable officer', 'Sixth Surname', 'Accountable officer', { date: '2024-12-06' }],
    [],
    [undefined, 'Discussed with', 'With whom', 'Organisation', 'Date'],
    [undefined, 'Commissioners of maternity services', 'Head of commissioning', 'Example ICB', { date: '2024-12-03' }],
    [],
    [undefined, 'Scheme contact', 'Name', 'Role', 'Email'],
    [undefined, 'Clinical contact (MIS lead)', 'Second Surname', 'Director of Midwifery', 'clinical@trust.example'],
    [undefined, 'Financial contact (MIS lead)', 'Third Surname', 'Finance manager', 'finance@trust.example'],
  ];
}
