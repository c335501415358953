/** Excel refuses a file whose footer is longer. */
const LONGEST_FOOTER = 255;
const FONT = '&"Arial,Regular"&8 ';

/** What the workbook is for, as every page says it. */
export const INTERNAL_USE = 'For internal use; not for submission';

/** The footer of every printed page: the Trust, the sheet and page, and what the workbook is for. A long name is cut. */
export function pageFooter(trust: string): string {
  const rest = `&C${FONT}&A · page &P of &N&R${FONT}${INTERNAL_USE}`;
  const room = LONGEST_FOOTER - rest.length - `&L${FONT}`.length;
  return `&L${FONT}${footerText(trust, room)}${rest}`;
}

/** In a footer an ampersand begins a code, so a real one is written twice. */
function footerText(text: string, room: number): string {
  const escaped = text.replaceAll('&', '&&');
  if (escaped.length <= room) return escaped;
  let shown = '';
  for (const character of text) {
    const next = character === '&' ? '&&' : character;
    if (shown.length + next.length > room - 1) break;
    shown += next;
  }
  return `${shown.trimEnd()}…`;
}
