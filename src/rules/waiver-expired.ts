import { formatDate } from '../shared/dates/format-date.ts';
import type { Rule } from './rule.ts';
import { waiverFact, waiverWords } from './waiver-words.ts';

export const waiverExpired: Rule = {
  meta: {
    code: 'MIS902',
    name: 'waiver-expired',
    title: 'A waiver has ended',
    why: 'A waiver is a decision for a while. Once it has ended, what it waived counts again, and somebody must decide anew.',
    whatToDo: 'mend what it waived and take it out of mis.config.json, or have it approved again with a later date',
    example: {
      wrong: 'mis.config.json waives MIS304 for 3.3 and says {"expires": "2024-11-15"}; today is 16 November 2024.',
      right: 'It says {"expires": "2024-11-22"}, as the Quality Assurance Lead decided anew.',
    },
    severity: 'warning',
  },
  runsLast: true,
  *check({ waivers }) {
    for (const waiver of waivers) if (waiver.expired) yield waiverFact(waiver);
  },
  message: (fact) =>
    `${waiverWords(fact)}, approved by ${fact.args?.approvedBy}, ended on ${formatDate(`${fact.args?.expires}`)}.`,
};
