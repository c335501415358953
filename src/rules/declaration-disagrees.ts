import type { Rule } from './rule.ts';

export const declarationDisagrees: Rule = {
  meta: {
    code: 'MIS503',
    name: 'declaration-disagrees',
    title: 'A safety action is declared as met while requirements of it are open',
    why: 'The Board would sign what its own evidence denies. A declaration found wrong at verification can be downgraded.',
    whatToDo: 'declare it as not met, or meet what is open and record its evidence',
    severity: 'error',
    example: {
      wrong: 'Safety action 4 is declared with Yes while 4.12 is Amber.',
      right: 'Safety action 4 is declared with No until 4.12 is met.',
    },
  },
  *check({ workbook, counts }) {
    for (const { action, answer, place } of workbook.declaration()?.actions ?? []) {
      const count = counts.find(({ number }) => number === action);
      if (answer !== 'yes' || count === undefined || count.compliant) continue;
      yield { at: place, args: { action: String(action), open: count.open, of: count.total } };
    }
  },
  message: ({ args }) =>
    `Safety action ${args?.action} is declared as met, but ${args?.open} of its ${args?.of} requirements ${args?.open === 1 ? 'is' : 'are'} open.`,
  hint: ({ args }) =>
    `declare it as not met, or meet what is open: mis list --action ${args?.action} --status open shows it`,
};
