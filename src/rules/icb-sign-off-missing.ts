import { isUnsaid } from './board-facts.ts';
import type { Rule } from './rule.ts';

export const icbSignOffMissing: Rule = {
  meta: {
    code: 'MIS506',
    name: 'icb-sign-off-missing',
    title: 'The ICB has not signed off the declaration',
    why: 'The scheme takes a declaration only with the sign-off of the Integrated Care Board beside that of the Trust Board.',
    whatToDo: 'have the ICB’s accountable officer sign, and write name, role and date on that line',
    severity: { progress: 'off', evidence: 'off', board: 'error' },
    example: {
      wrong: 'The line "ICB accountable officer" has neither a name nor a date.',
      right: 'The line "ICB accountable officer" has a name, a role and a date.',
    },
  },
  *check({ workbook }) {
    const declaration = workbook.declaration();
    if (declaration === undefined) return;
    const lines = declaration.signOffs.filter(({ signers }) => signers.includes('icb'));
    const [first] = lines;
    // A line that is filled in by half is looked at by the rule for all sign-offs.
    if (lines.some(({ name, date }) => !isUnsaid(name) || date.kind !== 'blank')) return;
    yield { at: first?.place('name') ?? declaration.heading };
  },
  message: () => 'The declaration has no sign-off by the ICB.',
};
