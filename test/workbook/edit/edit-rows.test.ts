import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editRows } from '../../../src/workbook/edit/edit-rows.ts';
import type { NewValue, RowEdit } from '../../../src/workbook/edit/row-edit.ts';
import type { EntryField } from '../../../src/workbook/fields.ts';
import { auditIn, type OpenedAudit } from '../../../src/workbook/open-audit.ts';
import { workbookIn } from '../../../src/workbook/open-workbook.ts';
import { type RowByExceljs, rowsByExceljs } from '../../support/rows-by-exceljs.ts';
import { YEAR_6 } from '../../support/scheme.ts';
import { scratchFolder } from '../../support/scratch-folder.ts';

/** As LibreOffice saved it; exceljs can't read the original. */
const SOURCE = 'fixtures/re-saved/in-progress.xlsx';
const OPTIONS = { scheme: YEAR_6, today: '2024-11-08', settings: {}, partial: false, asTheyStand: true };

const audit = (bytes: Buffer = readFileSync(SOURCE)): OpenedAudit =>
  auditIn(workbookIn('trust.xlsx', bytes), YEAR_6, {});

/** Words as people write them: trimmed, and not a thing that a spreadsheet can't hold. */
const words = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
  .map((text) => text.replace(/\p{Cc}|\p{Cs}/gu, '').trim())
  .filter((text) => text !== '' && !/_x[0-9a-f]{4}_/i.test(text));
const text = words.map((each): NewValue => ({ kind: 'text', text: each }));
const date = fc
  .date({ min: new Date('2001-01-01'), max: new Date('2098-12-31'), noInvalidDate: true })
  .map((each): NewValue => ({ kind: 'date', date: each.toISOString().slice(0, 10) }));
const blank = fc.constant<NewValue>({ kind: 'blank' });
const status = fc
  .constantFrom('Red', 'Amber', 'Green', 'Blue')
  .map((each): NewValue => ({ kind: 'status', status: each as 'Red' }));

const ids = YEAR_6.safetyActions.flatMap(({ requirements }) => requirements.map(({ id }) => id));
const values = fc
  .record(
    {
      status,
      lead: text,
      evidence: fc.oneof(text, blank),
      location: text,
      approvedBy: text,
      approvedOn: date,
      due: fc.oneof(date, blank),
    },
    { requiredKeys: [] },
  )
  .map((record) => new Map(Object.entries(record) as [EntryField, NewValue][]));
const edits = fc
  .uniqueArray(fc.record({ requirement: fc.constantFrom(...ids), values }), {
    selector: ({ requirement }) => requirement,
    maxLength: 12,
  })
  .map((list): RowEdit[] => list.map((each) => ({ ...each, lines: [] })));

function wanted(row: RowByExceljs, edit: RowEdit | undefined): RowByExceljs {
  const changed = [...(edit?.values ?? [])].map(([field, value]): [string, string | undefined] => {
    if (value.kind === 'status') return [field, value.status];
    if (value.kind === 'date') return [field, value.date];
    return [field, value.kind === 'blank' ? undefined : value.text];
  });
  return { ...row, ...Object.fromEntries(changed) };
}

describe('rows that are edited', () => {
  it('hold what was asked for, for another program too, and all others what they held', async () => {
    const before = await rowsByExceljs(SOURCE);
    const file = join(scratchFolder(), 'trust.xlsx');
    await fc.assert(
      fc.asyncProperty(edits, async (asked) => {
        const { after, refusals } = editRows(audit(), asked, OPTIONS);
        expect(refusals).toEqual([]);
        writeFileSync(file, after.bytes);
        const byId = new Map(asked.map((edit) => [edit.requirement, edit]));
        expect(await rowsByExceljs(file)).toEqual(before.map((row) => wanted(row, byId.get(row.id))));
      }),
      { numRuns: 25 },
    );
  }, 60_000);

  it('change nothing the second time', () => {
    fc.assert(
      fc.property(edits, (asked) => {
        const once = editRows(audit(), asked, OPTIONS).after;
        const twice = editRows(audit(once.bytes), asked, OPTIONS);
        expect(twice.changes).toEqual([]);
        expect(twice.after.bytes).toBe(once.bytes);
      }),
      { numRuns: 25 },
    );
  }, 60_000);

  it('come out the same in one go or one by one', () => {
    const rowsOf = ({ workbook }: OpenedAudit) =>
      workbook.rows.map(({ place: _place, formerDue, ...row }) => ({ ...row, formerDue: formerDue() }));
    fc.assert(
      fc.property(edits, (asked) => {
        const together = editRows(audit(), asked, OPTIONS).after;
        const oneByOne = asked.reduce((soFar, edit) => editRows(soFar, [edit], OPTIONS).after, audit());
        expect(rowsOf(oneByOne)).toEqual(rowsOf(together));
      }),
      { numRuns: 15 },
    );
  }, 60_000);
});
