import Papa from 'papaparse';

/** How a formula begins, in figures of either width, whatever white space comes before: Excel would run what follows. */
const FORMULA_START = /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]/;

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
