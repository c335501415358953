import { requirementsOf } from '../scheme/requirements.ts';
import type { Scheme } from '../scheme/scheme.ts';
import { InputError } from '../shared/errors.ts';
import { printableText } from '../shared/printable-text.ts';
import type { AuditWorkbook } from './audit-workbook.ts';
import { FIELD_LABELS } from './fields.ts';
import { AmbiguousStatusError, type LayoutSettings } from './layout.ts';
import { type OpenedWorkbook, openWorkbook, refusalsToAdvice } from './open-workbook.ts';
import { readAudit } from './read-audit.ts';

export interface OpenedAudit extends OpenedWorkbook {
  readonly workbook: AuditWorkbook;
}

const LAYOUT_ADVICE =
  'Name your headings in mis.config.json, for example {"columns": {"status": "Our RAG", "id": "Ref"}}.';

/**
 * Opens a workbook and reads the audit in it.
 * @throws InputError when the file can't be used, and when no audit, or more than one, is found in it.
 */
export function openAudit(path: string, cwd: string, scheme: Scheme, settings: LayoutSettings): OpenedAudit {
  return auditIn(openWorkbook(path, cwd), scheme, settings);
}

/**
 * Reads the audit in a workbook that is open already.
 * @throws InputError as `openAudit` does.
 */
export function auditIn(opened: OpenedWorkbook, scheme: Scheme, settings: LayoutSettings): OpenedAudit {
  const { path } = opened;
  const audit = layoutIn(opened, scheme, settings);
  if (audit.workbook.rows.length === 0) throw noAudit(path, audit.workbook);
  const twice = sheetsOfSecondAudit(audit.workbook, scheme);
  if (twice) throw twoAudits(path, twice);
  return audit;
}

/**
 * Opens a workbook and reads what can be found of an audit, be it nothing.
 * @throws InputError when the file can't be used, and when its status column is anyone's guess.
 */
export function openLayout(path: string, cwd: string, scheme: Scheme, settings: LayoutSettings): OpenedAudit {
  return layoutIn(openWorkbook(path, cwd), scheme, settings);
}

function layoutIn(opened: OpenedWorkbook, scheme: Scheme, settings: LayoutSettings): OpenedAudit {
  const { path, spreadsheet } = opened;
  try {
    const workbook = refusalsToAdvice(path, () => readAudit(spreadsheet, scheme, settings));
    return { ...opened, workbook: { ...workbook, ...readLater(workbook, path) } };
  } catch (error) {
    throw error instanceof AmbiguousStatusError ? ambiguousStatus(path, error) : error;
  }
}

/** What is read when it is asked for can be refused then. */
function readLater({ identifiers, form }: AuditWorkbook, path: string): Pick<AuditWorkbook, 'identifiers' | 'form'> {
  return {
    identifiers: () => refusalsToAdvice(path, identifiers),
    form: {
      ...form,
      titles: () => refusalsToAdvice(path, form.titles),
      wordsBesideTables: () => refusalsToAdvice(path, () => [...form.wordsBesideTables()]),
      statusLists: () => refusalsToAdvice(path, form.statusLists),
      outsideLinks: () => refusalsToAdvice(path, form.outsideLinks),
    },
  };
}

function noAudit(path: string, { sheetsWithoutTable, unmetSettings }: AuditWorkbook): InputError {
  const near = sheetsWithoutTable
    .flatMap(({ sheet, nearest }) => (nearest ? [{ sheet, ...nearest }] : []))
    .sort((a, b) => b.found.length - a.found.length)
    .slice(0, 3)
    .map(
      ({ sheet, row, found }) =>
        `sheet "${printableText(sheet)}" row ${row} heads ${found.map((field) => FIELD_LABELS[field]).join(', ')}`,
    );
  const seen = near.length > 0 ? near.join('; ') : `no such heading on ${countSheets(sheetsWithoutTable.length)}`;
  const named = unmetSettings.map(({ key, value }) => `${key} "${value}"`).join(', ');
  const unmet = named === '' ? '' : ` mis.config.json names what the workbook does not have: ${named}.`;
  return new InputError(
    path,
    'no-audit',
    `${path} holds no audit that can be read. Looked for a row that heads a requirement number or text and a status, with requirements of the scheme below it; found ${seen}.${unmet}`,
    unmet === '' ? LAYOUT_ADVICE : 'Correct the names there.',
  );
}

function countSheets(count: number): string {
  return count === 1 ? 'its only sheet' : `any of its ${count} sheets`;
}

/** More than half of the scheme answered again on other sheets is a second audit, not a slip. */
function sheetsOfSecondAudit({ rows }: AuditWorkbook, scheme: Scheme): [string, string] | undefined {
  const sheetById = new Map<string, string>();
  const again = new Map<string, [string, string]>();
  for (const { requirement, sheet } of rows) {
    if (requirement === undefined) continue;
    const first = sheetById.get(requirement);
    if (first === undefined) sheetById.set(requirement, sheet);
    else if (first !== sheet) again.set(requirement, [first, sheet]);
  }
  const [example] = again.values();
  return again.size * 2 > requirementsOf(scheme).length ? example : undefined;
}

function twoAudits(path: string, [first, second]: [string, string]): InputError {
  return new InputError(
    path,
    'two-audits',
    `${path} holds two audits: sheet "${printableText(first)}" and sheet "${printableText(second)}", among others, answer the same requirements.`,
    'Keep one audit a workbook, or leave sheets out in mis.config.json: {"ignoreSheets": ["Archive"]}.',
  );
}

function ambiguousStatus(path: string, { sheet, columns }: AmbiguousStatusError): InputError {
  const named = columns.map(({ cell, heading }) => `${cell} "${printableText(heading)}"`).join(' and ');
  return new InputError(
    path,
    'ambiguous-status',
    `${path} sheet "${printableText(sheet)}" has two columns that could be the status: ${named}.`,
    'Say which one counts in mis.config.json, for example {"columns": {"status": "RAG status"}}.',
  );
}
