import type { EditedField, EditReport, RefusedEdit } from '../../audit/edits/edit-report.ts';
import { findingJson, placeJson, type Tool } from '../audit-json.ts';

/** The answer of commands that edit, for `--format json`. */
export function editJson(report: EditReport, tool: Tool): object {
  const { asOf, path, scheme, outcome, changes, refusals, notes, newFindings, backup } = report;
  return {
    schemaVersion: 1,
    tool,
    asOf: asOf.text,
    workbook: { path },
    scheme,
    outcome,
    changes: changes.map(changeJson),
    refusals: refusals.map(refusalJson),
    notes,
    newFindings: newFindings.map(findingJson),
    backup: backup ?? null,
  };
}

function changeJson({ requirement, field, before, after, at }: EditedField): object {
  return { requirement, field, before: before ?? null, after: after ?? null, ...placeJson(at) };
}

function refusalJson({ requirement, field, lines, at, message, hint, lacking }: RefusedEdit): object {
  return { requirement: requirement ?? null, field: field ?? null, lines, message, hint, lacking, ...placeJson(at) };
}
