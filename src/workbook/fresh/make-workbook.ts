import { buildFreshWorkbook, type FreshWorkbookOptions } from './build-fresh-workbook.ts';
import { checkFreshTarget, type FreshTarget, writeFresh } from './fresh-target.ts';

interface MakeOptions extends FreshTarget {
  readonly content: FreshWorkbookOptions;
}

/**
 * Builds a fresh workbook and writes it, whole or not at all.
 * @param path - as the user typed it.
 * @throws UsageError when the name is not an .xlsx file's; InputError when the file exists, is open, or can't be written.
 */
export async function makeWorkbook(path: string, { content, ...target }: MakeOptions): Promise<void> {
  checkFreshTarget(path, target);
  writeFresh(path, await buildFreshWorkbook(content), target);
}
