import { formatDate } from '../shared/dates/format-date.ts';
import { claimsToBeMet, figureFact } from './figure-facts.ts';
import type { Rule } from './rule.ts';

export const figureEarly: Rule = {
  meta: {
    code: 'MIS415',
    name: 'figure-early',
    title: 'A requirement is said to be met by a figure from before all that counts for it had happened',
    why: 'People join and leave, and cases come until the last day. What the Board signs has to hold on that day.',
    whatToDo: 'measure again from records that reach to the last day',
    example: {
      wrong: '8.3 is Blue by a figure of 14 October 2024, and training counts until 30 November 2024.',
      right: '8.3 is Blue by a figure of 2 December 2024.',
    },
    severity: { progress: 'off', evidence: 'warning', board: 'error' },
  },
  needsFigures: true,
  *check({ figures }) {
    for (const held of figures) {
      const { figure, isCertain, countedOn, until } = held;
      // What is short, or leaves rows out, has a finding of its own.
      const isToVouch = isCertain && figure.met === true && claimsToBeMet(held);
      if (isToVouch && countedOn < until) {
        yield figureFact(held, { countedOn: formatDate(countedOn), until: formatDate(until) });
      }
    }
  },
  message: ({ requirement, args }) =>
    `${requirement} is ${args?.status}, but its figure is of ${args?.countedOn}, and what it counts runs to ${args?.until}.`,
};
