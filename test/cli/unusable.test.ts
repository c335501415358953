import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import JSZip from 'jszip';
import { describe, expect, test } from 'vitest';
import { runCli } from '../support/run-cli.ts';
import { REQUIREMENTS } from '../support/scheme.ts';
import { scratchFolder } from '../support/scratch-folder.ts';
import { writeXlsx } from '../support/write-xlsx.ts';

const BLANK = readFileSync('fixtures/audit-tool/blank.xlsx');

interface Unusable {
  /** Puts the file into the folder. */
  readonly put: (folder: string) => void | Promise<void>;
  readonly name: string;
  /** What is wrong, then what to do: the whole message. */
  readonly says: RegExp;
}

const put = (name: string, bytes: Uint8Array | string) => (folder: string) => writeFileSync(join(folder, name), bytes);
const copy = (name: string) => (folder: string) => copyFileSync(`fixtures/unusable/${name}`, join(folder, name));

/** In the middle of the largest sheet's compressed data. */
function withFlippedByte(): Uint8Array {
  const bytes = Buffer.from(BLANK);
  const at = bytes.indexOf('xl/worksheets/sheet7.xml') + 400;
  bytes[at] = (bytes[at] ?? 0) ^ 0xff;
  return bytes;
}

/** A sheet that unpacks to more than any sheet is. */
async function bomb(): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(BLANK);
  zip.file('xl/worksheets/sheet4.xml', ' '.repeat(70_000_000));
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}

const TABLE = [['No.', 'Status'], ...REQUIREMENTS.map(({ id }) => [id, 'Red'])];

const CASES: Readonly<Record<string, Unusable>> = {
  'a missing file': { name: 'trust.xlsx', put: () => {}, says: /^trust\.xlsx does not exist\. Check the name/ },
  'a folder': {
    name: 'trust.xlsx',
    put: (folder) => void mkdirSync(join(folder, 'trust.xlsx')),
    says: /^trust\.xlsx is a folder\. Name the workbook inside it/,
  },
  'an empty file': {
    name: 'trust.xlsx',
    put: put('trust.xlsx', ''),
    says: /^trust\.xlsx is empty\. .*earlier version/,
  },
  'a CSV file': {
    name: 'trust.csv',
    put: put('trust.csv', 'No.,Status\n1.1,Red\n'),
    says: /^trust\.csv .*text.* Give the audit workbook/,
  },
  'a picture': {
    name: 'trust.xlsx',
    put: put('trust.xlsx', Buffer.from('89504e470d0a1a0a00000000', 'hex')),
    says: /^trust\.xlsx is not .*Give the audit workbook/,
  },
  'an .xls workbook': { name: 'legacy.xls', put: copy('legacy.xls'), says: /^legacy\.xls is .*old format.* Save As/ },
  'a Word document': {
    name: 'document.docx',
    put: copy('document.docx'),
    says: /^document\.docx is a Word document\. Give the audit workbook/,
  },
  'an OpenDocument spreadsheet': {
    name: 'spreadsheet.ods',
    put: copy('spreadsheet.ods'),
    says: /^spreadsheet\.ods is an OpenDocument spreadsheet/,
  },
  'an encrypted workbook': {
    name: 'encrypted.xlsx',
    put: copy('encrypted.xlsx'),
    says: /^encrypted\.xlsx is protected with a password\. .*clear the password/,
  },
  'a truncated workbook': {
    name: 'trust.xlsx',
    put: put('trust.xlsx', BLANK.subarray(0, 20_000)),
    says: /^trust\.xlsx is cut short.* Copy it again/,
  },
  'a flipped byte': {
    name: 'trust.xlsx',
    put: put('trust.xlsx', withFlippedByte()),
    says: /^trust\.xlsx .*sheet7\.xml.*repair/,
  },
  'a zip bomb': {
    name: 'trust.xlsx',
    put: async (folder) => writeFileSync(join(folder, 'trust.xlsx'), await bomb()),
    says: /^trust\.xlsx is a zip bomb: xl\/worksheets\/sheet4\.xml .*Do not open it/,
  },
  'a workbook with no audit in it': {
    name: 'trust.xlsx',
    put: (folder) =>
      writeXlsx(join(folder, 'trust.xlsx'), {
        Budget: [
          ['Requirement', 'Lead', 'Due'],
          ['Cots', 'Head of Midwifery'],
        ],
      }),
    says: /^trust\.xlsx holds no audit that can be read\. Looked for .*; found sheet "Budget" row 1 heads Requirement, Lead, Due date\. Name your headings in mis\.config\.json/,
  },
  'a workbook with two audits in it': {
    name: 'trust.xlsx',
    put: (folder) => writeXlsx(join(folder, 'trust.xlsx'), { Audit: TABLE, 'Audit July': TABLE }),
    says: /^trust\.xlsx holds two audits: sheet "Audit" and sheet "Audit July".*ignoreSheets/,
  },
};

