import { RULES } from '../src/rules/registry.ts';
import { type SeverityByStage, STAGES } from '../src/rules/stage.ts';

/** docs/rules.md, from the rules themselves. */
export function rulesPage(): string {
  const sections = RULES.map(
    ({ meta: { code, name, title, why, whatToDo, severity } }) =>
      `## ${code} ${name}\n\n${title}. *${severityWords(severity)}*\n\n${why}\n\nWhat to do: ${whatToDo}.\n`,
  );
  return `# The rules

What \`mis validate\` checks. A code is never reused, and a finding names its rule as \`[MIS203 evidence-missing]\`. Codes go by family: 1xx the workbook, 2xx a
row and its evidence, 3xx dates, 4xx what the scheme allows, 5xx the Board's declaration and action plan, 6xx patient confidentiality, 9xx the configuration.

An *error* makes the exit code 1; a *warning* and an *info* do so only with \`--fail-on\`.

${sections.join('\n')}`;
}

function severityWords(severity: SeverityByStage): string {
  if (typeof severity === 'string') return severity;
  return STAGES.map((stage) => `${severity[stage]} at stage ${stage}`).join(', ');
}
