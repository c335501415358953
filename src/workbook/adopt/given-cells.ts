import type { Requirement } from '../../scheme/scheme.ts';
import { plainWords } from '../../shared/plain-words.ts';
import type { Cell } from '../../xlsx/types.ts';
import { FIELD_LABELS, type Field } from '../fields.ts';
import type { TableColumn, TableLayout } from '../layout.ts';
import { withoutLeadingNumber } from '../requirement-number.ts';
import type { RowFate } from './fate.ts';
import { nameOf, wordsOf } from './source-sheets.ts';

/** Why a cell stays behind under a heading that a fresh workbook lacks. */
export const NO_COLUMN = 'a fresh workbook has no such column';

type Verdict = Pick<RowFate, 'fate' | 'goesTo' | 'became' | 'words'>;

const SAME: Verdict = { fate: 'same', goesTo: undefined, became: undefined, words: 'the same in the fresh workbook' };

/** What becomes of a cell of a requirement's row that is not for a person to fill in, or has no column in a fresh workbook. */
export function givenCell(cell: Cell, field: Field | undefined, table: TableLayout, requirement: Requirement): RowFate {
  const onWords = verdictOn(cell, field, table, requirement);
  const isLinked = onWords.fate === 'same' && cell.hyperlink !== undefined;
  const verdict = isLinked ? left('the same in the fresh workbook, but without its link') : onWords;
  return { what: 'cell', at: { row: cell.row, column: cell.column }, shown: nameOf(cell), field, ...verdict };
}

function verdictOn(cell: Cell, field: Field | undefined, table: TableLayout, requirement: Requirement): Verdict {
  const words = wordsOf(cell);
  const { id, text, evidence, group, notApplicableWhen } = requirement;
  switch (field) {
    case 'action':
      return { ...SAME, words: 'a fresh workbook has a sheet for each safety action' };
    case 'id':
      if (words === id) return SAME;
      return { fate: 'changed', goesTo: 'id', became: id, words: 'the number as the scheme writes it' };
    case 'text': {
      const ownWords = table.columns.has('id') ? words : (withoutLeadingNumber(words) ?? '');
      return isSame(ownWords, text) ? SAME : left('the scheme words the requirement otherwise');
    }
    case 'suggestedEvidence':
      return isSame(words, evidence) ? SAME : left('the scheme suggests other evidence');
    default:
      if ([text, evidence, group, notApplicableWhen].some((given) => given !== undefined && isSame(words, given)))
        return SAME;
      return left(withoutColumn(cell.column, table));
  }
}

function isSame(words: string, given: string): boolean {
  return plainWords(words) === plainWords(given);
}

function left(words: string): Verdict {
  return { fate: 'left', goesTo: undefined, became: undefined, words };
}

function withoutColumn(column: number, { clashes }: TableLayout): string {
  const clash = clashes.find(({ leftAside }) => leftAside.some((each) => each.column === column));
  if (clash) return `another column was read as ${FIELD_LABELS[clash.field]}: "${clash.taken.heading}"`;
  return NO_COLUMN;
}

/** The heading of a column of a table, where it has one. */
export function headingAt(column: number, { columns, otherHeadings, clashes }: TableLayout): TableColumn | undefined {
  const asides = clashes.flatMap(({ leftAside }) => leftAside);
  return [...columns.values(), ...otherHeadings, ...asides].find((each) => each.column === column);
}
