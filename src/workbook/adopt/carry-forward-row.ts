import type { Cell } from '../../xlsx/types.ts';
import { ENTRY_FIELDS, type EntryField } from '../fields.ts';
import { carryField, type RowToCarry } from './carry-field.ts';
import { arrive, type CarriedRow, fieldAt, type Passage, rowNotes } from './carry-row.ts';
import { linkBeside } from './carry-text.ts';
import { type FieldOutcome, leftBehind } from './field-outcome.ts';
import { holdsSomething, nameOf, type SourceSheets, wordsOf } from './source-sheets.ts';

const STARTS_ANEW = 'starts anew';

/**
 * What a person should start from: who led on the requirement, and where its evidence was, as a hint among the comments.
 * @param earlierScheme - its name, as it stands in the hint.
 */
export function carryRowForward(
  source: Omit<RowToCarry, 'notApplicableFits'>,
  earlierScheme: string,
  sheets: SourceSheets,
): CarriedRow {
  const { row } = source;
  const cells = ENTRY_FIELDS.flatMap((field): Passage[] => {
    const at = row.place(field);
    const cell = sheets.cellAt(at);
    if (!at || !cell || !holdsSomething(cell)) return [];
    const outcome =
      field === 'lead'
        ? carryField(field, cell, { ...source, notApplicableFits: true })
        : hintFrom(field, cell, row.location === undefined, earlierScheme);
    return [{ what: 'cell', at, shown: nameOf(cell), field, outcome }];
  });
  const notes = rowNotes(row, sheets).map(({ text, ...at }): Passage => {
    return { what: 'note', at, shown: text, field: fieldAt(row, at.column), outcome: leftBehind(STARTS_ANEW) };
  });
  return arrive([...cells, ...notes]);
}

/** Where the evidence was: the location, or where the evidence itself leads if there is none. */
function hintFrom(field: EntryField, cell: Cell, hasNoLocation: boolean, earlierScheme: string): FieldOutcome {
  const link = linkBeside(cell);
  const places = field === 'location' ? [wordsOf(cell), link] : field === 'evidence' && hasNoLocation ? [link] : [];
  const where = places.filter((place) => place !== undefined && place !== '').join('\n');
  if (where === '') return leftBehind(STARTS_ANEW);
  const phrases = [
    field === 'location' ? 'a hint among the comments now' : 'only where it leads is carried, as a hint',
  ];
  return { fate: 'changed', goesTo: 'comments', remark: `Evidence for ${earlierScheme} was in: ${where}`, phrases };
}
