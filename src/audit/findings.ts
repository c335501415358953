import { maySetAside } from '../rules/families.ts';
import type { FindingFact, RequirementRow, Rule, RuleContext } from '../rules/rule.ts';
import type { Severity } from '../rules/severity.ts';
import type { Stage } from '../rules/stage.ts';
import type { Scheme } from '../scheme/scheme.ts';
import type { CalendarDate } from '../shared/dates/calendar-date.ts';
import { withoutIdentifiers } from '../shared/identifiers/identifier-finder.ts';
import { inOrder } from '../shared/in-order.ts';
import type { AuditWorkbook } from '../workbook/audit-workbook.ts';
import type { Finding, SafetyActionOverview } from './audit-report.ts';
import type { CheckSettings } from './check-settings.ts';
import { rulesFor, severityOf } from './checked-rules.ts';
import type { HeldFigure } from './figures/held-figures.ts';
import { findingNames, fingerprintOf } from './fingerprint.ts';
import { requirementStates } from './requirement-states.ts';
import { waiverFor, waiverUses } from './waiver-uses.ts';

/** A finding in the making. */
type Unnamed = Omit<Finding, 'id' | 'fingerprint' | 'suppressed'> & { readonly fact: FindingFact };

/** A rule that is run, and how bad its findings are. */
type RunRule = Rule & { readonly severity: Severity };

/** What is checked besides the workbook itself. */
interface FigureCheck {
  /** Undefined where none were given. */
  readonly figures?: readonly HeldFigure[] | undefined;
  /** The only rules to run, where not all are. */
  readonly rules?: readonly Rule[];
}

/**
 * Runs every rule and gives each finding its words, those that are waived too. Sorted as the workbook is read: by sheet,
 * row, column, code.
 */
export function findingsOf(
  workbook: AuditWorkbook,
  scheme: Scheme,
  today: CalendarDate,
  counts: readonly SafetyActionOverview[],
  stage: Stage = 'progress',
  settings?: CheckSettings,
  { figures, rules = rulesFor(figures !== undefined) }: FigureCheck = {},
): Finding[] {
  const rows = workbook.rows.filter((row): row is RequirementRow => row.requirement !== undefined);
  const open = () => requirementStates(scheme, workbook.rows).filter(({ met }) => !met);
  const context: RuleContext = { scheme, today, workbook, rows, counts, open, waivers: [], figures: figures ?? [] };
  const run = rulesRun(rules, stage, settings);
  const discreet = discretion(workbook);
  const first = run.filter(({ runsLast }) => !runsLast).flatMap((rule) => findingsBy(rule, context, discreet));
  const waivers = settings?.waivers ?? [];
  const uses = waiverUses(waivers, first, new Set(run.map(({ meta }) => meta.code)), today);
  const last = run
    .filter(({ runsLast }) => runsLast)
    .flatMap((rule) => findingsBy(rule, { ...context, waivers: uses }, discreet));
  const nameOf = findingNames();
  return inReadingOrder([...first, ...last], workbook).map(({ fact, ...finding }) => ({
    ...finding,
    suppressed: suppressionOf(finding, waivers, today),
    id: nameOf(finding.code, fact),
    get fingerprint() {
      return fingerprintOf(finding.code, fact);
    },
  }));
}

function rulesRun(rules: readonly Rule[], stage: Stage, settings: CheckSettings | undefined): RunRule[] {
  return rules.flatMap((rule) => {
    const severity = severityOf(rule.meta, stage, settings);
    return severity === undefined ? [] : [{ ...rule, severity }];
  });
}

function findingsBy(rule: RunRule, context: RuleContext, discreet: (text: string) => string): Unnamed[] {
  const { code, name, whatToDo } = rule.meta;
  return [...rule.check(context)].map((fact) => {
    const { requirement, field, at } = fact;
    return {
      code,
      name,
      severity: rule.severity,
      requirement,
      field,
      at: at && { ...at, sheet: discreet(at.sheet) },
      message: discreet(rule.message(fact)),
      hint: discreet(rule.hint?.(fact) ?? whatToDo),
      fact,
    };
  });
}

function inReadingOrder(findings: readonly Unnamed[], { rows }: AuditWorkbook): Unnamed[] {
  const sheetOrder = new Map([...new Set(rows.map(({ sheet }) => sheet))].map((sheet, index) => [sheet, index]));
  const orderOf = ({ at }: Unnamed): number => (at ? (sheetOrder.get(at.sheet) ?? -1) : -2);
  return [...findings].sort(
    (a, b) =>
      orderOf(a) - orderOf(b) ||
      inOrder(a.at?.sheet ?? '', b.at?.sheet ?? '') ||
      (a.at?.row ?? 0) - (b.at?.row ?? 0) ||
      (a.at?.column ?? 0) - (b.at?.column ?? 0) ||
      inOrder(a.code, b.code),
  );
}

function suppressionOf(
  finding: Omit<Unnamed, 'fact'>,
  waivers: CheckSettings['waivers'],
  today: CalendarDate,
): Finding['suppressed'] {
  const waiver = maySetAside(finding.code) ? waiverFor(finding, waivers, today) : undefined;
  if (waiver === undefined) return undefined;
  const { reason, approvedBy, expires } = waiver;
  return { kind: 'waiver', reason, approvedBy, expires };
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
