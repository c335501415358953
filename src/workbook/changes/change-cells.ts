import { plainWords } from '../../shared/plain-words.ts';
import type { EditWord } from '../edit/read-edit.ts';
import type { EntryField } from '../fields.ts';
import { type ChangeColumn, namedField } from './change-columns.ts';
import type { ChangeLine } from './change-line.ts';

/** What lists write for a status that the workbook does not give. */
const NO_STATUS = 'not assessed';

/**
 * Reads one line of a list of changes. A blank leaves the field as it is.
 * @param numbers - which of the cells hold a number.
 */
export function readChangeLine(
  line: number,
  columns: readonly (ChangeColumn | undefined)[],
  cells: readonly string[],
  numbers: ReadonlySet<number> = new Set(),
): ChangeLine {
  const texts = new Map<EditWord, string>();
  const cleared: EntryField[] = [];
  let requirement = '';
  let isNumber = false;
  let requirementText: string | undefined;
  let fault: string | undefined;
  for (const [index, cell] of cells.entries()) {
    const column = columns[index];
    const text = cell.trim();
    if (text === '' || column === 'ignored') continue;
    if (column === undefined) fault ??= 'It has more values than there are headings.';
    else if (column === 'id') [requirement, isNumber] = [text, numbers.has(index)];
    else if (column === 'text') requirementText = text;
    else if (column === 'clear') {
      for (const name of text.split(/[,;]/)) {
        const field = namedField(name);
        if (field) cleared.push(field);
        else fault ??= `It is to clear "${name.trim()}", which is no field.`;
      }
    } else if (column !== 'status' || plainWords(text) !== NO_STATUS) texts.set(column, text);
  }
  return { line, requirement, isNumber, text: requirementText, words: { texts, cleared }, fault };
}
