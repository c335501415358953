import { LONGEST_TEXT } from '../patch/written-cell.ts';

const CUT = '…';

/** A text as a cell can hold it: not too long, and without halves of characters. */
export function fittingText(text: string): string {
  const short = text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT - CUT.length)}${CUT}` : text;
  return short.replace(/\p{Cs}/gu, '\ufffd');
}
