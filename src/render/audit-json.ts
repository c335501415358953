import type { AuditReport, Blocker, Finding, ReportHead } from '../audit/audit-report.ts';
import type { AuditOutcome } from '../audit/outcome.ts';
import type { InputError } from '../shared/errors.ts';
import { printableText } from '../shared/printable-text.ts';
import type { CellPlace } from '../workbook/audit-row.ts';
import type { FindingsContext } from './findings/findings-context.ts';
import { ruleUrl } from './rule-url.ts';
import { waivedCount } from './verdict-words.ts';

export interface Tool {
  readonly name: string;
  readonly version: string;
}

/** What the JSON answer about a workbook begins with. Fields are added, never renamed; a rename raises `schemaVersion`. */
export function headingJson(tool: Tool, { asOf, workbook, scheme }: ReportHead): object {
  return { schemaVersion: 1, tool, asOf: asOf.text, workbook, scheme };
}

/** The answer of `mis status --format json` for one workbook. */
export function statusJson(report: AuditReport, tool: Tool): object {
  const { trust, overview, compliance, blockers, deadlines, findingCounts } = report;
  return {
    ...headingJson(tool, report),
    trust: trust ?? null,
    overview,
    compliance,
    blockers: blockers.map(blockerJson),
    deadlines: deadlines.map(({ id, name, at, state, daysLeft }) => ({ id, name, at, state, daysLeft })),
    findings: findingCounts,
  };
}

/** The answer of `mis validate --format json` for one workbook. */
export function validateJson(report: AuditReport, tool: Tool): object {
  const { findings, suppressed, findingCounts, checked, compliance, stage, ready, changedRules, baseline } = report;
  return {
    ...headingJson(tool, report),
    stage,
    ready,
    checked,
    compliance,
    changedRules,
    findings: [...findings, ...suppressed].map(findingJson),
    counts: findingCounts,
    suppressed: { waived: waivedCount(report), known: baseline?.known ?? 0 },
    baseline: baseline ? { ...baseline, gone: baseline.gone ?? null } : null,
  };
}

/** The answer of `mis validate --format json` for all workbooks: one document, or a list where there are several. */
export function renderFindingsJson(outcomes: readonly AuditOutcome[], { tool, asOf }: FindingsContext): string {
  const documents = outcomes.map((outcome) =>
    'answer' in outcome ? validateJson(outcome.answer, tool) : unusableJson(outcome.path, outcome.error, tool, asOf),
  );
  return `${JSON.stringify(documents.length === 1 ? documents[0] : documents, null, 2)}\n`;
}

/** Stands where the report of an unusable workbook would, so that none is left out in silence. */
export function unusableJson(path: string, { reason, message, advice }: InputError, tool: Tool, asOf: string): object {
  return { schemaVersion: 1, tool, asOf, workbook: { path }, error: { path, reason, message, advice } };
}

function blockerJson({ requirement, status, lead, due, daysLeft, overdue, at }: Blocker): object {
  return {
    requirement,
    status,
    lead: lead ?? null,
    due: due ?? null,
    daysLeft: daysLeft ?? null,
    overdue,
    sheet: sheetOf(at),
    cell: at?.cell ?? null,
  };
}

/** A finding as machines are told it; one that does not count says why. */
export function findingJson(finding: Finding): object {
  const { id, code, name, severity, requirement, field, at, message, hint, fingerprint, suppressed } = finding;
  return {
    id,
    code,
    name,
    severity,
    message,
    hint,
    url: ruleUrl(finding),
    requirement: requirement ?? null,
    field: field ?? null,
    sheet: sheetOf(at),
    cell: at?.cell ?? null,
    row: at?.row ?? null,
    column: at?.column ?? null,
    fingerprint,
    suppressed: suppressed ?? false,
  };
}

function sheetOf(at: CellPlace | undefined): string | null {
  return at ? printableText(at.sheet) : null;
}

/** Where something stands, as machines are told it. */
export function placeJson(at: CellPlace | undefined): { readonly sheet: string | null; readonly cell: string | null } {
  return { sheet: sheetOf(at), cell: at?.cell ?? null };
}
