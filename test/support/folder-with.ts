import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BoardReadyChanges, writeBoardReady } from './board-ready.ts';
import { scratchFolder } from './scratch-folder.ts';

/** A folder with a workbook `trust.xlsx`, ready for the Board but for the changes, and the configuration beside it. */
export async function folderWith(config: object | undefined, changes?: BoardReadyChanges): Promise<string> {
  const folder = scratchFolder();
  await writeBoardReady(join(folder, 'trust.xlsx'), changes);
  if (config !== undefined) writeFileSync(join(folder, 'mis.config.json'), JSON.stringify(config));
  return folder;
}
