import { figureFact } from './figure-facts.ts';
import type { Rule } from './rule.ts';

export const figureSetAside: Rule = {
  meta: {
    code: 'MIS418',
    name: 'figure-set-aside',
    title: 'A requirement is set aside as having nothing to count, though its figure counts something',
    why: 'It falls away only where there was no case. One that the records know of has to be shown as it went.',
    whatToDo: 'give it the status that the figure comes to, or correct what the figure is counted from',
    example: {
      wrong: '10.1 is not applicable, as there was no qualifying case, and the incident records have 2.',
      right: '10.1 is Blue, with the evidence that both cases were reported.',
    },
    severity: { progress: 'warning', evidence: 'warning', board: 'error' },
  },
  needsFigures: true,
  *check({ figures }) {
    for (const held of figures) {
      const { status, requirement } = held.state;
      // Where the scheme never allows it, another rule says so.
      const isSetAside = status === 'Not applicable' && requirement.notApplicableWhen !== undefined;
      if (isSetAside && held.figure.denominator > 0) yield figureFact(held, { when: requirement.notApplicableWhen });
    }
  },
  message: ({ requirement, args }) =>
    `${requirement} is set aside, which holds only where this is so: "${args?.when}" But its figure is ${args?.share}.`,
};
