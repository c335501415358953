import type { ListedRule } from '../audit/rule-list.ts';
import { wrapWords } from '../shared/wrap-words.ts';
import { inColumns } from './in-columns.ts';
import { nextLine } from './next-line.ts';
import { type Page, paletteOf } from './palette.ts';
import { counted } from './words.ts';

/** The answer of `mis rules`: a line for each rule. */
export function renderRulesText(rules: readonly ListedRule[], page: Page): string {
  const palette = paletteOf(page);
  const lines = inColumns(
    rules.map(({ code, name, severities }) => [
      ` ${code}`,
      name,
      ...severities.map(([, severity]) => palette.status(severity)),
    ]),
  );
  const stages = rules[0]?.severities.map(([stage]) => stage).join(', ') ?? '';
  const title = `${counted(rules.length, 'rule')}, with what a finding is at each stage: ${stages}`;
  const next = nextLine('all about one of them', `mis explain ${rules[0]?.code}`, page, palette);
  return `${palette.strong(title)}\n\n${lines.join('\n')}\n\n${next}\n`;
}

/** The answer of `mis explain`: what one rule looks for, why, and what to do. */
export function renderRuleText({ code, name, title, why, whatToDo, severities }: ListedRule, page: Page): string {
  const { strong, status } = paletteOf(page);
  const isOne = new Set(severities.map(([, severity]) => severity)).size === 1;
  const bad = isOne
    ? status(severities[0]?.[1] ?? '')
    : severities.map(([stage, severity]) => `${status(severity)} at stage ${stage}`).join(', ');
  const paragraphs = [`${title}.`, why, `What to do: ${whatToDo}.`].map((text) =>
    wrapWords(text, page.width).join('\n'),
  );
  return `${[`${strong(`${code} ${name}`)}  ${bad}`, ...paragraphs].join('\n\n')}\n`;
}
