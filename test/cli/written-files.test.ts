import {
  chmodSync,
  copyFileSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runCli } from '../support/run-cli.ts';
import { scratchFolder } from '../support/scratch-folder.ts';

const AS_OF = ['--as-of', '2024-11-08'];

/** A folder with a workbook to work on, and a folder in it for what is written. */
function folderWithTrust(): string {
  const cwd = scratchFolder();
  copyFileSync('fixtures/audit-tool/in-progress.xlsx', join(cwd, 'trust.xlsx'));
  mkdirSync(join(cwd, 'out'));
  return cwd;
}

/** Each command that writes a file, with the name that it writes. */
const WRITERS: readonly (readonly [file: string, ...argv: string[]])[] = [
  ['made.xlsx', 'new', 'out/made.xlsx', '--force'],
  ['made.xlsx', 'adopt', 'trust.xlsx', 'out/made.xlsx', '--force'],
  ['copy.xlsx', 'validate', 'trust.xlsx', '--annotate', 'out/copy.xlsx', '--force'],
  ['found.csv', 'validate', 'trust.xlsx', '--report', 'csv=out/found.csv'],
  ['known.json', 'validate', 'trust.xlsx', '--write-baseline', 'out/known.json'],
  ['cells.csv', 'adopt', 'trust.xlsx', 'fresh.xlsx', '--report', 'out/cells.csv'],
  ['open.csv', 'list', 'trust.xlsx', '--format', 'csv', '--output', 'out/open.csv'],
  ['mis.ics', 'deadlines', '--format', 'ics', '-o', 'out/mis.ics'],
];

async function refusalOf(cwd: string, argv: readonly string[]): Promise<string> {
  const before = readdirSync(join(cwd, 'out'));
  const { exitCode, stderr } = await runCli([...argv, ...AS_OF], { cwd });
  expect(exitCode).toBe(3);
  expect(readdirSync(join(cwd, 'out'))).toEqual(before);
  return stderr;
}

describe.each(WRITERS)('%s: mis %s %s %s %s', (file, ...argv) => {
  test('a read-only file is not replaced', async () => {
    const cwd = folderWithTrust();
    writeFileSync(join(cwd, 'out', file), 'precious');
    chmodSync(join(cwd, 'out', file), 0o444);
    expect(await refusalOf(cwd, argv)).toContain(`out/${file} is read-only. Let it be written`);
    expect(readFileSync(join(cwd, 'out', file), 'utf8')).toBe('precious');
  });

  test('a file of several names is not parted from them', async () => {
    const cwd = folderWithTrust();
    writeFileSync(join(cwd, 'out', file), 'precious');
    linkSync(join(cwd, 'out', file), join(cwd, 'out', 'second'));
    expect(await refusalOf(cwd, argv)).toContain(`out/${file} has 2 names (hard links)`);
    expect(readFileSync(join(cwd, 'out', file), 'utf8')).toBe('precious');
  });

  test('where a link stands, what it leads to is written and the link stays', async () => {
    const cwd = folderWithTrust();
    mkdirSync(join(cwd, 'share'));
    const real = `real${file.slice(file.indexOf('.'))}`;
    writeFileSync(join(cwd, 'share', real), 'old');
    symlinkSync(join('..', 'share', real), join(cwd, 'out', file));
    await runCli([...argv, ...AS_OF], { cwd });
    expect(readdirSync(join(cwd, 'share'))).toEqual([real]);
    expect(readFileSync(join(cwd, 'share', real)).length).toBeGreaterThan(100);
    expect(readdirSync(join(cwd, 'out'), { withFileTypes: true })[0]?.isSymbolicLink()).toBe(true);
  });
});

test.each(WRITERS.filter(([file]) => file.endsWith('.xlsx')))(
  '%s is not replaced while what it leads to is open: mis %s %s %s %s',
  async (file, ...argv) => {
    const cwd = folderWithTrust();
    mkdirSync(join(cwd, 'share'));
    writeFileSync(join(cwd, 'share', 'real.xlsx'), 'old');
    writeFileSync(join(cwd, 'share', '~$real.xlsx'), '');
    symlinkSync(join('..', 'share', 'real.xlsx'), join(cwd, 'out', file));
    expect(await refusalOf(cwd, argv)).toContain(`out/${file} is open in Excel (locked by ~$real.xlsx).`);
    expect(readFileSync(join(cwd, 'share', 'real.xlsx'), 'utf8')).toBe('old');
  },
);

describe('what is no workbook never takes the place of one', () => {
  test.each([
    ['with a slash after its name', 'trust.xlsx/', 'is the name of a workbook'],
    ['with a blank after its name', 'trust.xlsx ', 'is the name of a workbook'],
    ['with a full stop after its name', 'trust.xlsx.', 'is the name of a workbook'],
    ['through a link', 'open.txt', 'leads to a workbook'],
  ])('%s', async (_, output, says) => {
    const cwd = folderWithTrust();
    symlinkSync('trust.xlsx', join(cwd, 'open.txt'));
    const before = readFileSync(join(cwd, 'trust.xlsx'));
    for (const argv of [
      ['deadlines', '-o', output],
      ['list', 'trust.xlsx', '--output', output],
      ['validate', 'trust.xlsx', '--report', `text=${output}`],
      ['validate', 'trust.xlsx', '--write-baseline', output],
      ['adopt', 'trust.xlsx', 'fresh.xlsx', '--report', output],
    ]) {
      const { exitCode, stdout, stderr } = await runCli([...argv, ...AS_OF], { cwd });
      expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
      expect(stderr).toContain(says);
    }
    expect(readFileSync(join(cwd, 'trust.xlsx')).equals(before)).toBe(true);
    expect(readdirSync(cwd)).toEqual(['open.txt', 'out', 'trust.xlsx']);
  });
});

test.each([
  [
    ['deadlines', '-o', ''],
    '--output was given an empty name. Give --output the name of a new file, such as mis.ics.\n',
  ],
  [['new', ''], 'The workbook was given no name. Try trust.xlsx.\n'],
  [['new', '.xlsx'], 'The workbook was given no name. Try trust.xlsx.\n'],
])('%j says that a name is missing', async (argv, says) => {
  const { exitCode, stderr } = await runCli(argv, { cwd: scratchFolder() });
  expect({ exitCode, stderr }).toEqual({ exitCode: 2, stderr: says });
});
