import { describe, expect, test } from 'vitest';
import { STAGES } from '../../src/rules/stage.ts';
import type { Field } from '../../src/workbook/fields.ts';
import type { CellInput } from '../support/make-spreadsheet.ts';
import { findingsWith } from '../support/perfect-audit.ts';
import { YEAR_6 } from '../support/scheme.ts';
import { TEST_NUMBER } from '../support/test-number.ts';

/** What can go wrong in each field of a row that is Blue and says all it must. */
const WRONG: Readonly<Partial<Record<Field, readonly CellInput[]>>> = {
  id: ['99.9'],
  text: ['Something else altogether'],
  status: [undefined, 'Complete', 'Red', 'Amber', 'Green', 'Not applicable'],
  lead: ['Quality Assurance Lead', `Clinical Lead ${TEST_NUMBER}`],
  evidence: [undefined, 'TBC', 'Case of Baby Quill, born on 3 April 2024'],
  location: [undefined, 'C:\\MIS\\pack.docx', 'ask the office'],
  approvedBy: [undefined, 'JS', 'Head of Midwifery'],
  approvedOn: [undefined, '31/02/2024', '03/04/24 or so', { date: '2023-11-30' }, { date: '2025-01-10' }],
  due: ['31/02/2024'],
  comments: ['Minutes not yet signed', 'Patient: Xanthe Quill', 'Wrote to xq@gmail.com', `NHS ${TEST_NUMBER}`],
};

/** One requirement of each safety action, its first: none of them depends on another. */
const FIRST = YEAR_6.safetyActions.map(({ requirements: [first] }) => String(first?.id));

describe.each(FIRST)('the row of %s, Blue and complete', (id) => {
  test.each(
    Object.entries(WRONG).flatMap(([field, values]) => values.map((value): [string, CellInput] => [field, value])),
  )('with %s as %j is found out before the Board signs', (field, value) => {
    expect(findingsWith({ rows: { [id]: { [field]: value } } }, undefined, 'board')).not.toEqual([]);
  });
});

test.each(STAGES)('the perfect workbook has no finding at stage %s', (stage) => {
  expect(findingsWith({}, undefined, stage)).toEqual([]);
});

test.each(YEAR_6.safetyActions.flatMap(({ requirements }) => requirements.map(({ id }) => id)))(
  'without an answer to %s nothing is ready',
  (id) => {
    const codes = (changes: Parameters<typeof findingsWith>[0]) =>
      findingsWith(changes, undefined, 'board').map(({ code }) => code);
    expect(codes({ rows: { [id]: { status: undefined } } })).toContain('MIS201');
    expect(codes({ rows: { [id]: { status: 'Red' } } })).toContain('MIS410');
    expect(codes({ without: [id] })).toContain('MIS101');
  },
);
