import { RULES } from '../rules/registry.ts';
import type { RuleMeta } from '../rules/rule.ts';
import { STAGES, type Stage, severityAt } from '../rules/stage.ts';
import { UsageError } from '../shared/errors.ts';
import { nearestWord } from '../shared/nearest-word.ts';

/** A rule with how bad its findings are at each stage; `off` where it is not run. */
export interface ListedRule extends Omit<RuleMeta, 'severity'> {
  readonly severities: readonly (readonly [stage: Stage, severity: string])[];
}

/** Every rule, by code. */
export function listRules(): ListedRule[] {
  return RULES.map(({ meta: { severity, ...meta } }) => ({
    ...meta,
    severities: STAGES.map((stage) => [stage, severityAt(severity, stage) ?? 'off'] as const),
  }));
}

/**
 * The rule that a person names by its code or name, in capitals or not.
 * @throws UsageError when there is none, with the one that was probably meant.
 */
export function ruleNamed(word: string): ListedRule {
  const wanted = word.trim().toLowerCase();
  const rules = listRules();
  const rule = rules.find(({ code, name }) => code.toLowerCase() === wanted || name === wanted);
  if (rule) return rule;
  const meant = nearestWord(
    wanted,
    rules.flatMap(({ code, name }) => [code, name]),
  );
  throw new UsageError(`There is no rule "${word}".`, {
    advice: `${meant === undefined ? '' : `Did you mean ${meant}? `}mis rules lists all of them.`,
  });
}
