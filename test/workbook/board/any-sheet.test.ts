import fc from 'fast-check';
import { expect, test } from 'vitest';
import { HEADINGS } from '../../../src/workbook/board/heading-words.ts';
import { readAudit } from '../../../src/workbook/read-audit.ts';
import { type CellInput, makeSpreadsheet } from '../../support/make-spreadsheet.ts';
import { YEAR_6 } from '../../support/scheme.ts';

const words = Object.values(HEADINGS).flatMap((columns) => Object.values(columns).flat());
const cell: fc.Arbitrary<CellInput> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...words) },
  fc.constantFrom<CellInput>('Yes', 'No', 'SA4', 4, 4.12, 'Chief executive', 'Trust Board', '', undefined, true, 'nil'),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.double(),
);

test('whatever stands on a sheet, reading it ends, and each place that is named is on it', () => {
  fc.assert(
    fc.property(fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 12 }), (rows) => {
      const workbook = readAudit(makeSpreadsheet({ 'Declaration and action plan': rows }), YEAR_6, {});
      const { actions = [], signOffs = [], contacts = [], discussions = [] } = workbook.declaration() ?? {};
      const places = [
        ...actions.map(({ place }) => place),
        ...signOffs.map(({ place }) => place('role')),
        ...contacts.map(({ place }) => place('name')),
        ...discussions.map(({ place }) => place('whom')),
        ...(workbook.actionPlan() ?? []).flatMap((plan) => plan.rows.map(({ place }) => place('cost'))),
      ];
      for (const { row, column } of places) {
        expect(row).toBeGreaterThan(1);
        expect(row).toBeLessThanOrEqual(rows.length);
        expect(column).toBeGreaterThan(0);
      }
    }),
  );
});
