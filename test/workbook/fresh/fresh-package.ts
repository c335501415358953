import JSZip from 'jszip';
import type { Scheme } from '../../../src/scheme/scheme.ts';
import { buildFreshWorkbook, type FreshWorkbookOptions } from '../../../src/workbook/fresh/build-fresh-workbook.ts';
import { openSpreadsheet } from '../../../src/xlsx/read/open-spreadsheet.ts';
import type { Cell, Spreadsheet } from '../../../src/xlsx/types.ts';
import { YEAR_6 } from '../../support/scheme.ts';

/** The workbook most tests look at. */
const OPTIONS: FreshWorkbookOptions = {
  scheme: YEAR_6,
  trust: 'Example NHS Trust',
  odsCode: 'RXX',
  asOf: '2024-10-14',
  protect: false,
  toolVersion: '1.2.3',
};

export interface FreshPackage {
  readonly bytes: Uint8Array;
  readonly spreadsheet: Spreadsheet;
  /** The parts of the package as text, by name. */
  readonly parts: ReadonlyMap<string, string>;
  /** The part of a sheet, by the sheet's name. */
  sheetXml(name: string): string;
}

export async function freshPackage(changes: Partial<FreshWorkbookOptions> = {}): Promise<FreshPackage> {
  const bytes = await buildFreshWorkbook({ ...OPTIONS, ...changes });
  const zip = await JSZip.loadAsync(bytes);
  const parts = new Map<string, string>();
  for (const [name, file] of Object.entries(zip.files)) parts.set(name, await file.async('string'));
  const spreadsheet = openSpreadsheet(Buffer.from(bytes));
  const names = spreadsheet.sheets.map(({ name }) => name);
  return {
    bytes,
    spreadsheet,
    parts,
    sheetXml: (name) => parts.get(`xl/worksheets/sheet${names.indexOf(name) + 1}.xml`) ?? '',
  };
}

export function cellAt(spreadsheet: Spreadsheet, sheet: string, row: number, column: number): Cell | undefined {
  return spreadsheet.readSheet(sheet).cells.find((cell) => cell.row === row && cell.column === column);
}

/** What a cell shows, as far as tests compare it: text, number, or a date's own text. */
export function shown(cell: Cell | undefined): string | number | undefined {
  const value = cell?.value;
  if (value?.kind === 'text') return value.text;
  if (value?.kind === 'number') return value.number;
  return value?.kind === 'date' ? value.date : undefined;
}

export function rowShown(spreadsheet: Spreadsheet, sheet: string, row: number): (string | number | undefined)[] {
  const cells = spreadsheet.readSheet(sheet).cells.filter((cell) => cell.row === row);
  const width = Math.max(0, ...cells.map(({ column }) => column));
  return Array.from({ length: width }, (_, index) => shown(cells.find(({ column }) => column === index + 1)));
}

/** A scheme unlike Year 6: two safety actions, other counts, groups and dates, revisions. */
export const OTHER_SCHEME: Scheme = {
  id: 'year-4',
  name: 'Maternity Incentive Scheme Year 4',
  publisher: 'NHS Resolution',
  provenance: 'Made up for tests.',
  timeZone: 'Europe/London',
  statuses: YEAR_6.statuses,
  period: { start: '2021-08-09', end: '2022-06-30' },
  keyDates: [
    { id: 'declaration', name: 'Declaration submitted', at: '2022-06-30T12:00', final: true },
    { id: 'interim', name: 'Interim report', at: '2021-09-30', actions: [1] },
    { id: 'audit', name: 'Audit finished', at: '2021-12-31', actions: [1, 2], note: 'One month of activity.' },
  ],
  revisions: [
    {
      announced: '2021-09-27',
      title: 'Interim deadlines extended',
      changes: [{ keyDate: 'interim', change: 'extend', to: '2021-11-30' }],
    },
    {
      announced: '2021-12-23',
      title: 'Most reporting paused',
      note: 'For at least three months.',
      changes: [{ keyDate: 'audit', change: 'pause', atLeastUntil: '2022-03-23' }],
    },
  ],
  safetyActions: [
    {
      number: 1,
      title: 'Reviews <first> & "best"',
      question: 'Are reviews in time?',
      requirements: [{ id: '1.1', text: 'Reviews started in time.', evidence: 'Case list.' }],
    },
    {
      number: 2,
      title: 'Training',
      question: 'Is training complete?',
      requirements: Array.from({ length: 30 }, (_, index) => ({
        id: `2.${index + 1}`,
        text: `Staff group ${index + 1} is trained.`,
        evidence: 'Training register.',
        ...(index < 15 ? { group: index < 7 ? 'doctors' : 'midwives' } : {}),
        ...(index % 2 === 0 ? { notApplicableWhen: 'The group has no members.' } : {}),
      })),
    },
  ],
};
