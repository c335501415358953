import type { Finding } from '../../src/audit/audit-report.ts';
import type { Waiver } from '../../src/audit/check-settings.ts';
import { heldFigures } from '../../src/audit/figures/held-figures.ts';
import { findingsOf } from '../../src/audit/findings.ts';
import { requirementStates } from '../../src/audit/requirement-states.ts';
import { overviewOf } from '../../src/audit/summary.ts';
import type { CountedFigure } from '../../src/measures/counted-figure.ts';
import { type Count, figureOf } from '../../src/measures/figure.ts';
import type { Stage } from '../../src/rules/stage.ts';
import { requirementsOf } from '../../src/scheme/requirements.ts';
import type { Requirement } from '../../src/scheme/scheme.ts';
import type { AuditWorkbook } from '../../src/workbook/audit-workbook.ts';
import type { Field } from '../../src/workbook/fields.ts';
import type { LayoutSettings } from '../../src/workbook/layout.ts';
import { readAudit } from '../../src/workbook/read-audit.ts';
import { declarationRows } from './declaration-rows.ts';
import { type BookInput, type CellInput, makeSpreadsheet, type RowInput, type SheetInput } from './make-spreadsheet.ts';
import { reviewDay } from './review-day.ts';
import { YEAR_6 } from './scheme.ts';

/** The day on which the perfect audit is read, unless a test says otherwise: the period has ended, its evidence is reviewed. */
const AS_OF = '2024-12-09';

const HEADINGS: readonly (readonly [Field, string])[] = [
  ['id', 'No.'],
  ['text', 'Requirement'],
  ['status', 'Status'],
  ['lead', 'Lead'],
  ['evidence', 'Evidence held'],
  ['location', 'Evidence location'],
  ['approvedBy', 'Approved by'],
  ['approvedOn', 'Approved on'],
  ['due', 'Due date'],
  ['comments', 'Comments'],
];

type Values = Partial<Record<Field, CellInput>>;

export interface AuditChanges {
  /** Values to set, by requirement; `undefined` blanks a cell. */
  readonly rows?: Readonly<Record<string, Values>>;
  /** Requirements to leave out. */
  readonly without?: readonly string[];
  /** Rows to add below the table of safety action 1. */
  readonly extra?: readonly Values[];
  readonly overview?: readonly RowInput[];
  /** A further heading in the table of safety action 1. */
  readonly extraHeading?: string;
  /** The scheme that the hidden sheet of a workbook of ours names. */
  readonly madeFor?: string;
  /** The version of our template that it names. */
  readonly template?: string;
  /** What is other than its rows on the sheet of safety action 1. */
  readonly firstSheet?: Omit<SheetInput, 'rows'>;
  /** What the workbook has besides sheets. */
  readonly book?: BookInput;
  readonly settings?: LayoutSettings;
  /** Cells of the declaration, by address; `null` leaves it out. Nothing is declared before stage board unless they are given. */
  readonly declaration?: Readonly<Record<string, CellInput>> | null;
  /** Sheets to add after all others. */
  readonly sheets?: Readonly<Record<string, readonly RowInput[]>>;
  /** What the configuration waives. */
  readonly waivers?: readonly Waiver[];
  /** What was counted, by requirement. */
  readonly figures?: Readonly<Record<string, FigureInput>>;
}

interface FigureInput extends Partial<Count> {
  /** The day that it was counted as of; after the period's end if nothing is said. */
  readonly countedOn?: string;
  /** The requirement whose plan may stand in for it. */
  readonly plan?: string;
}

/** A workbook in which every requirement is Blue, or set aside for good reason, and says all it must, with a declaration that agrees, but for the changes. */
export function auditWith({
  rows = {},
  without = [],
  extra = [],
  overview,
  extraHeading,
  madeFor,
  template,
  firstSheet,
  book,
  settings = {},
  declaration = {},
  sheets: added = {},
}: AuditChanges = {}): AuditWorkbook {
  const sheets = YEAR_6.safetyActions.map(({ number, requirements }): [string, SheetInput] => {
    const headings = HEADINGS.map(([, heading]) => heading);
    const first = number === 1;
    const answers = requirements
      .filter(({ id }) => !without.includes(id))
      .map((requirement) => toRow({ ...perfectRow(requirement), ...rows[requirement.id] }));
    const rowInputs = [
      [...headings, ...(first && extraHeading ? [extraHeading] : [])],
      ...answers,
      ...(first ? extra.map(toRow) : []),
    ];
    return [`SA${number}`, { ...(first ? firstSheet : {}), rows: rowInputs }];
  });
  const facts: RowInput[] = [
    ['scheme', madeFor],
    ['template', template],
  ];
  const metadata: [string, RowInput[]][] = madeFor || template ? [['_mis', facts]] : [];
  const overviewSheet: [string, readonly RowInput[]][] = overview ? [['Overview', overview]] : [];
  const declared: [string, RowInput[]][] = declaration ? [['Board declaration', declarationRows(declaration)]] : [];
  const all = [...metadata, ...overviewSheet, ...sheets, ...declared, ...Object.entries(added)];
  return readAudit(makeSpreadsheet(Object.fromEntries(all), book), YEAR_6, settings);
}

/** What the rules find in the perfect workbook once it is changed so. */
export function findingsWith(changes: AuditChanges = {}, asOf = AS_OF, stage: Stage = 'progress'): Finding[] {
  const workbook = auditWith({ declaration: stage === 'board' ? {} : null, ...changes });
  const counts = overviewOf(YEAR_6, requirementStates(YEAR_6, workbook.rows));
  const checks = { source: 'mis.config.json', severities: new Map(), waivers: changes.waivers ?? [] };
  const counted = changes.figures && Object.entries(changes.figures).map(([id, input]) => countedFigure(id, input));
  const figures = counted && heldFigures(counted, YEAR_6, workbook.rows, asOf);
  return findingsOf(workbook, YEAR_6, asOf, counts, stage, checks, { figures });
}

/** A figure of 36 of 40, which meets nine tenths, but for what the input says. */
function countedFigure(id: string, { countedOn = '2024-12-05', plan, ...count }: FigureInput): CountedFigure {
  const requirement = requirementsOf(YEAR_6).find((each) => each.id === id);
  if (requirement === undefined) throw new RangeError(`There is no requirement ${id}`);
  const window = { start: '2023-12-01', end: '2024-11-30' };
  const figure = figureOf(requirement, { numerator: 36, denominator: 40, excluded: 0, ...count }, window);
  return { figure, subject: requirement.measure?.staffGroup, plan, countedOn };
}

/** An action plan is asked for only where a standard is not met, and in this audit every one is: `… is met (4.16).` */
function perfectRow(requirement: Requirement): Values {
  const { id, text, notApplicableWhen } = requirement;
  const setAside = notApplicableWhen !== undefined && /\(\d+\.\d+\)\.$/.test(notApplicableWhen);
  return setAside
    ? { id, text, status: 'Not applicable', comments: notApplicableWhen }
    : bluePerfectRow(id, text, reviewDay(requirement));
}

function bluePerfectRow(id: string, text: string, approved: string): Values {
  return {
    id,
    text,
    status: 'Blue',
    lead: 'Head of Midwifery',
    evidence: `Reviewed pack for ${id}`,
    location: `\\\\trust-fs01\\Maternity\\MIS6\\${id}`,
    approvedBy: 'Quality Assurance Lead',
    approvedOn: { date: approved },
    due: { date: '2024-09-30' },
    comments: undefined,
  };
}

function toRow(values: Values): RowInput {
  return HEADINGS.map(([field]) => values[field]);
}
