import { RULE_SET_VERSION } from '../rules/registry.ts';
import type { Stage } from '../rules/stage.ts';
import type { Scheme } from '../scheme/scheme.ts';
import type { AsOf } from '../shared/as-of.ts';
import type { LayoutSettings } from '../workbook/layout.ts';
import { type OpenedAudit, openAudit } from '../workbook/open-audit.ts';
import type { AuditReport } from './audit-report.ts';
import { blockersOf } from './blockers.ts';
import { deadlinesOf } from './deadlines.ts';
import { checkedRules, countFindings, findingsOf } from './findings.ts';
import { reportHead } from './report-head.ts';
import { requirementLine } from './requirement-line.ts';
import { requirementStates } from './requirement-states.ts';
import { complianceOf, countStatuses, overviewOf } from './summary.ts';

export interface AuditQuestion {
  readonly scheme: Scheme;
  readonly asOf: AsOf;
  readonly layout: LayoutSettings;
  readonly cwd: string;
  /** How strict to be; progress where nothing is said. */
  readonly stage?: Stage;
}

/**
 * Opens a workbook and answers everything that is asked of it: overview, compliance, blockers, deadlines, findings.
 * @param path - the file as the user typed it.
 * @throws InputError when the file can't be used.
 */
export function auditFile(path: string, question: AuditQuestion): AuditReport {
  return reportOn(openAudit(path, question.cwd, question.scheme, question.layout), question);
}

function reportOn(opened: OpenedAudit, question: AuditQuestion): AuditReport {
  const { workbook } = opened;
  const { scheme, asOf, stage = 'progress' } = question;
  const states = requirementStates(scheme, workbook.rows);
  const safetyActions = overviewOf(scheme, states);
  const blockers = blockersOf(states, asOf.date);
  const rules = checkedRules(stage);
  const findings = findingsOf(workbook, scheme, asOf.date, safetyActions, stage);
  return {
    ...reportHead(opened, question),
    stage,
    overview: { safetyActions, total: countStatuses(states) },
    compliance: complianceOf(safetyActions),
    requirements: states.map((state) => requirementLine(state, asOf.date)),
    blockers,
    deadlines: deadlinesOf({ scheme, asOf, openRequirements: blockers.map(({ requirement }) => requirement) }),
    rules,
    findings,
    findingCounts: countFindings(findings),
    checked: {
      requirements: states.length,
      rows: workbook.rows.length,
      sheets: new Set(workbook.tables.map(({ sheet }) => sheet)).size,
      rules: rules.length,
      ruleSet: RULE_SET_VERSION,
    },
  };
}
