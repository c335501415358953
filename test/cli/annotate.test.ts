import { copyFileSync, existsSync, linkSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { displayText } from '../../src/xlsx/cell-text.ts';
import { openSpreadsheet } from '../../src/xlsx/read/open-spreadsheet.ts';
import { AWKWARD_NAME, writeAwkwardWorkbook } from '../support/awkward-workbook.ts';
import { writeBoardReady } from '../support/board-ready.ts';
import { runCli } from '../support/run-cli.ts';
import { scratchFolder } from '../support/scratch-folder.ts';
import { makeXlsx } from '../xlsx/make-xlsx.ts';

const ON = ['--as-of', '2024-11-08'];
/** As long as `trust.xlsx`, so that titles take the same room. */
const COPY = 'annex.xlsx';

function inProgress(): string {
  const cwd = scratchFolder();
  copyFileSync('fixtures/audit-tool/in-progress.xlsx', join(cwd, 'trust.xlsx'));
  return cwd;
}

async function annotate(cwd: string, ...more: readonly string[]) {
  return runCli(['validate', 'trust.xlsx', ...ON, '--annotate', COPY, ...more], { cwd });
}

/** What each cell of the sheet with the findings shows, row by row. */
function rowsIn(cwd: string, name = 'Findings', file = COPY): string[][] {
  const { cells } = openSpreadsheet(readFileSync(join(cwd, file))).readSheet(name);
  const rows: string[][] = [];
  for (const cell of cells) {
    rows[cell.row - 1] ??= [];
    const row = rows[cell.row - 1];
    if (row) row[cell.column - 1] = displayText(cell);
  }
  return rows;
}

function linksIn(cwd: string): (string | undefined)[] {
  const { cells } = openSpreadsheet(readFileSync(join(cwd, COPY))).readSheet('Findings');
  return cells.filter(({ row, column }) => row > 7 && column === 5).map(({ hyperlink }) => hyperlink);
}

describe('mis validate --annotate', () => {
  it('answers as ever, and writes a copy with a line for each finding and a link to its cell', async () => {
    const cwd = inProgress();
    const source = readFileSync(join(cwd, 'trust.xlsx'));
    const plain = await runCli(['validate', 'trust.xlsx', ...ON], { cwd });
    const annotated = await annotate(cwd);
    expect(annotated).toEqual({
      ...plain,
      stderr: `Wrote ${COPY}: the workbook with its findings on the sheet "Findings".\n`,
    });
    expect(readFileSync(join(cwd, 'trust.xlsx')).equals(source)).toBe(true);

    const { findings } = JSON.parse(
      (await runCli(['validate', 'trust.xlsx', ...ON, '--format', 'json'], { cwd })).stdout,
    );
    const rows = rowsIn(cwd);
    expect(rows.slice(0, 4).map(([first]) => first)).toEqual([
      'Findings of mis validate',
      'Maternity Incentive Scheme Year 6 · trust.xlsx',
      expect.stringMatching(
        /^trust\.xlsx as of 8 Nov 2024: checked 89 requirements of .* on 10 sheets, against \d+ rules\.$/,
      ),
      expect.stringMatching(/^\d+ warnings, \d+ for information\.$/),
    ]);
    expect(rows[6]?.join(' | ')).toBe(
      'Severity | Code | Rule | Requirement | Where | What is wrong | What to do | Lead | Due',
    );
    const lines = rows.slice(7);
    const inSheet = lines.map(([, code, , requirement = '', , message]) => `${code} ${requirement} ${message}`);
    const inReport = findings.map(
      ({ code, requirement, message }: Record<string, string | null>) => `${code} ${requirement ?? ''} ${message}`,
    );
    expect(inSheet.sort()).toEqual(inReport.sort());
    expect([lines[0]?.[0], lines.at(-1)?.[0]]).toEqual(['Warning', 'Information']);
    expect(lines.find(([, , , requirement]) => requirement === '3.3')?.slice(7)).toEqual([
      'Neonatal Matron',
      '2024-11-15',
    ]);
    expect(linksIn(cwd)).toEqual(lines.map(([, , , , where = '']) => `#${where.replace(/^(\w+)!/, "'$1'!")}`));
  });

  it('changes nothing that any command says of the workbook', async () => {
    const cwd = inProgress();
    await annotate(cwd, '--stage', 'board');
    for (const argv of [
      ['validate', 'FILE', ...ON],
      ['validate', 'FILE', ...ON, '--stage', 'board'],
      ['status', 'FILE', ...ON],
      ['list', 'FILE', ...ON],
      ['explain', 'FILE', '--layout'],
    ]) {
      const [of, ofCopy] = await Promise.all(
        ['trust.xlsx', COPY].map((file) =>
          runCli(
            argv.map((word) => (word === 'FILE' ? file : word)),
            { cwd },
          ),
        ),
      );
      expect(ofCopy?.stdout.replaceAll(COPY, 'trust.xlsx')).toBe(of?.stdout);
    }
  });

  it('gives a copy of a copy a second list, and reads neither as requirements', async () => {
    const cwd = inProgress();
    const first = await annotate(cwd, '--stage', 'board');
    const argv = ['validate', COPY, ...ON, '--stage', 'board', '--annotate', 'second.xlsx'];
    const second = await runCli(argv, { cwd });
    expect(second.stdout.replaceAll(COPY, 'trust.xlsx')).toBe(first.stdout);
    expect(second.stderr).toContain('on the sheet "Findings (2)"');
    const [older, newer] = ['Findings', 'Findings (2)'].map((name) => rowsIn(cwd, name, 'second.xlsx').slice(6));
    expect(newer).toEqual(older);
  });

  it('knows its list again after another program saved the copy under other names', async () => {
    const cwd = scratchFolder();
    await writeBoardReady(join(cwd, 'trust.xlsx'), { rows: { '4.12': { status: 'Red' }, '4.10': { status: '' } } });
    const said = await annotate(cwd, '--stage', 'board');
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(join(cwd, COPY));
    const sheet = book.getWorksheet('Findings');
    if (sheet) sheet.name = 'To do';
    await book.xlsx.writeFile(join(cwd, COPY));
    const again = await runCli(['validate', COPY, ...ON, '--stage', 'board'], { cwd });
    expect(again.stdout.replaceAll(COPY, 'trust.xlsx')).toBe(said.stdout);
  });

  it('says that nothing was found, and what was checked', async () => {
    const cwd = scratchFolder();
    await writeBoardReady(join(cwd, 'trust.xlsx'), {});
    const { exitCode } = await runCli(['validate', 'trust.xlsx', '--as-of', '2024-12-09', '--annotate', COPY], { cwd });
    expect(exitCode).toBe(0);
    expect(rowsIn(cwd).slice(2, 4)).toEqual([
      [expect.stringContaining('checked 89 requirements')],
      ['Nothing wrong found.'],
    ]);
    expect(rowsIn(cwd)).toHaveLength(5);
  });

  it('copes with an awkward workbook, and keeps what could name a patient to itself', async () => {
    const cwd = scratchFolder();
    await writeAwkwardWorkbook(cwd);
    const said = await runCli(['validate', AWKWARD_NAME, ...ON], { cwd });
    const { exitCode } = await runCli(['validate', AWKWARD_NAME, ...ON, '--annotate', COPY], { cwd });
    expect(exitCode).toBe(said.exitCode);
    const again = await runCli(['validate', COPY, ...ON], { cwd });
    expect(again.stdout.replaceAll(COPY, AWKWARD_NAME)).toBe(said.stdout);
  });
});

describe('a copy that is refused', () => {
  it.each([
    ['the workbook itself', ['trust.xlsx', '--annotate', './trust.xlsx'], 2, 'same file'],
    ['a symbolic link to it', ['trust.xlsx', '--annotate', 'link.xlsx', '--force'], 2, 'same file'],
    ['another name of it', ['trust.xlsx', '--annotate', 'hard.xlsx', '--force'], 2, 'same file'],
    ['another kind of file', ['trust.xlsx', '--annotate', 'copy.xlsm'], 2, 'Try copy.xlsx.'],
    ['no kind of file', ['trust.xlsx', '--annotate', 'copy'], 2, 'Try copy.xlsx.'],
    ['no name', ['trust.xlsx', '--annotate', ''], 2, 'empty name'],
    ['a file that is there', ['trust.xlsx', '--annotate', 'there.xlsx'], 3, 'there.xlsx exists already'],
    ['for two workbooks', ['trust.xlsx', 'there.xlsx', '--annotate', 'copy.xlsx'], 2, 'copies one workbook, and 2'],
    ['together with --fix', ['trust.xlsx', '--fix', '--annotate', 'copy.xlsx'], 2, '--fix changes the workbook itself'],
    ['without a copy', ['trust.xlsx', '--force'], 2, '--force goes with --annotate'],
  ])('%s', async (_, argv, expected, words) => {
    const cwd = inProgress();
    symlinkSync('trust.xlsx', join(cwd, 'link.xlsx'));
    linkSync(join(cwd, 'trust.xlsx'), join(cwd, 'hard.xlsx'));
    writeFileSync(join(cwd, 'there.xlsx'), 'somebody else’s');
    const source = readFileSync(join(cwd, 'trust.xlsx'));
    const { exitCode, stdout, stderr } = await runCli(['validate', ...argv, ...ON], { cwd });
    expect(stderr).toContain(words);
    expect({ exitCode, stdout }).toEqual({ exitCode: expected, stdout: '' });
    expect(readFileSync(join(cwd, 'trust.xlsx')).equals(source)).toBe(true);
    expect(readFileSync(join(cwd, 'there.xlsx'), 'utf8')).toBe('somebody else’s');
    expect(existsSync(join(cwd, 'copy.xlsx'))).toBe(false);
  });

  it('is replaced with --force', async () => {
    const cwd = inProgress();
    writeFileSync(join(cwd, COPY), 'an older one');
    expect((await annotate(cwd, '--force')).exitCode).toBe(0);
    expect(rowsIn(cwd)[0]).toEqual(['Findings of mis validate']);
  });

  it('is not written for a workbook that can’t be used', async () => {
    const cwd = scratchFolder();
    writeFileSync(join(cwd, 'trust.xlsx'), makeXlsx());
    const { exitCode, stderr } = await annotate(cwd);
    expect(exitCode).toBe(3);
    expect(stderr).not.toContain('Wrote');
    expect(existsSync(join(cwd, COPY))).toBe(false);
  });
});
