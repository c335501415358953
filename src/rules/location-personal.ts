import { personalPlace } from './location-words.ts';
import { isMet, rowFact } from './row-facts.ts';
import type { Rule } from './rule.ts';

export const locationPersonal: Rule = {
  meta: {
    code: 'MIS209',
    name: 'location-personal',
    title: 'Evidence is saved where only one person can reach it',
    why: 'Evidence on a laptop or in a personal folder is out of reach when its owner is away, and gone when they leave.',
    whatToDo: 'move it to a folder that the Trust shares, and write that folder or link here',
    example: {
      requirement: '4.12',
      wrong: { status: 'Blue', location: 'C:\\Users\\Midwife\\Desktop\\4.12' },
      right: { status: 'Blue', location: '\\\\trust-fs01\\Maternity\\MIS6\\4.12' },
    },
    severity: { progress: 'warning', evidence: 'warning', board: 'error' },
  },
  *check({ rows }) {
    for (const row of rows.filter(isMet)) {
      const place = personalPlace(row.locationLink ?? '') ?? personalPlace(row.location ?? '');
      if (place !== undefined) yield rowFact(row, 'location', { place });
    }
  },
  message: ({ requirement, args }) =>
    `The evidence of ${requirement} is saved ${args?.place}, where others may not reach it.`,
};
