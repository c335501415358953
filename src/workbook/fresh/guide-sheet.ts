import type { CellValue, Worksheet } from 'exceljs';
import type { RowStatus } from '../../scheme/row-schema.ts';
import type { ChangeNote, SafetyAction, Scheme } from '../../scheme/scheme.ts';
import type { CalendarDate } from '../../shared/dates/calendar-date.ts';
import { formatDate } from '../../shared/dates/format-date.ts';
import { TEMPLATE_VERSION } from '../metadata.ts';
import { addSheet } from './add-sheet.ts';
import { type CellStyle, STATUS_STYLES, STYLES } from './cell-styles.ts';
import type { FreshContext } from './fresh-context.ts';
import { guideSteps, PURPOSE_OF_SHEETS, purpose } from './guide-words.ts';
import { INTERNAL_USE } from './page-footer.ts';
import { linkTo, SHEET_NAMES, safetyActionSheet } from './sheet-names.ts';
import { internalLink, put } from './write-cells.ts';

/** A line of the guide: something short on the left, an explanation on the right. */
interface GuideLine {
  readonly left: CellValue;
  readonly look?: CellStyle;
  readonly right: string;
}

interface GuideSection {
  readonly heading: string;
  readonly lines: readonly GuideLine[];
}

const FIRST_ROW = 4;

/** Adds *Guide*: what the workbook is for, what the statuses mean, how to fill it in, and where its words come from. */
export function addGuideSheet(context: FreshContext): void {
  const { scheme } = context;
  const sheet = addSheet(context, {
    name: SHEET_NAMES.guide,
    widths: [26, 106],
    frozen: { rows: 2 },
    repeatedRows: 2,
    cursor: `A${FIRST_ROW}`,
  });
  put(sheet, 1, 1, `${scheme.name}: audit workbook`, STYLES.title);
  put(sheet, 2, 1, `${INTERNAL_USE}.`, STYLES.subtitle);
  let row = FIRST_ROW;
  for (const section of guideSections(context)) row = writeSection(sheet, row, section);
}

/** Writes a section from a row on, and returns the row at which the next one begins. */
function writeSection(sheet: Worksheet, row: number, { heading, lines }: GuideSection): number {
  put(sheet, row, 1, heading, STYLES.section);
  for (const [index, { left, look, right }] of lines.entries()) {
    put(sheet, row + 1 + index, 1, left, look ?? STYLES.guideLeft);
    put(sheet, row + 1 + index, 2, right, STYLES.guideRight);
  }
  return row + lines.length + 2;
}

function guideSections(context: FreshContext): GuideSection[] {
  const { scheme, toolVersion, asOf } = context;
  const sections: GuideSection[] = [
    { heading: 'What it is for', lines: [{ left: 'Purpose', right: purpose(scheme) }] },
    { heading: 'Status key', lines: statusLines(scheme) },
    { heading: 'How to use it', lines: guideSteps(context).map((right, index) => ({ left: index + 1, right })) },
    { heading: 'The sheets', lines: sheetLines(scheme) },
    { heading: 'What changed from the year before', lines: scheme.safetyActions.flatMap(changeLines) },
    { heading: 'Revisions since the launch', lines: revisionLines(scheme, asOf) },
    {
      heading: 'Where it comes from',
      lines: [
        { left: 'Publisher', right: scheme.publisher },
        { left: 'Wording and dates', right: scheme.provenance },
        {
          left: 'This workbook',
          right: `Made by mis ${toolVersion} on ${formatDate(asOf)}, template ${TEMPLATE_VERSION}.`,
        },
      ],
    },
  ];
  return sections.filter(({ lines }) => lines.length > 0);
}

function statusLines({ statuses }: Scheme): GuideLine[] {
  const swatch = (status: RowStatus, right: string): GuideLine => ({
    left: status,
    look: STATUS_STYLES[status],
    right,
  });
  return [
    ...statuses.map(({ name, meaning }) => swatch(name, `${meaning}.`)),
    swatch('Not applicable', 'The condition for this requirement did not arise. The reason is in Comments.'),
    { left: '(blank)', look: STYLES.notAssessed, right: 'Not assessed. Counts as not compliant.' },
  ];
}

function sheetLines({ safetyActions }: Scheme): GuideLine[] {
  const line = (sheet: string, right: string): GuideLine => ({
    left: internalLink(sheet, linkTo(sheet)),
    look: STYLES.guideLink,
    right,
  });
  return [
    line(SHEET_NAMES.overview, PURPOSE_OF_SHEETS.overview),
    ...safetyActions.map(({ number, title, requirements }) =>
      line(safetyActionSheet(number), `${title}: ${requirements.length} requirements.`),
    ),
    line(SHEET_NAMES.keyDates, PURPOSE_OF_SHEETS.keyDates),
    line(SHEET_NAMES.actionPlan, PURPOSE_OF_SHEETS.actionPlan),
    line(SHEET_NAMES.declaration, PURPOSE_OF_SHEETS.declaration),
  ];
}

const KIND_OF_CHANGE = { added: 'Added', updated: 'Updated', removed: 'Removed' } as const satisfies Record<
  ChangeNote['kind'],
  string
>;

function changeLines(action: SafetyAction): GuideLine[] {
  const changes = Object.entries(action).filter(([key]) => key.startsWith('changesFromYear')) as [
    string,
    readonly ChangeNote[],
  ][];
  return changes.flatMap(([, notes]) =>
    notes.map(({ kind, note }) => ({
      left: `Safety action ${action.number}`,
      right: `${KIND_OF_CHANGE[kind]}: ${note}`,
    })),
  );
}

function revisionLines({ revisions = [] }: Scheme, day: CalendarDate): GuideLine[] {
  const announcedByThen = revisions.filter(({ announced }) => announced <= day);
  return announcedByThen.map(({ announced, title, note }) => ({
    left: formatDate(announced),
    right: note === undefined ? title : `${title}: ${note}`,
  }));
}
