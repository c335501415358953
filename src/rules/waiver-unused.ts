import type { Rule } from './rule.ts';
import { waiverFact, waiverWords } from './waiver-words.ts';

export const waiverUnused: Rule = {
  meta: {
    code: 'MIS903',
    name: 'waiver-unused',
    title: 'A waiver waives nothing',
    why: 'What was waived has been mended, or the waiver names the wrong requirement. Left there, it would hide the same fault when it comes back.',
    whatToDo: 'take it out of mis.config.json, or correct what it names',
    example: {
      wrong: 'mis.config.json waives MIS304 for 3.3, and 3.3 is due in time by now.',
      right: 'The waiver is gone from mis.config.json.',
    },
    severity: 'warning',
  },
  runsLast: true,
  *check({ waivers }) {
    for (const waiver of waivers) if (waiver.unused) yield waiverFact(waiver);
  },
  message: (fact) => `${waiverWords(fact)} waives nothing: its rule found no such thing in the workbook.`,
};
