import { figureFact } from './figure-facts.ts';
import type { Rule } from './rule.ts';

export const figureMet: Rule = {
  meta: {
    code: 'MIS413',
    name: 'figure-met',
    title: 'A requirement is Red or has no status, though its figure meets the target',
    why: 'Work that is done should be seen, so that everybody looks at what is not.',
    whatToDo: 'set it to Green once its evidence is saved',
    example: {
      wrong: '8.3 is Red, though the training records come to 96.6% of midwives, where 90% is asked for.',
      right: '8.3 is Green, with the register as its evidence.',
    },
    severity: 'info',
  },
  needsFigures: true,
  *check({ figures }) {
    for (const held of figures) {
      const { figure, isCertain, state } = held;
      const isBehind = state.status === 'Red' || state.status === 'Not assessed';
      if (isCertain && figure.met === true && isBehind) yield figureFact(held);
    }
  },
  message: ({ requirement, args }) =>
    `${requirement} is ${args?.status === 'Red' ? 'Red' : 'not assessed'}, though it is met: ${args?.share}.`,
};
