import { expect, it } from 'vitest';
import { readAudit } from '../../../src/workbook/read-audit.ts';
import type { DefinedName } from '../../../src/xlsx/types.ts';
import { makeSpreadsheet, type RowInput } from '../../support/make-spreadsheet.ts';
import { YEAR_6 } from '../../support/scheme.ts';

/** Two findings, the first of which reads as headings do, and the second as an answer below them. */
const LIST: readonly RowInput[] = [
  ['Severity', 'Code', 'Rule', 'Requirement', 'Where', 'What is wrong', 'What to do'],
  ['Warning', 'MIS103', 'requirement-unknown', undefined, 'Extra!A4', 'Requirement no', 'Choose a status'],
  ['Error', 'MIS202', 'status-missing', '4.12', 'SA4!D20', '4.12', 'Red'],
];
const AUDIT: readonly RowInput[] = [
  ['No', 'Requirement', 'Status'],
  ['4.12', 'Obstetric position', 'Blue'],
];

function answers(list: readonly RowInput[], definedNames: readonly DefinedName[] = []): string[] {
  const spreadsheet = { ...makeSpreadsheet({ SA4: AUDIT, Findings: list }), definedNames };
  return readAudit(spreadsheet, YEAR_6, {}).rows.map(({ sheet, requirement }) => `${sheet} ${requirement}`);
}

it('a list of findings answers no requirement, by its title or by its hidden name alone', () => {
  const mark = { name: '_mis_findings', refersTo: "'Findings'!$A$1", sheet: 'Findings' };
  expect(answers([['Findings of mis validate'], ...LIST])).toEqual(['SA4 4.12']);
  expect(answers(LIST, [mark])).toEqual(['SA4 4.12']);
});

it('a sheet of the Trust is read, whatever it is called', () => {
  expect(answers(AUDIT)).toEqual(['SA4 4.12', 'Findings 4.12']);
  // Without title and name, nothing tells the list from one of the Trust's own.
  expect(answers(LIST)).toContain('Findings 4.12');
});
