import { groupedBy } from '../../shared/grouped-by.ts';
import { type CellPosition, toAddress } from '../cell-address.ts';
import { WorkbookParts } from '../package/workbook-parts.ts';
import { type CellRefusal, PatchError } from '../patch/patch-error.ts';
import { type EntryRule, ruleAt } from '../read/entry-rules.ts';
import { openSpreadsheet } from '../read/open-spreadsheet.ts';
import type { CellRange, Sheet, Spreadsheet } from '../types.ts';
import { encodeXml } from '../xml/encode-xml.ts';
import { applySplices } from '../xml/text-splice.ts';
import type { ZipEntry } from '../zip/zip-entry.ts';
import { rewriteZip } from '../zip/zip-writer.ts';
import { wordsEverywhere } from './allowed-words.ts';
import { listSplices } from './list-splices.ts';
import { isExtended } from './verify-lists.ts';

/** A cell that is to have the drop-down list which another cell of its sheet has. */
export interface ListExtension extends CellPosition {
  /** The sheet's name, as the workbook spells it. */
  readonly sheet: string;
  /** The cell whose list it is. */
  readonly like: CellPosition;
}

/** The extensions of one sheet, each with the list that it extends. */
interface SheetExtension {
  readonly sheet: Sheet;
  readonly part: ZipEntry;
  readonly added: ReadonlyMap<EntryRule, readonly CellPosition[]>;
}

type Obstacle = Pick<CellRefusal, 'reason' | 'words'>;

/**
 * Gives cells the drop-down list of others, by naming them in the element of that list and changing nothing else in the file. The
 * outcome is read back and compared before it is returned.
 * @throws PatchError with every cell that can't have it safely. All get it together, or none.
 */
export function extendLists(bytes: Buffer, extensions: readonly ListExtension[]): Buffer {
  const before = openSpreadsheet(bytes);
  const parts = new WorkbookParts(bytes);
  const planned = [...groupedBy(extensions, ({ sheet }) => sheet)].map(([name, cells]) =>
    planSheet(name, cells, before, parts),
  );
  const [refusal, ...others] = planned.flatMap((plan) => ('refusals' in plan ? plan.refusals : []));
  if (refusal) throw new PatchError(refusal, others);
  const plans = planned.flatMap((plan) => ('refusals' in plan ? [] : [plan]));
  if (plans.length === 0) return bytes;
  const extended = rewriteZip(parts.archive, new Map(plans.map((plan) => [plan.part, changedPart(plan, parts)])));
  const after = openSpreadsheet(extended);
  for (const plan of plans) {
    if (!isExtended(plan.sheet, after.readSheet(plan.sheet.name), plan.added)) throw refusalOf(plan, NOT_VERIFIED);
  }
  return extended;
}

const NOT_VERIFIED: Obstacle = {
  reason: 'not-verified',
  words: 'would not read back as it should, so nothing was changed',
};

function planSheet(
  name: string,
  cells: readonly ListExtension[],
  before: Spreadsheet,
  parts: WorkbookParts,
): SheetExtension | { readonly refusals: readonly CellRefusal[] } {
  const part = parts.sheet(name);
  const sheet = before.readSheet(name);
  const refusals = cells.flatMap((cell): CellRefusal[] => {
    const isShared = part !== undefined && parts.isShared(part);
    const obstacle = part && !isShared ? obstacleTo(cell, sheet, before) : NO_PART;
    return obstacle ? [{ ...obstacle, sheet: name, cell: toAddress(cell.row, cell.column) }] : [];
  });
  if (refusals.length > 0 || !part) return { refusals };
  const added = new Map<EntryRule, CellPosition[]>();
  for (const cell of cells) {
    const rule = ruleAt(sheet.entryRules, cell.like);
    const reached = rule && added.get(rule);
    if (reached) reached.push(cell);
    else if (rule) added.set(rule, [cell]);
  }
  return { sheet, part, added };
}

const NO_PART: Obstacle = {
  reason: 'shared-part',
  words: 'is in a sheet that has no cells, or is stored together with another one',
};

function obstacleTo(cell: ListExtension, { name, entryRules, merges }: Sheet, book: Spreadsheet): Obstacle | undefined {
  const rule = ruleAt(entryRules, cell.like);
  if (rule?.kind !== 'list') return { reason: 'no-list', words: 'is to have the list of a cell that has none' };
  if (ruleAt(entryRules, cell)) return { reason: 'own-rule', words: 'has a rule of its own for what may be entered' };
  if (rule.isExtension) {
    return {
      reason: 'newer-list',
      words: 'would need a list that is stored in a newer form, which only Excel extends',
    };
  }
  if (!wordsEverywhere(book, name, rule)) {
    return { reason: 'moving-list', words: 'would get a list that may offer something else in every cell' };
  }
  const isHidden = merges.some(
    (merge) => holds(merge, cell) && !(merge.top === cell.row && merge.left === cell.column),
  );
  return isHidden ? { reason: 'merged', words: 'is hidden inside a merged cell' } : undefined;
}

function holds({ top, bottom, left, right }: CellRange, { row, column }: CellPosition): boolean {
  return top <= row && row <= bottom && left <= column && column <= right;
}

function changedPart(plan: SheetExtension, parts: WorkbookParts): Buffer {
  const { part, sheet, added } = plan;
  const text = parts.text(part);
  const splices = listSplices(text, part.name, sheet.entryRules, added);
  if (!splices) {
    throw refusalOf(plan, { reason: 'alternatives', words: 'is in a sheet that stores its lists in another way' });
  }
  const encoded = encodeXml(applySplices(text, splices), parts.bytes(part), part.name);
  if (encoded) return encoded;
  throw refusalOf(plan, {
    reason: 'encoding',
    words: `is in ${part.name}, whose encoding can be read, but not written`,
  });
}

function refusalOf({ sheet, added }: SheetExtension, obstacle: Obstacle): PatchError {
  const [first, ...others] = [...added.values()]
    .flat()
    .map(({ row, column }): CellRefusal => ({ ...obstacle, sheet: sheet.name, cell: toAddress(row, column) }));
  return new PatchError(first ?? { ...obstacle, sheet: sheet.name, cell: 'A1' }, others);
}
