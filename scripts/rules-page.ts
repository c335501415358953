import { type ListedExample, type ListedRule, listRules } from '../src/audit/rule-list.ts';
import { markdownTable, markdownText } from '../src/render/markdown-text.ts';

/** What stands beside rules that are not always run. */
const GIVEN = ' Looked for only with `--measures`.';

/** docs/rules.md, from the rules themselves. */
export function rulesPage(): string {
  const sections = listRules().map(
    ({ code, name, title, why, whatToDo, example, severities, needsFigures }) =>
      `## ${code} ${name}\n\n${title}. *${severityWords(severities)}*${needsFigures ? GIVEN : ''}\n\n${why}\n\nWhat to do: ${markdownText(whatToDo)}.\n\n${exampleWords(example)}\n`,
  );
  return `# The rules

What \`mis validate\` checks. A code is never reused, and a finding names its rule as \`[MIS203 evidence-missing]\`. Codes go by family: 1xx the workbook, 2xx a
row and its evidence, 3xx dates, 4xx what the scheme allows, 5xx the Board's declaration and action plan, 6xx patient confidentiality, 9xx the configuration.

An *error* makes the exit code 1; a *warning* and an *info* do so only with \`--fail-on\`.

${sections.join('\n')}`;
}

function severityWords(severities: ListedRule['severities']): string {
  const words = severities.map(([, severity]) => severity);
  if (new Set(words).size === 1) return words[0] ?? '';
  return severities.map(([stage, severity]) => `${severity} at stage ${stage}`).join(', ');
}

function exampleWords(example: ListedExample): string {
  if (!('requirement' in example)) {
    return `For example, this is found: ${markdownText(example.wrong)}\\\nThis is right: ${markdownText(example.right)}`;
  }
  const rows = example.wrong.map(({ field, label, text }) => {
    const right = example.right.find((cell) => cell.field === field);
    return [label, cellWords(text), cellWords(right?.text ?? '')];
  });
  return `For example, in the row of ${example.requirement}:\n\n${markdownTable(['Column', 'Found', 'Right'], rows)}`;
}

function cellWords(text: string): string {
  return text === '' ? '*(blank)*' : markdownText(text);
}
