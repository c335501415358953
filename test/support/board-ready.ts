import type { Requirement } from '../../src/scheme/scheme.ts';
import { declarationRows } from './declaration-rows.ts';
import type { CellInput } from './make-spreadsheet.ts';
import { reviewDay } from './review-day.ts';
import { YEAR_6 } from './scheme.ts';
import { type Value, writeXlsx } from './write-xlsx.ts';

const HEADINGS = {
  id: 'No.',
  text: 'Requirement',
  status: 'Status',
  lead: 'Lead',
  evidence: 'Evidence held',
  location: 'Evidence location',
  approvedBy: 'Approved by',
  approvedOn: 'Approved on',
  due: 'Due date',
} as const;

type Row = Readonly<Record<keyof typeof HEADINGS, Value>>;

/** What is other than ready in it. */
export interface BoardReadyChanges {
  readonly rows?: Readonly<Record<string, Partial<Row>>>;
  readonly overview?: readonly (readonly Value[])[];
  /** Cells of the declaration, by address; `null` leaves it out. */
  readonly declaration?: Readonly<Record<string, CellInput>> | null;
  /** How its user has moved things about on a sheet since: its name, its heading row and its other rows. */
  readonly moved?: (name: string, headings: readonly Value[], rows: readonly (readonly Value[])[]) => Sheet;
}

type Sheet = readonly [name: string, rows: readonly (readonly Value[])[]];

/** Writes a workbook in which every requirement is Blue and says all it must, and that is signed, but for the changes. */
export async function writeBoardReady(path: string, changes: BoardReadyChanges = {}): Promise<void> {
  const {
    rows = {},
    overview,
    declaration = {},
    moved = (name, headings, others) => [name, [headings, ...others]],
  } = changes;
  const sheets = YEAR_6.safetyActions.map(({ number, requirements }) =>
    moved(
      `SA${number}`,
      Object.values(HEADINGS),
      requirements.map((requirement) => Object.values({ ...readyRow(requirement), ...rows[requirement.id] })),
    ),
  );
  const declared = declaration ? declarationRows(declaration).map((row) => row.map(toValue)) : [];
  const all = [
    ...(overview ? [['Overview', overview] as const] : []),
    ...sheets,
    ...(declaration ? [['Board declaration', declared] as const] : []),
  ];
  await writeXlsx(path, Object.fromEntries(all));
}

/** What is asked for only where another requirement is not met, and here every one is. */
const CONDITION = /\(\d+\.\d+\)\.$/;

function readyRow(requirement: Requirement): Row {
  const { id, text, notApplicableWhen } = requirement;
  const setAside = CONDITION.test(notApplicableWhen ?? '');
  const reviewed = {
    lead: 'Head of Midwifery',
    evidence: `Pack for ${id}`,
    location: `\\\\trust-fs01\\Maternity\\${id}`,
    approvedBy: 'Quality Assurance Lead',
    approvedOn: new Date(`${reviewDay(requirement)}T00:00Z`),
  };
  const nothing = {
    lead: undefined,
    evidence: undefined,
    location: undefined,
    approvedBy: undefined,
    approvedOn: undefined,
  };
  const status = setAside ? `Not applicable: ${notApplicableWhen}` : 'Blue';
  return { id, text, status, ...(setAside ? nothing : reviewed), due: undefined };
}

function toValue(input: CellInput): Value {
  if (typeof input === 'object') return 'date' in input ? new Date(`${input.date}T00:00Z`) : undefined;
  return typeof input === 'boolean' ? String(input) : input;
}
