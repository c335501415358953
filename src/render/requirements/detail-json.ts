import type { DetailReport, DetailRow, RequirementDetail } from '../../audit/detail-report.ts';
import { printableText } from '../../shared/printable-text.ts';
import { findingJson, headingJson, type Tool } from '../audit-json.ts';
import { saidJson } from './said-json.ts';

/** The answer of `mis show --format json`, ending with a newline. What is absent is null, so every requirement has the same keys. */
export function renderDetailJson(report: DetailReport, tool: Tool): string {
  const document = {
    ...headingJson(tool, report),
    requirements: report.requirements.map(requirementJson),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function requirementJson(detail: RequirementDetail): object {
  return {
    requirement: detail.requirement,
    action: detail.action,
    title: detail.title,
    group: detail.group ?? null,
    text: detail.text,
    suggestedEvidence: detail.suggestedEvidence,
    notApplicableWhen: detail.notApplicableWhen ?? null,
    dueBy: detail.dueBy ?? null,
    measure: detail.measure ?? null,
    status: detail.status,
    met: detail.met,
    row: detail.row ? { ...placeJson(detail.row), ...saidJson(detail) } : null,
    otherRows: detail.otherRows.map(placeJson),
    findings: detail.findings.map(findingJson),
    changes: detail.changes,
  };
}

function placeJson({ sheet, row, hidden, cells }: DetailRow): object {
  const addresses = Object.entries(cells).map(([field, place]) => [field, place?.cell ?? null]);
  return { sheet: printableText(sheet), row, hidden, cells: Object.fromEntries(addresses) };
}
