import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runCli } from '../support/run-cli.ts';
import { scratchFolder } from '../support/scratch-folder.ts';
import { grouped, TEST_NUMBER, TEST_NUMBERS } from '../support/test-number.ts';
import { HIDING_PLACES, type HidingPlace, workbookWith } from '../workbook/identifiers/planted.ts';

/** All that is printed of a workbook by the commands that anyone may run in a pipeline. */
async function printed(cwd: string, place: HidingPlace, text: string): Promise<string> {
  writeFileSync(join(cwd, 'trust.xlsx'), workbookWith(place, text));
  const answers = [
    await runCli(['validate', 'trust.xlsx'], { cwd }),
    await runCli(['validate', 'trust.xlsx', '--format', 'json'], { cwd }),
  ];
  // Digests are digits of nobody's number.
  return answers
    .map(({ stdout, stderr }) => stdout + stderr)
    .join('\n')
    .replace(/\b[0-9a-f]{64}\b/g, '');
}

const asWritten = (place: HidingPlace, number: string): string => (place === 'number' ? number : grouped(number));

describe.each(HIDING_PLACES)('an NHS number in: %s', (place) => {
  test('is found, and never repeated', async () => {
    const out = await printed(scratchFolder(), place, asWritten(place, TEST_NUMBER));
    expect(out).toContain('MIS601');
    expect(out).not.toMatch(/999|0000/);
  });
});

test('whatever is planted wherever, no finding ever repeats a digit of it', async () => {
  const cwd = scratchFolder();
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...HIDING_PLACES.filter((place) => place !== 'number')),
      fc.constantFrom(...TEST_NUMBERS),
      fc.constantFrom('', ' ', '-'),
      fc.constantFrom('', 'NHS no. ', 'Case, '),
      async (place, number, gap, before) => {
        const out = await printed(cwd, place, before + grouped(number, gap));
        expect(out).toContain('MIS601');
        expect(out).not.toMatch(/999|0000/);
      },
    ),
    { numRuns: 40 },
  );
});

test.each([
  ['MIS602', 'DOB 03/04/1990', /1990/],
  ['MIS603', 'Patient name: Xanthe Quill', /Quill/],
  ['MIS604', 'xq@gmail.com', /gmail/],
  ['MIS605', 'RXX123456', /123456/i],
])('%s names the place wherever it stands, and never what is there', async (code, text, secret) => {
  const cwd = scratchFolder();
  writeFileSync(join(cwd, 'mis.config.json'), JSON.stringify({ identifierPatterns: ['RXX\\d{6}'] }));
  for (const place of HIDING_PLACES) {
    // A number is digits, and some names can hold no spaces, slashes or signs.
    if (['number', 'name of a name', 'link', 'custom property', 'sheet name'].includes(place)) continue;
    const out = await printed(cwd, place, text);
    expect(out, place).toContain(code);
    expect(out, place).not.toMatch(secret);
  }
});

test('the finding says in which row and field it stands, or in which part of the workbook', async () => {
  const cwd = scratchFolder();
  const findings: Record<string, unknown> = {};
  for (const place of HIDING_PLACES) {
    writeFileSync(join(cwd, 'trust.xlsx'), workbookWith(place, asWritten(place, TEST_NUMBER)));
    const { stdout } = await runCli(['validate', 'trust.xlsx', '--format', 'json'], { cwd });
    const found: { code: string; requirement: string | null; cell: string | null; message: string }[] =
      JSON.parse(stdout).findings;
    findings[place] = found
      .filter(({ code }) => code === 'MIS601')
      .map(({ requirement, cell, message }) => `${requirement ?? '-'} ${cell ?? '-'} ${message}`);
  }
  expect(findings).toMatchInlineSnapshot(`
    {
      "chart sheet": [
        "- - The header or footer of the sheet "Old" holds what looks like an NHS number.",
      ],
      "comments": [
        "1.1 E2 This cell holds what looks like an NHS number.",
      ],
      "core property": [
        "- - The document property "keywords" holds what looks like an NHS number.",
      ],
      "custom property": [
        "- - The document property "██████████" holds what looks like an NHS number.",
      ],
      "defined name": [
        "- - The defined name "Case" holds what looks like an NHS number.",
      ],
      "formula": [
        "- A30 This cell holds what looks like an NHS number.",
      ],
      "header": [
        "- - The header or footer of the sheet "SA1" holds what looks like an NHS number.",
      ],
      "heading": [
        "- F1 This cell holds what looks like an NHS number.",
      ],
      "hidden row": [
        "- A31 This cell holds what looks like an NHS number.",
      ],
      "hidden sheet": [
        "- A1 This cell holds what looks like an NHS number.",
      ],
      "link": [
        "1.2 E3 This cell holds what looks like an NHS number.",
      ],
      "name of a name": [
        "- - The defined name "Case_██████████" holds what looks like an NHS number.",
      ],
      "note": [
        "1.2 B3 The comment on this cell holds what looks like an NHS number.",
      ],
      "number": [
        "- B30 This cell holds what looks like an NHS number.",
      ],
      "requirement number": [
        "1.1 A2 This cell holds what looks like an NHS number.",
      ],
      "sheet name": [
        "- - The name of the sheet "SA1 ██████████" holds what looks like an NHS number.",
      ],
      "status": [
        "1.1 C2 This cell holds what looks like an NHS number.",
      ],
    }
  `);
});

test('a pattern that could run without end is refused by name', async () => {
  const cwd = scratchFolder();
  const config = { identifierPatterns: ['RXX\\d+'] };
  writeFileSync(join(cwd, 'mis.config.json'), JSON.stringify(config));
  writeFileSync(join(cwd, 'trust.xlsx'), workbookWith('comments', 'x'));
  const { exitCode, stderr } = await runCli(['validate', 'trust.xlsx'], { cwd });
  expect(exitCode).toBe(2);
  expect(stderr).toMatch(/identifierPatterns\.0: "RXX\\d\+" repeats without end/);
});
