/** Excel refuses a file whose footer is longer. */
const LONGEST_FOOTER = 255;
/** A longer name would run into the middle of the footer. */
const LONGEST_NAME = 72;
const FONT = '&"Arial,Regular"&8 ';

/** What the workbook is for, as every page says it. */
export const INTERNAL_USE = 'For internal use; not for submission';

/** The footer of every printed page: the Trust, the sheet and page, and what the workbook is for. A long name is cut. */
export function pageFooter(trust: string): string {
  const rest = `&C${FONT}&A · page &P of &N&R${FONT}${INTERNAL_USE}`;
  const room = LONGEST_FOOTER - rest.length - `&L${FONT}`.length;
  return `&L${FONT}${footerText(trust, room)}${rest}`;
}

function footerText(name: string, room: number): string {
  const characters = [...name];
  for (let kept = characters.length; kept > 0; kept -= 1) {
    const shown = kept === characters.length ? name : `${characters.slice(0, kept).join('').trimEnd()}…`;
    // An ampersand begins a code, so a real one is written twice.
    const written = shown.replaceAll('&', '&&');
    if (kept < LONGEST_NAME && written.length <= room) return written;
  }
  return '';
}
