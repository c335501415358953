import { RULES } from '../rules/registry.ts';
import type { Rule, RuleMeta } from '../rules/rule.ts';
import { isMilder, type Severity } from '../rules/severity.ts';
import { type Stage, severityAt } from '../rules/stage.ts';
import type { ChangedRule, CheckedRule } from './audit-report.ts';
import type { CheckSettings } from './check-settings.ts';

/** The rules that are run, with figures or without. */
export function rulesFor(hasFigures: boolean): readonly Rule[] {
  return hasFigures ? RULES : RULES.filter(({ needsFigures }) => !needsFigures);
}

/** How bad a rule's findings are at a stage, by its own word or the configuration's; undefined where it is not run. */
export function severityOf(
  { code, severity }: Pick<RuleMeta, 'code' | 'severity'>,
  stage: Stage,
  settings?: CheckSettings,
): Severity | undefined {
  return severityAt(settings?.severities.get(code) ?? severity, stage);
}

/** The rules that a workbook is checked against at a stage, and how bad their findings are there. */
export function checkedRules(stage: Stage, settings?: CheckSettings, hasFigures = false): CheckedRule[] {
  return rulesFor(hasFigures).flatMap(({ meta }) => {
    const { code, name, title, why, whatToDo } = meta;
    const severity = severityOf(meta, stage, settings);
    return severity === undefined ? [] : [{ code, name, title, why, whatToDo, severity }];
  });
}

/** The rules whose findings are worse or less bad at a stage than the rules themselves say. */
export function changedRules(stage: Stage, settings?: CheckSettings, hasFigures = false): ChangedRule[] {
  return rulesFor(hasFigures).flatMap(({ meta }) => {
    const own = severityAt(meta.severity, stage) ?? 'off';
    const severity = severityOf(meta, stage, settings) ?? 'off';
    const relaxed = isMilder(severity, own);
    return severity === own ? [] : [{ code: meta.code, name: meta.name, own, severity, relaxed }];
  });
}
