const URL = /^(?:https?|file|mailto):\S/i;
/** A share such as `\\trust-fs01\Maternity`, or a folder on a drive. */
const PATH = /^(?:\\\\|[a-z]:\\)[^\\]/i;

/** Excel takes a workbook with a longer one for damaged. */
const LONGEST = 2079;

/** Where a hyperlink on a cell with that text is to lead, as workbooks store it; null where the text is no address. */
export function hyperlinkTarget(text: string): string | null {
  if (/[\r\n]/.test(text)) return null;
  const address = text.trim().replaceAll(' ', '%20');
  const target = PATH.test(address) ? `file:///${address}` : address;
  return target.length <= LONGEST && (URL.test(address) || PATH.test(address)) ? target : null;
}
