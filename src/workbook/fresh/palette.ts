import type { RowStatus } from '../../scheme/row-schema.ts';

/** Colours as exceljs takes them: opacity, red, green, blue. */
export const PALETTE = {
  darkBlue: 'FF003087',
  blue: 'FF005EB8',
  white: 'FFFFFFFF',
  text: 'FF212B32',
  quietText: 'FF4C6272',
  line: 'FFAEB7BD',
  given: 'FFF0F4F5',
  group: 'FFD9E6F4',
  needed: 'FFFFF3C4',
  overdue: 'FFB10E1E',
} as const;

/** A status is written in its cell; the colour only repeats it. Each pair reads at a contrast of 4.5 to 1 or better. */
export const STATUS_COLOURS: Readonly<Record<RowStatus, { readonly fill: string; readonly text: string }>> = {
  Red: { fill: 'FFB10E1E', text: PALETTE.white },
  Amber: { fill: 'FFFFB81C', text: 'FF000000' },
  Green: { fill: 'FF007F3B', text: PALETTE.white },
  Blue: { fill: 'FF005EB8', text: PALETTE.white },
  'Not applicable': { fill: 'FFE8EDEE', text: 'FF425563' },
};
