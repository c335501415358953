import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { STAGES } from '../../src/rules/stage.ts';
import { parseAddress } from '../../src/xlsx/cell-address.ts';
import { recalculation } from '../../src/xlsx/formula/recalculate.ts';
import { patchSpreadsheet } from '../../src/xlsx/patch/patch-spreadsheet.ts';
import { openSpreadsheet } from '../../src/xlsx/read/open-spreadsheet.ts';
import { runCli } from '../support/run-cli.ts';
import { scratchFolder } from '../support/scratch-folder.ts';

const READY = 'fixtures/board-ready/trust.xlsx';
const BYTES = readFileSync(READY);
const AS_OF = ['--as-of', '2024-12-09'];

async function codesWithout(sheet: string, address: string): Promise<string[]> {
  const place = parseAddress(address) ?? { row: 1, column: 1 };
  const edits = [{ sheet, ...place, value: { kind: 'blank' } }] as const;
  const { bytes } = patchSpreadsheet(BYTES, edits, recalculation(openSpreadsheet(BYTES), edits));
  const file = join(scratchFolder(), 'trust.xlsx');
  writeFileSync(file, bytes);
  const { stdout } = await runCli(['validate', file, '--stage', 'board', '--format', 'json', ...AS_OF]);
  return JSON.parse(stdout).findings.map(({ code }: { code: string }) => code);
}

describe('a workbook made and filled in with mis, and signed', () => {
  it.each(STAGES)('has nothing wrong at stage %s', async (stage) => {
    const { exitCode, stdout } = await runCli(['validate', READY, '--stage', stage, '--fail-on', 'info', ...AS_OF]);
    expect(exitCode, stdout).toBe(0);
  });

  it('is ready for the Board, and says so', async () => {
    const { stdout } = await runCli(['validate', READY, '--stage', 'board', ...AS_OF]);
    expect(stdout).toMatch(/^The requirements in \S+ are ready for the Board: all 10 safety actions/);
  });
});

test.each([
  ['D6', 'MIS502'],
  ['D15', 'MIS502'],
  ['C19', 'MIS504'],
  ['D19', 'MIS504'],
  ['E19', 'MIS504'],
  ['C20', 'MIS504'],
  ['D20', 'MIS504'],
  ['E20', 'MIS504'],
  ['E21', 'MIS504'],
  ['C22', 'MIS504'],
  ['D22', 'MIS504'],
  ['E22', 'MIS504'],
  ['E25', 'MIS507'],
  ['C28', 'MIS508'],
  ['E28', 'MIS508'],
  ['C29', 'MIS508'],
  ['E29', 'MIS508'],
])('without %s of its declaration, %s is found', async (address, code) => {
  expect(await codesWithout('Board declaration', address)).toEqual([code]);
});

test.each([
  ['D5', 'MIS201'],
  ['F5', 'MIS203'],
  ['G5', 'MIS203'],
  ['H5', 'MIS204'],
  ['I5', 'MIS204'],
])('without %s of the first safety action, %s is among what is found', async (address, code) => {
  expect(await codesWithout('SA1', address)).toContain(code);
});
