/** Why a file can't be opened as a spreadsheet, or a part of it can't be trusted. */
export type XlsxRefusal =
  | 'missing'
  | 'folder'
  | 'not-a-file'
  | 'no-permission'
  | 'in-use'
  | 'unreadable'
  | 'empty'
  | 'too-large'
  | 'legacy-xls'
  | 'encrypted'
  | 'other-office-file'
  | 'binary-workbook'
  | 'not-a-workbook'
  | 'truncated'
  | 'corrupt'
  | 'hostile';

const LONGEST_DETAIL = 300;

/**
 * A refusal by the spreadsheet reader. `detail` says what was seen, in words that fit after the file's name
 * ("is a Word document"); `part` is the piece of the file concerned, such as `xl/workbook.xml`.
 */
export class XlsxError extends Error {
  override readonly name = 'XlsxError';
  readonly reason: XlsxRefusal;
  readonly part: string | undefined;

  constructor(reason: XlsxRefusal, detail: string, options: { part?: string; cause?: unknown } = {}) {
    super(printable(detail), { cause: options.cause });
    this.reason = reason;
    this.part = options.part === undefined ? undefined : printable(options.part);
  }
}

/** Refuses a damaged part. `what` goes on from the part's name: "ends inside a tag". */
export function corruptPart(part: string, what: string, cause?: unknown): XlsxError {
  return new XlsxError('corrupt', `is damaged: ${part} ${what}`, { part, cause });
}

/** Makes text fit for a message: names out of a file may be long or hold terminal commands. */
export function printable(detail: string): string {
  const short = detail.length > LONGEST_DETAIL ? `${detail.slice(0, LONGEST_DETAIL)}…` : detail;
  return short.replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '?');
}
