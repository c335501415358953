import { STATUS_NAMES } from '../../scheme/scheme.ts';
import { METADATA_SHEET, TEMPLATE_VERSION } from '../metadata.ts';
import { addSheet } from './add-sheet.ts';
import { STYLES } from './cell-styles.ts';
import { NAMES } from './defined-names.ts';
import type { FreshContext } from './fresh-context.ts';
import { reference } from './sheet-names.ts';
import { put, putRow } from './write-cells.ts';

const LIST_COLUMN = 4;

/** Adds the hidden sheet that says, to machines, what the workbook is, and holds the lists behind the drop-downs. */
export function addMetadataSheet(context: FreshContext): void {
  const { book, scheme, trust, odsCode, asOf, toolVersion } = context;
  const sheet = addSheet(context, { name: METADATA_SHEET, widths: [18, 50, 3, 18, 18], cursor: 'A1' });
  sheet.state = 'veryHidden';
  const facts = [
    ['scheme', scheme.id],
    ['scheme name', scheme.name],
    ['template', String(TEMPLATE_VERSION)],
    ['tool', `mis ${toolVersion}`],
    ['made', asOf],
    ['trust', trust],
    ['ods', odsCode],
  ] as const;
  for (const [index, fact] of facts.entries())
    putRow(
      sheet,
      index + 1,
      1,
      fact.map((text) => text || null),
      STYLES.note,
    );

  const lists = [
    [NAMES.statusList, STATUS_NAMES],
    [NAMES.statusListWithNotApplicable, [...STATUS_NAMES, 'Not applicable']],
  ] as const;
  for (const [index, [name, words]] of lists.entries()) {
    const column = LIST_COLUMN + index;
    for (const [place, word] of words.entries()) put(sheet, place + 1, column, word, STYLES.note);
    book.definedNames.add(reference(METADATA_SHEET, column, 1, words.length), name);
  }
}
