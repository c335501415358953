/**
 * How much of a file the reader takes on. Far beyond any audit workbook, and low enough that a file made to exhaust the
 * machine is refused in well under a second.
 */
export const LIMITS = {
  fileBytes: 256 * 2 ** 20,
  zipEntries: 20_000,
  /** One part, unpacked. */
  partBytes: 64 * 2 ** 20,
  /** All parts read from one file, unpacked. */
  totalBytes: 128 * 2 ** 20,
  xmlDepth: 100,
  xmlAttributes: 200,
  sharedStrings: 1_000_000,
  /** Cells kept of one sheet. */
  cells: 1_000_000,
  rows: 1_048_576,
  columns: 16_384,
} as const;
