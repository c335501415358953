import type { WorkbookParts } from '../package/workbook-parts.ts';
import type { Cell, Spreadsheet } from '../types.ts';
import type { Splice } from '../xml/text-splice.ts';
import type { ZipEntry } from '../zip/zip-entry.ts';
import { DateStyles } from './date-styles.ts';
import type { CellWrite } from './patch-sheet.ts';
import type { CellEdit } from './patch-types.ts';
import { richTextOf } from './rich-text.ts';
import type { SheetPatch } from './sheet-patch.ts';
import { writeAddition, writeCell } from './written-cell.ts';

/** Works out how edited cells are written, with what other parts have to say of it: styles and shared texts. */
export class CellWriter {
  readonly #parts: WorkbookParts;
  readonly #before: Spreadsheet;
  #styles: DateStyles | undefined;

  constructor(parts: WorkbookParts, before: Spreadsheet) {
    this.#parts = parts;
    this.#before = before;
  }

  /** How an edit of the patch is written. */
  write(edit: CellEdit, patch: SheetPatch): CellWrite {
    const { row, column, value, dateFormat } = edit;
    const written = this.#addition(edit, patch) ?? writeCell(value, this.#before.date1904);
    if (value.kind !== 'date' || dateFormat === undefined) return { row, column, written };
    return { row, column, written, restyled: (style) => this.#dateStyles()?.showing(style, dateFormat) ?? style };
  }

  /** The part with the styles. */
  get stylesPart(): ZipEntry | undefined {
    return this.#parts.linked('styles', this.#parts.main)[0];
  }

  /** What is to change in the styles for what was written. */
  styleSplices(): readonly Splice[] {
    return this.#styles?.splices() ?? [];
  }

  #dateStyles(): DateStyles | undefined {
    const part = this.stylesPart;
    if (part) this.#styles ??= new DateStyles(this.#parts.text(part), part.name);
    return this.#styles;
  }

  /** A text that goes on from one with looks of its own. */
  #addition(
    { row, column, value, isAddition }: CellEdit,
    { sheet, map }: SheetPatch,
  ): CellWrite['written'] | undefined {
    if (!isAddition || value.kind !== 'text') return undefined;
    const isMeant = (cell: Pick<Cell, 'row' | 'column'>) => cell.row === row && cell.column === column;
    const known = sheet.cells.find(isMeant)?.value;
    const span = map.data.rows.flatMap(({ cells }) => cells).find(isMeant);
    if (!span || known?.kind !== 'text' || !value.text.startsWith(known.text)) return undefined;
    const rich = richTextOf(map.source, span, () => {
      const [part] = this.#parts.linked('sharedStrings', this.#parts.main);
      return part && { text: this.#parts.text(part), part: part.name };
    });
    return rich && writeAddition(rich, value.text, value.text.slice(known.text.length));
  }
}
