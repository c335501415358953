import { RULES } from '../rules/registry.ts';
import type { FindingFact, RequirementRow, RuleContext } from '../rules/rule.ts';
import type { Severity } from '../rules/severity.ts';
import { type Stage, severityAt } from '../rules/stage.ts';
import type { Scheme } from '../scheme/scheme.ts';
import type { CalendarDate } from '../shared/calendar-date.ts';
import { withoutIdentifiers } from '../shared/identifiers/identifier-finder.ts';
import { inOrder } from '../shared/in-order.ts';
import type { AuditWorkbook } from '../workbook/audit-workbook.ts';
import type { CheckedRule, Finding, SafetyActionOverview } from './audit-report.ts';
import { findingNames, fingerprintOf } from './fingerprint.ts';
import { requirementStates } from './requirement-states.ts';

/** A finding in the making. */
type Unnamed = Omit<Finding, 'id' | 'fingerprint'> & { readonly fact: FindingFact };

/** Runs every rule and gives each finding its words. Sorted as the workbook is read: by sheet, row, column, code. */
export function findingsOf(
  workbook: AuditWorkbook,
  scheme: Scheme,
  today: CalendarDate,
  counts: readonly SafetyActionOverview[],
  stage: Stage = 'progress',
): Finding[] {
  const rows = workbook.rows.filter((row): row is RequirementRow => row.requirement !== undefined);
  const open = () => requirementStates(scheme, workbook.rows).filter(({ met }) => !met);
  const context: RuleContext = { scheme, today, workbook, rows, counts, open };
  const discreet = discretion(workbook);
  const findings = RULES.flatMap((rule) => {
    const { code, name, whatToDo } = rule.meta;
    const severity = severityAt(rule.meta.severity, stage);
    if (severity === undefined) return [];
    return [...rule.check(context)].map((fact): Unnamed => {
      const { requirement, field, at } = fact;
      return {
        code,
        name,
        severity,
        requirement,
        field,
        at: at && { ...at, sheet: discreet(at.sheet) },
        message: discreet(rule.message(fact)),
        hint: discreet(rule.hint?.(fact) ?? whatToDo),
        fact,
      };
    });
  });
  const sheetOrder = new Map(
    [...new Set(workbook.rows.map(({ sheet }) => sheet))].map((sheet, index) => [sheet, index]),
  );
  const orderOf = ({ at }: Unnamed): number => (at ? (sheetOrder.get(at.sheet) ?? -1) : -2);
  const nameOf = findingNames();
  return findings
    .sort(
      (a, b) =>
        orderOf(a) - orderOf(b) ||
        inOrder(a.at?.sheet ?? '', b.at?.sheet ?? '') ||
        (a.at?.row ?? 0) - (b.at?.row ?? 0) ||
        (a.at?.column ?? 0) - (b.at?.column ?? 0) ||
        inOrder(a.code, b.code),
    )
    .map(({ fact, ...finding }) => ({
      ...finding,
      id: nameOf(finding.code, fact),
      get fingerprint() {
        return fingerprintOf(finding.code, fact);
      },
    }));
}

/** What a finding quotes, such as the name of a sheet, may itself say who a patient is. */
function discretion({ identifiers, identifierFinder }: AuditWorkbook): (text: string) => string {
  return identifiers().length === 0 ? (text) => text : (text) => withoutIdentifiers(text, identifierFinder);
}

/** Counts the findings of each severity. */
export function countFindings(findings: readonly Finding[]): Record<Severity, number> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}

/** The rules that a workbook is checked against at a stage, and how bad their findings are there. */
export function checkedRules(stage: Stage): CheckedRule[] {
  return RULES.flatMap(({ meta: { code, name, title, why, whatToDo, severity } }) => {
    const atStage = severityAt(severity, stage);
    return atStage === undefined ? [] : [{ code, name, title, why, whatToDo, severity: atStage }];
  });
}
