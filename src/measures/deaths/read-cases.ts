import { plainWords } from '../../shared/plain-words.ts';
import { columnDates } from '../exports/column-dates.ts';
import { type ExportRow, type ExportTable, textUnder } from '../exports/export-table.ts';
import { personKey } from '../exports/person-references.ts';
import type { Answer, CaseEntry, FactColumn, UnusableRow } from './death-case.ts';
import { DEATH_COLUMNS, type DeathColumn } from './death-columns.ts';
import { readAnswer } from './read-answer.ts';

/** What was read of case lists. */
interface CasesRead {
  readonly entries: readonly CaseEntry[];
  readonly unusable: readonly UnusableRow[];
}

/** Reads the rows of case lists. What can't be read is kept as unclear, and never guessed. */
export function readCases(tables: readonly ExportTable<DeathColumn>[]): CasesRead {
  const entries: CaseEntry[] = [];
  const unusable: UnusableRow[] = [];
  for (const table of tables) {
    const dateOf = columnDates(table, DEATH_COLUMNS);
    for (const row of table.rows.filter(saysSomething)) {
      const read = readRow(row, (column, text) => readAnswer(column, text, dateOf));
      if ('reason' in read) unusable.push(read);
      else entries.push(read);
    }
  }
  return { entries, unusable };
}

/** Below a list there may be notes in columns that are not read. */
function saysSomething({ cells, fault }: ExportRow<DeathColumn>): boolean {
  return cells.length > 0 || fault !== undefined;
}

function readRow(
  row: ExportRow<DeathColumn>,
  answerOf: (column: FactColumn, text: string) => Answer | undefined,
): CaseEntry | UnusableRow {
  const { place, fault, cells } = row;
  const reference = textUnder(row, 'case') ?? '';
  if (fault !== undefined) return { place, reason: fault };
  if (plainWords(reference) === '') return { place, reason: 'has no reference of a case' };
  const answers: Partial<Record<FactColumn, Answer>> = {};
  for (const [column, text] of cells) {
    const answer = column === 'case' ? undefined : answerOf(column, text);
    if (column !== 'case' && answer !== undefined) answers[column] = answer;
  }
  return { place, key: personKey(reference), answers };
}
