import type { Alignment, Border, Borders, FillPattern, Font, Style } from 'exceljs';
import type { RowStatus } from '../../scheme/row-schema.ts';
import { PALETTE, STATUS_COLOURS } from './palette.ts';

export type CellStyle = Partial<Style>;

const DATE = 'd mmm yyyy';
const WEEKDAY_AND_DATE = 'ddd d mmm yyyy';
const WEEKDAY_DATE_AND_TIME = 'ddd d mmm yyyy, hh:mm';
const POUNDS = '"£"#,##0';
const TEXT = '@';

const line: Partial<Border> = { style: 'thin', color: { argb: PALETTE.line } };
const boxed: Partial<Borders> = { top: line, left: line, bottom: line, right: line };
const dashed: Partial<Border> = { style: 'dashed', color: { argb: PALETTE.quietText } };
export const DASHED_BOX: Partial<Borders> = { top: dashed, left: dashed, bottom: dashed, right: dashed };

const arial = (font: Partial<Font> = {}): Partial<Font> => ({
  name: 'Arial',
  size: 11,
  color: { argb: PALETTE.text },
  ...font,
});
const inColour = (argb: string, font: Partial<Font> = {}): Partial<Font> => arial({ color: { argb }, ...font });
const bold = arial({ bold: true });
const quiet = inColour(PALETTE.quietText);
const link = inColour(PALETTE.blue, { underline: true });

/** In a row of long texts the eye starts at the top of each cell; in a short line, at its middle. */
const top = (alignment: Partial<Alignment> = {}): Partial<Alignment> => ({
  vertical: 'top',
  wrapText: true,
  ...alignment,
});
const middle = (alignment: Partial<Alignment> = {}): Partial<Alignment> => ({
  vertical: 'middle',
  wrapText: true,
  ...alignment,
});
const overflowing: Partial<Alignment> = { vertical: 'middle' };
const centred = { horizontal: 'center' } as const;
const left = { horizontal: 'left' } as const;
const right = { horizontal: 'right' } as const;

export const solid = (argb: string): FillPattern => ({ type: 'pattern', pattern: 'solid', fgColor: { argb } });

/** A cell that comes from the scheme or from a formula: tinted and boxed. */
const given = (style: CellStyle = {}): CellStyle => ({
  font: arial(),
  fill: solid(PALETTE.given),
  border: boxed,
  alignment: top(),
  ...style,
});

/** A cell the user fills in: white, boxed, and open when the sheet is protected. */
const entry = (style: CellStyle = {}): CellStyle => ({
  font: arial(),
  border: boxed,
  alignment: top(),
  protection: { locked: false },
  ...style,
});

const heading = (alignment: Partial<Alignment> = {}): CellStyle => ({
  font: inColour(PALETTE.white, { bold: true }),
  fill: solid(PALETTE.darkBlue),
  border: boxed,
  alignment: middle(alignment),
});

const total = (style: CellStyle = {}): CellStyle => ({
  font: bold,
  fill: solid(PALETTE.group),
  border: boxed,
  alignment: middle(),
  ...style,
});

/** Every look a cell can have. exceljs knows a style again by its object, so each is made once. */
export const STYLES = {
  title: { font: inColour(PALETTE.darkBlue, { size: 18, bold: true }), alignment: overflowing },
  subtitle: { font: quiet, alignment: overflowing },
  section: { font: inColour(PALETTE.darkBlue, { size: 13, bold: true }), alignment: overflowing },
  result: { font: inColour(PALETTE.darkBlue, { size: 13, bold: true }), alignment: overflowing },
  label: { font: bold, alignment: overflowing },
  labelRight: { font: bold, alignment: { ...overflowing, ...right } },
  countdown: { font: inColour(PALETTE.darkBlue, { bold: true }), alignment: { ...overflowing, ...left, indent: 1 } },
  note: { font: quiet, alignment: overflowing },
  link: { font: link, alignment: overflowing },

  guideLeft: { font: bold, alignment: middle(left) },
  guideLink: { font: link, alignment: middle(left) },
  guideRight: { font: arial(), alignment: middle({ ...left, indent: 1 }) },
  notAssessed: { font: quiet, border: DASHED_BOX, alignment: middle(centred) },

  header: heading(),
  headerCentred: heading(centred),
  headerOverflowing: { ...heading(), border: {}, alignment: overflowing },
  group: { font: inColour(PALETTE.darkBlue, { bold: true }), fill: solid(PALETTE.group), alignment: overflowing },
  total: total(),
  totalCount: total({ alignment: middle(centred), numFmt: '0' }),

  /** Text, so that 4.1 and 4.10 stay two numbers, also after somebody types one again. */
  givenId: given({ font: bold, numFmt: TEXT }),
  given: given(),
  givenQuiet: given({ font: quiet }),
  entry: entry(),
  entryCentred: entry({ alignment: top(centred) }),
  entryStatus: entry({ font: bold, alignment: top(centred) }),
  entryDate: entry({ alignment: top(left), numFmt: DATE }),
  entryMoney: entry({ alignment: top(right), numFmt: POUNDS }),

  line: given({ alignment: middle() }),
  lineStrong: given({ font: bold, alignment: middle() }),
  lineLink: given({ font: link, alignment: middle() }),
  lineCentred: given({ alignment: middle(centred) }),
  lineCount: given({ alignment: middle(centred), numFmt: '0' }),
  lineCountStrong: given({ font: bold, alignment: middle(centred), numFmt: '0' }),
  lineDaysLeft: given({ alignment: middle(centred), numFmt: '0;"–";0' }),
  lineDate: given({ alignment: middle(left), numFmt: WEEKDAY_AND_DATE }),
  lineDateTime: given({ alignment: middle(left), numFmt: WEEKDAY_DATE_AND_TIME }),
  lineMoney: given({ font: bold, alignment: middle(right), numFmt: POUNDS }),
  lineEntry: entry({ alignment: middle() }),
  lineEntryStatus: entry({ font: bold, alignment: middle(centred) }),
  lineEntryDate: entry({ alignment: middle(left), numFmt: DATE }),
  bar: { font: arial({ size: 8, bold: true }), alignment: { ...overflowing, ...centred } },
} as const satisfies Record<string, CellStyle>;

const statusStyle = (status: RowStatus): CellStyle => ({
  ...heading(centred),
  font: inColour(STATUS_COLOURS[status].text, { bold: true }),
  fill: solid(STATUS_COLOURS[status].fill),
});

/** A status as the heading of its column and in the key to the statuses. */
export const STATUS_STYLES: Readonly<Record<RowStatus, CellStyle>> = {
  Red: statusStyle('Red'),
  Amber: statusStyle('Amber'),
  Green: statusStyle('Green'),
  Blue: statusStyle('Blue'),
  'Not applicable': statusStyle('Not applicable'),
};
