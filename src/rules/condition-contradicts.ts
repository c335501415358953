import { conditionsOf } from '../scheme/conditions.ts';
import { groupedBy } from '../shared/grouped-by.ts';
import { isMet, isOpen, rowFact, statusOf } from './row-facts.ts';
import type { Rule } from './rule.ts';

export const conditionContradicts: Rule = {
  meta: {
    code: 'MIS403',
    name: 'condition-contradicts',
    title: 'A requirement and the one that it depends on contradict each other',
    why: 'An action plan is asked for only where its standard is not met. Set aside too early, it hides work to be done; left open, it asks for work that nobody needs.',
    whatToDo: 'set it aside, with the reason, where the other one is met; otherwise give it a status of its own',
    example: {
      wrong: '3.1 is Blue, so that no action plan is asked for, yet the action plan of 3.2 is still Amber.',
      right: '3.2 is not applicable, and its comments say why: the pathway of 3.1 is fully in place.',
    },
    severity: { progress: 'warning', evidence: 'warning', board: 'error' },
  },
  *check({ rows, scheme }) {
    const unless = new Map(conditionsOf(scheme).map((condition) => [condition.requirement, condition.unless]));
    const byRequirement = groupedBy(rows, ({ requirement }) => requirement);
    for (const row of rows) {
      const other = byRequirement.get(unless.get(row.requirement) ?? '') ?? [];
      const status = statusOf(row);
      const [first] = other;
      // A row without a status has a finding of its own.
      if (status === undefined || first === undefined) continue;
      const contradicts = status === 'Not applicable' ? other.some(isOpen) : other.every(isMet);
      if (!contradicts) continue;
      const otherStatus = statusOf(other.find(isOpen) ?? first) ?? 'not assessed';
      yield rowFact(row, 'status', { status, other: first.requirement, otherStatus });
    }
  },
  message: ({ requirement, args }) =>
    args?.status === 'Not applicable'
      ? `${requirement} is not applicable, which holds only where ${args?.other} is met; ${args?.other} is ${args?.otherStatus}.`
      : `${requirement} is ${args?.status}, but is asked for only where ${args?.other} is not met; ${args?.other} is ${args?.otherStatus}.`,
  hint: ({ args }) =>
    args?.status === 'Not applicable'
      ? `give it a status of its own until ${args?.other} is met`
      : `set it to not applicable, with the reason, if ${args?.other} is met in full`,
};
