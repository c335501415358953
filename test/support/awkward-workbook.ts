import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { requirementsOf, YEAR_6 } from './scheme.ts';
import { writeXlsx } from './write-xlsx.ts';

/** A file name that means something to every format that repeats it. */
export const AWKWARD_NAME = `O'Brien & "co", 50% <new>;]: ##vso[x] é.xlsx`;

/** A sheet name likewise, as far as Excel allows. */
export const AWKWARD_SHEET = `R&D "4", <b>;%0A|x`;

/** What a finding repeats: it comes from a setting that the workbook does not meet. */
const AWKWARD_WORDS = `=1+1|<script>&]]>%0A @team ##[error]::error::;`;

/**
 * Writes a workbook whose file, sheet, headings and configuration hold the signs of every format. All its requirements
 * are Blue and say next to nothing of why.
 */
export async function writeAwkwardWorkbook(folder: string): Promise<string> {
  const headings = ['No.', 'Requirement', 'Status', 'Lead', 'Evidence\nheld', 'Evidence location', 'Due date'];
  const sheets = Object.fromEntries(
    YEAR_6.safetyActions.map(({ number }) => [
      number === 4 ? AWKWARD_SHEET : `SA${number}`,
      [headings, ...requirementsOf(number).map(({ id, text }) => [id, text, 'Blue', '@everyone', 'Pack'])],
    ]),
  );
  await writeXlsx(join(folder, AWKWARD_NAME), sheets);
  writeFileSync(join(folder, 'mis.config.json'), JSON.stringify({ columns: { comments: AWKWARD_WORDS } }));
  return AWKWARD_NAME;
}
