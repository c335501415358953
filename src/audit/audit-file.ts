import type { CountedFigure } from '../measures/counted-figure.ts';
import { RULE_SET_VERSION } from '../rules/registry.ts';
import type { Stage } from '../rules/stage.ts';
import type { Scheme } from '../scheme/scheme.ts';
import type { AsOf } from '../shared/dates/as-of.ts';
import type { LayoutSettings } from '../workbook/layout.ts';
import { type OpenedAudit, openAudit } from '../workbook/open-audit.ts';
import type { AuditReport, Compliance, Finding, SuppressedFinding } from './audit-report.ts';
import { blockersOf } from './blockers.ts';
import type { CheckSettings } from './check-settings.ts';
import { changedRules, checkedRules } from './checked-rules.ts';
import { deadlinesOf } from './deadlines.ts';
import { heldFigures } from './figures/held-figures.ts';
import { countFindings, findingsOf } from './findings.ts';
import { type KnownFindings, markKnown } from './known-findings.ts';
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
  /** What the user's configuration says of rules and waivers. */
  readonly checks?: CheckSettings | undefined;
  /** What a baseline knows of the workbook. */
  readonly known?: KnownFindings | undefined;
  /** What was counted from other records; undefined where nothing was given. */
  readonly figures?: readonly CountedFigure[] | undefined;
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
  const { scheme, asOf, stage = 'progress', checks, known } = question;
  const figures = question.figures && heldFigures(question.figures, scheme, workbook.rows, asOf.date);
  const hasFigures = figures !== undefined;
  const states = requirementStates(scheme, workbook.rows);
  const safetyActions = overviewOf(scheme, states);
  const blockers = blockersOf(states, asOf.date);
  const rules = checkedRules(stage, checks, hasFigures);
  const found = findingsOf(workbook, scheme, asOf.date, safetyActions, stage, checks, { figures });
  const { findings: all, gone } = known ? markKnown(found, known) : { findings: found, gone: 0 };
  const findings = all.filter((finding) => !isSuppressed(finding));
  const compliance = complianceOf(safetyActions);
  return {
    ...reportHead(opened, question),
    ready: stage === 'board' && isReady(all, compliance),
    stage,
    overview: { safetyActions, total: countStatuses(states) },
    compliance,
    requirements: states.map((state) => requirementLine(state, asOf.date)),
    blockers,
    deadlines: deadlinesOf({ scheme, asOf, openRequirements: blockers.map(({ requirement }) => requirement) }),
    rules,
    changedRules: changedRules(stage, checks, hasFigures),
    configuration: checks?.source,
    findings,
    suppressed: all.filter(isSuppressed),
    baseline: known && {
      known: all.filter(({ suppressed }) => suppressed?.kind === 'baseline').length,
      new: findings.length,
      gone: isComparable(known, stage, hasFigures) ? gone : undefined,
    },
    findingCounts: countFindings(findings),
    checked: {
      requirements: states.length,
      rows: workbook.rows.length,
      sheets: new Set(workbook.tables.map(({ sheet }) => sheet)).size,
      rules: rules.length,
      ruleSet: RULE_SET_VERSION,
      ...(figures && { figures: figures.length }),
    },
  };
}

/** A waiver is a decision that shows; what a baseline knows is left to do. */
function isReady(findings: readonly Finding[], { met, evidenceReviewed, of }: Compliance): boolean {
  const isLeft = ({ severity, suppressed }: Finding) => severity !== 'info' && suppressed?.kind !== 'waiver';
  const isKnown = ({ suppressed }: Finding) => suppressed?.kind === 'baseline';
  return met && evidenceReviewed === of && !findings.some((finding) => isLeft(finding) || isKnown(finding));
}

/** Written where the same would have been found. */
function isComparable(known: KnownFindings, stage: Stage, hasFigures: boolean): boolean {
  return known.stage === stage && known.ruleSet === RULE_SET_VERSION && (known.figures ?? false) === hasFigures;
}

function isSuppressed(finding: Finding): finding is SuppressedFinding {
  return finding.suppressed !== undefined;
}
