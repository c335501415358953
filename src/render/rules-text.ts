import type { ExampleCell, ListedExample, ListedRule } from '../audit/rule-list.ts';
import { wrapWords } from '../shared/wrap-words.ts';
import { inColumns } from './in-columns.ts';
import { labelledLines } from './labelled-lines.ts';
import { nextLine } from './next-line.ts';
import { type Page, type Palette, paletteOf } from './palette.ts';
import { counted } from './words.ts';

const INDENT = '  ';
const BLANK = '(blank)';

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

/** The answer of `mis explain`: what one rule looks for, why, what to do, and an example. */
export function renderRuleText(rule: ListedRule, page: Page): string {
  const { title, why, whatToDo, example, needsFigures } = rule;
  const given = needsFigures ? ['Looked for only where figures are given: mis validate --measures.'] : [];
  const paragraphs = [`${title}.`, why, `What to do: ${whatToDo}.`, ...given].map((text) =>
    wrapWords(text, page.width).join('\n'),
  );
  return `${[headingText(rule, paletteOf(page)), ...paragraphs, exampleText(example, page)].join('\n\n')}\n`;
}

/** How bad a finding is stands beside the name, or below it where that depends on the stage. */
function headingText({ code, name, severities }: ListedRule, { strong, status }: Palette): string {
  const heading = strong(`${code} ${name}`);
  const [severity = '', ...others] = new Set(severities.map(([, each]) => each));
  if (others.length === 0) return `${heading}  ${status(severity)}`;
  const stages = inColumns(severities.map(([stage, each]) => [`at stage ${stage}`, status(each)]));
  return [heading, ...stages.map((line) => INDENT + line)].join('\n');
}

function exampleText(example: ListedExample, { width }: Page): string {
  const where = 'requirement' in example ? ` in the row of ${example.requirement}` : '';
  const lines = [
    `For example, this is found${where}:`,
    ...saidLines(example.wrong, width),
    'This is right:',
    ...saidLines(example.right, width),
  ];
  return lines.join('\n');
}

/** Words as they are; cells one below the other, under what their columns are called. */
function saidLines(said: string | readonly ExampleCell[], page: number): string[] {
  const width = page - INDENT.length;
  const lines = typeof said === 'string' ? wrapWords(said, width) : cellLines(said, width);
  return lines.map((line) => INDENT + line);
}

function cellLines(cells: readonly ExampleCell[], width: number): string[] {
  const labelWidth = Math.max(...cells.map(({ label }) => label.length)) + INDENT.length;
  return labelledLines(
    cells.map(({ label, text }) => [label, text || BLANK]),
    { labelWidth, width },
  );
}
