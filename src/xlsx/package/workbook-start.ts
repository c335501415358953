/** How a zip archive begins, which .xlsx is, and how .xls and a workbook with a password do. */
const STARTS = ['504b', 'd0cf'];

/** Whether bytes begin as those of a workbook do, so that they are no text, whatever the name of their file. */
export function startsAsWorkbook(bytes: Buffer): boolean {
  return STARTS.includes(bytes.subarray(0, 2).toString('hex'));
}
