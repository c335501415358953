/** What is printed, whatever the number of rules: a new rule changes no answer about a workbook that it has nothing against. */
export function withAnyRuleCount(printed: string): string {
  return printed.replace(/\bagainst \d+ rules\b/g, 'against N rules');
}
