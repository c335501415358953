import Papa from 'papaparse';
import { FORMULA_START } from './formula-guard.ts';

/**
 * Rows as CSV (RFC 4180): fields in quotes where they must be, lines ended by CR LF. What a spreadsheet would take for
 * a formula has an apostrophe before it, so that it stays words.
 */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  const text = Papa.unparse(
    rows.map((row) => [...row]),
    { newline: '\r\n', escapeFormulae: FORMULA_START },
  );
  return `${text}\r\n`;
}