describe.each(Object.entries(CASES))('%s', (_, { name, put: putInto, says }) => {
  test.each(['status', 'validate', 'deadlines'])(
    'is refused by mis %s with one line of advice and exit code 3',
    async (command) => {
      const cwd = scratchFolder();
      await putInto(cwd);
      const { exitCode, stdout, stderr } = await runCli([command, name], { cwd });
      expect(stderr).toMatch(says);
      expect(stderr.trimEnd()).not.toContain('\n');
      expect(stdout).toBe('');
      expect(exitCode).toBe(3);
    },
  );
});

test('each has words of its own, for machines too, and never stops the others', async () => {
  const messages = new Set<string>();
  for (const { name, put: putInto } of Object.values(CASES)) {
    const cwd = scratchFolder();
    await putInto(cwd);
    writeFileSync(join(cwd, 'blank.xlsx'), BLANK);
    const { stdout, exitCode } = await runCli(['status', name, 'blank.xlsx', '--format', 'json'], { cwd });
    const [unusable, usable] = JSON.parse(stdout);
    expect(unusable).toMatchObject({
      schemaVersion: 1,
      workbook: { path: name },
      error: { reason: expect.stringMatching(/^[a-z-]+$/), advice: expect.stringMatching(/\w/) },
    });
    expect(usable).toMatchObject({ workbook: { path: 'blank.xlsx' }, overview: { total: { red: 89 } } });
    expect(exitCode).toBe(3);
    messages.add(unusable.error.message.replace(name, ''));
  }
  expect(messages.size).toBe(Object.keys(CASES).length);
});

test('--debug adds the cause', async () => {
  const cwd = scratchFolder();
  writeFileSync(join(cwd, 'trust.xlsx'), withFlippedByte());
  const { stderr } = await runCli(['status', 'trust.xlsx', '--debug'], { cwd });
  expect(stderr).toMatch(/caused by XlsxError/);
});

test('a flipped byte anywhere is either refused or changes nothing that counts', async () => {
  const cwd = scratchFolder();
  const sound = JSON.parse((await runCli(['status', 'fixtures/audit-tool/blank.xlsx', '--format', 'json'])).stdout);
  for (let at = 0; at < BLANK.length; at += 997) {
    const bytes = Buffer.from(BLANK);
    bytes[at] = (bytes[at] ?? 0) ^ 0x55;
    writeFileSync(join(cwd, 'trust.xlsx'), bytes);
    const { exitCode, stdout } = await runCli(['status', 'trust.xlsx', '--format', 'json'], { cwd });
    if (exitCode === 0) expect(JSON.parse(stdout).overview).toEqual(sound.overview);
    else expect(exitCode).toBe(3);
  }
});

test.each([
  [['list', 'gone.xlsx']],
  [['show', 'gone.xlsx', '4.12']],
  [['set', 'gone.xlsx', '4.12', '--lead', 'x']],
  [['apply', 'fixtures/audit-tool/in-progress.xlsx', 'gone.xlsx']],
  [['deadlines', 'gone.xlsx']],
  [['adopt', 'gone.xlsx', 'new.xlsx']],
  [['measure', 'training', 'gone.xlsx']],
])('%j answers machines with the error alone', async (argv) => {
  for (const asJson of [['--format', 'json'], ['--format=json']]) {
    const { exitCode, stdout, stderr } = await runCli([...argv, ...asJson]);
    expect(exitCode).toBe(3);
    expect(JSON.parse(stdout)).toMatchObject({ schemaVersion: 1, error: { path: 'gone.xlsx', reason: 'missing' } });
    expect(stderr).toContain('gone.xlsx does not exist.');
  }
});
