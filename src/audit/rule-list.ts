import { RULES } from '../rules/registry.ts';
import type { ExampleRow, RuleExample, RuleMeta } from '../rules/rule.ts';
import { STAGES, type Stage, severityAt } from '../rules/stage.ts';
import { UsageError } from '../shared/errors.ts';
import { nearestWord } from '../shared/nearest-word.ts';
import { FIELD_LABELS, type Field } from '../workbook/fields.ts';

/** A cell of an example, and what its column is called; an empty text is a blank cell. */
export interface ExampleCell {
  readonly field: Field;
  readonly label: string;
  readonly text: string;
}

/** One thing that a rule finds, and how it reads once mended: the same cells of a row, or else words. */
export type ListedExample =
  | { readonly requirement: string; readonly wrong: readonly ExampleCell[]; readonly right: readonly ExampleCell[] }
  | { readonly wrong: string; readonly right: string };

/** A rule with how bad its findings are at each stage; `off` where it is not run. */
export interface ListedRule extends Omit<RuleMeta, 'severity' | 'example'> {
  readonly example: ListedExample;
  readonly severities: readonly (readonly [stage: Stage, severity: string])[];
  /** It is run only where figures are given. */
  readonly needsFigures: boolean;
}

/** Every rule, by code. */
export function listRules(): ListedRule[] {
  return RULES.map(({ meta: { severity, example, ...meta }, needsFigures = false }) => ({
    ...meta,
    example: listedExample(example),
    severities: STAGES.map((stage) => [stage, severityAt(severity, stage) ?? 'off'] as const),
    needsFigures,
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

function listedExample(example: RuleExample): ListedExample {
  if (!('requirement' in example)) return example;
  return { ...example, wrong: cellsOf(example.wrong), right: cellsOf(example.right) };
}

function cellsOf(row: ExampleRow): ExampleCell[] {
  const cells = Object.entries(row) as [Field, string][];
  return cells.map(([field, text]) => ({ field, label: FIELD_LABELS[field], text }));
}
