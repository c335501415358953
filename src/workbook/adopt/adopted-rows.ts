import { requirementsOf } from '../../scheme/requirements.ts';
import type { Requirement, Scheme } from '../../scheme/scheme.ts';
import type { AuditRow } from '../audit-row.ts';
import type { RowEdit } from '../edit/row-edit.ts';
import type { Field } from '../fields.ts';
import type { TableColumn, TableLayout } from '../layout.ts';
import type { OpenedAudit } from '../open-audit.ts';
import { carryRowForward } from './carry-forward-row.ts';
import { type CarriedRow, carryRow } from './carry-row.ts';
import { type Counterpart, type EarlierRequirement, matchRequirements } from './match-requirements.ts';
import { sourceSheets } from './source-sheets.ts';

/** The row that decides for each requirement of the source's scheme, by its id. */
export type DecidingRows = ReadonlyMap<string, AuditRow>;

/** A row of the source on its way into the row of a requirement. */
export interface AdoptedRow {
  readonly row: AuditRow;
  readonly requirement: Requirement;
  readonly carried: CarriedRow;
}

/** A requirement of an earlier workbook. */
export interface EarlierRow extends EarlierRequirement {
  /** Undefined where the workbook has none for it. */
  readonly row: AuditRow | undefined;
}

/** Every row as it stands, into the row of the same requirement. */
export function adoptRows(source: OpenedAudit, deciding: DecidingRows, scheme: Scheme): AdoptedRow[] {
  const sheets = sourceSheets(source.spreadsheet);
  return requirementsOf(scheme).flatMap((requirement) => {
    const row = deciding.get(requirement.id);
    if (!row) return [];
    const secondColumns = secondColumnsAt(row, source.workbook.tables);
    return [{ row, requirement, carried: carryRow({ row, requirement, scheme, secondColumns }, sheets) }];
  });
}

/** Words can stand below one another; a second status or date can't. */
const OF_WORDS: readonly Field[] = ['lead', 'evidence', 'location', 'approvedBy', 'comments'];

function secondColumnsAt({ sheet, row }: AuditRow, tables: readonly TableLayout[]): readonly TableColumn[] {
  const table = tables.find((each) => each.sheet === sheet && each.headerRow <= row && row <= each.lastRow);
  const clashes = table?.clashes.filter(({ field }) => OF_WORDS.includes(field)) ?? [];
  return clashes.flatMap(({ leftAside }) => leftAside);
}

/**
 * The requirements of an earlier workbook: a row for each, and the rows that answer none.
 * @param earlier - the scheme that the workbook was made for, where that is known: it has the words that rows lack.
 */
export function earlierRows(
  { workbook }: OpenedAudit,
  deciding: DecidingRows,
  earlier: Scheme | undefined,
): EarlierRow[] {
  const requirements = earlier ? requirementsOf(earlier) : [];
  const textOf = new Map(requirements.map(({ id, text }) => [id, text]));
  const counted = new Set(deciding.values());
  const withRow = workbook.rows
    .filter((row) => row.requirement === undefined || counted.has(row))
    .map((row): EarlierRow => {
      const id = row.requirement ?? row.written;
      return { row, id, text: row.text ?? textOf.get(id) ?? '' };
    });
  const withoutRow = requirements.filter(({ id }) => !deciding.has(id));
  return [...withRow, ...withoutRow.map(({ id, text }) => ({ row: undefined, id, text }))];
}

/** What a person should start from, out of the rows of an earlier workbook that are behind requirements of the scheme. */
export function adoptForward(
  source: OpenedAudit,
  counterparts: readonly Counterpart<EarlierRow>[],
  scheme: Scheme,
  earlierScheme: string,
): AdoptedRow[] {
  const sheets = sourceSheets(source.spreadsheet);
  return counterparts.flatMap((counterpart) => {
    const row = counterpart.kind === 'new' ? undefined : counterpart.earlier.row;
    if (!row) return [];
    const { requirement } = counterpart;
    return [
      {
        row,
        requirement,
        carried: carryRowForward({ row, requirement, scheme, secondColumns: [] }, earlierScheme, sheets),
      },
    ];
  });
}

/** Finds the earlier row behind each requirement of the scheme. */
export function matchRows(scheme: Scheme, earlier: readonly EarlierRow[]): Counterpart<EarlierRow>[] {
  return matchRequirements(requirementsOf(scheme), earlier);
}

/** The edits that fill a fresh workbook in. */
export function editsFor(rows: readonly AdoptedRow[]): RowEdit[] {
  return rows
    .filter(({ carried }) => carried.values.size > 0)
    .map(({ requirement, carried }) => ({ requirement: requirement.id, values: carried.values, lines: [] }));
}
