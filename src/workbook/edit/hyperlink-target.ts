const URL = /^(?:https?|file|mailto):\S/i;
/** A share such as `\\trust-fs01\Maternity`, or a folder on a drive. */
const PATH = /^(?:\\\\|[a-z]:\\)[^\\]/i;

/** Where a hyperlink on a cell with that text is to lead, as workbooks store it; null where the text is no address. */
export function hyperlinkTarget(text: string): string | null {
  if (/[\r\n]/.test(text)) return null;
  const address = text.trim().replaceAll(' ', '%20');
  if (URL.test(address)) return address;
  return PATH.test(address) ? `file:///${address}` : null;
}
