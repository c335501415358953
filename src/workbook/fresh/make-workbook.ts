import { writeWhole } from '../../shared/files/write-whole.ts';
import { buildFreshWorkbook, type FreshWorkbookOptions } from './build-fresh-workbook.ts';
import { type FreshTarget, freshTarget } from './fresh-target.ts';

interface MakeOptions extends FreshTarget {
  readonly content: FreshWorkbookOptions;
}

/**
 * Builds a fresh workbook and writes it, whole or not at all.
 * @param path - as the user typed it.
 * @throws UsageError when the name is not an .xlsx file's; InputError when the file exists, is open, or can't be written.
 */
export async function makeWorkbook(path: string, { cwd, overwrite, content }: MakeOptions): Promise<void> {
  const target = freshTarget(path, { cwd, overwrite });
  writeWhole(path, target, await buildFreshWorkbook(content));
}
