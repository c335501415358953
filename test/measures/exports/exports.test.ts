import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkMap } from '../../../src/measures/exports/measure-map.ts';
import { personKey, personReferences } from '../../../src/measures/exports/person-references.ts';
import { readSheets } from '../../../src/measures/exports/read-sheets.ts';
import { scratchFolder } from '../../support/scratch-folder.ts';
import { grouped, TEST_NUMBERS } from '../../support/test-number.ts';
import { writeXlsx } from '../../support/write-xlsx.ts';

describe('people', () => {
  const shown = (...written: string[]) => {
    const keys = written.map(personKey);
    const reference = personReferences(new Set(keys));
    return keys.map(reference);
  };

  test('are shown by a plain reference, and by a hash where it may tell who they are', () => {
    const [plain, name, email] = shown('e-0042/2', 'Quill, Xanthe', 'xq@example.nhs.uk');
    expect(plain).toBe('E-0042/2');
    expect([name, email]).toEqual([expect.stringMatching(/^[0-9a-f]{8}$/), expect.stringMatching(/^[0-9a-f]{8}$/)]);
  });

  test('are all hashed where one of them is an NHS number, which stays the same however it is written', () => {
    const [number = ''] = TEST_NUMBERS;
    const all = shown(number, 'E1', 'E2');
    expect(all.join(' ')).toMatch(/^[0-9a-f]{8} [0-9a-f]{8} [0-9a-f]{8}$/);
    expect(personKey(grouped(number))).toBe(personKey(number));
    expect(new Set(all).size).toBe(3);
  });
});

describe('an export', () => {
  test('in Excel gives the rows of every visible sheet, with dates that nobody has to guess', async () => {
    const path = join(scratchFolder(), 'staff.xlsx');
    await writeXlsx(path, {
      Midwives: [['Ref', 'CTG'], [], ['007', new Date('2024-03-01')]],
      Doctors: [
        ['Ref', 'CTG'],
        [undefined, 45292],
      ],
    });
    expect(readSheets([{ path: 'staff.xlsx', bytes: readFileSync(path) }])).toEqual({
      sheets: [
        {
          path: 'staff.xlsx',
          sheet: 'Midwives',
          records: [
            { line: 1, fields: ['Ref', 'CTG'] },
            { line: 3, fields: ['007', '2024-03-01'] },
          ],
        },
        {
          path: 'staff.xlsx',
          sheet: 'Doctors',
          records: [
            { line: 1, fields: ['Ref', 'CTG'] },
            { line: 2, fields: ['', '45292'] },
          ],
        },
      ],
    });
  });

  test('of an old Excel is refused with what to do', () => {
    const bytes = readFileSync('fixtures/unusable/legacy.xls');
    expect(readSheets([{ path: 'old.xls', bytes }])).toMatchObject({
      fault: { reason: 'legacy-xls', advice: expect.stringMatching(/CSV UTF-8/) },
    });
  });
});

describe('a map', () => {
  const shape = { columns: ['person', 'title'], words: { staffGroups: ['midwives'] } };

  test.each([
    [{ colums: {} }, 'unknown key "colums" (did you mean "columns"?)'],
    [{ columns: { persn: 'Ref' } }, 'unknown column "persn" (did you mean "person"?)'],
    [{ columns: { person: 7 } }, 'columns: "person" should be a text'],
    [
      { staffGroups: { Educator: 'midwifes' } },
      'staffGroups: "Educator" is mapped to an unknown name "midwifes" (did you mean "midwives"?)',
    ],
    [[], 'it should be an object such as {"columns": {"person": "Assignment No"}}'],
  ])('that holds %j is refused', (data, problem) => {
    expect(checkMap(data, shape)).toEqual({ problems: [problem] });
  });
});
