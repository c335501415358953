import { printableText } from '../../shared/printable-text.ts';
import type { EditWord } from '../edit/read-edit.ts';
import type { EntryField } from '../fields.ts';
import { type ChangeColumn, namedField } from './change-columns.ts';
import type { ChangeLine } from './change-line.ts';

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
  const faults = new Set<string>();
  let requirement = '';
  let isNumber = false;
  let requirementText: string | undefined;
  for (const [index, cell] of cells.entries()) {
    const column = columns[index];
    const text = cell.trim();
    if (text === '' || column === 'ignored') continue;
    if (column === undefined) faults.add('It has more values than there are headings.');
    else if (column === 'id') [requirement, isNumber] = [text, numbers.has(index)];
    else if (column === 'text') requirementText = text;
    else if (column === 'clear') {
      for (const name of text.split(/[,;]/)) {
        const field = namedField(name);
        if (field) cleared.push(field);
        else faults.add(`It is to clear "${printableText(name)}", which is no field.`);
      }
    } else texts.set(column, text);
  }
  return { line, requirement, isNumber, text: requirementText, words: { texts, cleared }, faults: [...faults] };
}
