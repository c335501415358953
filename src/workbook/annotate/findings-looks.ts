import type { CellLook } from '../../xlsx/add-sheet/new-sheet.ts';

const DARK_BLUE = 'FF003087';
const BLUE = 'FF005EB8';
const WHITE = 'FFFFFFFF';
const TEXT = 'FF212B32';
const LINE = 'FFAEB7BD';
const TEXT_FORMAT = 49;
/** 4-Nov-24: in every language the month is a word, so that nobody takes it for the day. */
const DATE_FORMAT = 15;

export const FONT = 'Arial';
export const TAB_COLOUR = BLUE;

const boxed: CellLook = { colour: TEXT, line: LINE, wrapped: true };

/** Every look that a cell of the sheet can have. */
export const LOOKS = {
  title: { colour: DARK_BLUE, size: 18, bold: true },
  about: { colour: TEXT },
  heading: { colour: WHITE, bold: true, fill: DARK_BLUE, line: LINE, wrapped: true },
  text: boxed,
  strong: { ...boxed, bold: true },
  /** Text, so that 4.1 and 4.10 stay two numbers, also after somebody types one again. */
  requirement: { ...boxed, bold: true, format: TEXT_FORMAT },
  link: { ...boxed, colour: BLUE, underlined: true },
  date: { ...boxed, format: DATE_FORMAT },
} as const satisfies Record<string, CellLook>;
