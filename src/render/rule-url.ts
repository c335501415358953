/** Where the rule is explained in what is installed: its heading on the page of rules. */
export function ruleUrl({ code, name }: { readonly code: string; readonly name: string }): string {
  return `docs/rules.md#${code.toLowerCase()}-${name}`;
}
