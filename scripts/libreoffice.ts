import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const PROGRAMS = ['soffice', 'libreoffice'];
/** Said on machines without Java, which a spreadsheet does not need. */
const HARMLESS = /^(Warning: failed to launch javaldx.*)?$/;

/** LibreOffice believes the results stored in a file. With this it doesn't, so that what it gives is what it counted. */
const RECALCULATE_ALWAYS = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

/** The command that starts LibreOffice; undefined where it is not installed. */
export function findLibreOffice(): string | undefined {
  return PROGRAMS.find((name) => spawnSync(name, ['--version']).status === 0);
}

/**
 * Has LibreOffice open all workbooks of a folder in one go, with settings of its own, and save them in the folder `out` beside them.
 * It works out their formulas, or only, as it comes, those without a stored result. Gives what went wrong.
 */
export function convert(program: string, folder: string, names: readonly string[], recalculate = true): string[] {
  const profile = join(folder, recalculate ? 'profile' : 'profile-as-it-comes');
  mkdirSync(join(profile, 'user'), { recursive: true });
  if (recalculate) writeFileSync(join(profile, 'user', 'registrymodifications.xcu'), RECALCULATE_ALWAYS);
  const settings = `-env:UserInstallation=${pathToFileURL(profile)}`;
  const files = names.map((name) => join(folder, `${name}.xlsx`));
  const { status, stderr } = spawnSync(
    program,
    [settings, '--headless', '--convert-to', 'xlsx', '--outdir', join(folder, 'out'), ...files],
    { encoding: 'utf8', timeout: 180_000 },
  );
  const said = stderr.split('\n').filter((line) => !HARMLESS.test(line.trim()));
  return status === 0 ? said : [`it ended with ${status ?? 'a signal'}`, ...said];
}
