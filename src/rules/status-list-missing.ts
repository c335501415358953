import { printableText } from '../shared/printable-text.ts';
import type { Rule } from './rule.ts';

export const statusListMissing: Rule = {
  meta: {
    code: 'MIS113',
    name: 'status-list-missing',
    title: 'Status cells have lost their drop-down list',
    why: 'Without the list anything can be typed, and a status in other words is not counted.',
    whatToDo: 'run mis validate --fix, or copy a cell that has the list and paste its validation here (Paste Special)',
    example: {
      wrong: 'A row was pasted over 4.5, and its status cell no longer offers a list.',
      right: 'The status cell of 4.5 offers the same list as those above and below it.',
    },
    severity: { progress: 'info', evidence: 'info', board: 'warning' },
  },
  *check({ workbook: { form } }) {
    for (const { requirements, first, last } of form.statusLists().gaps) {
      const [requirement] = requirements;
      const cells = requirements.length === 1 ? first.cell : `${first.cell}:${last.cell}`;
      const place = `${printableText(first.sheet)}!${cells}`;
      yield { requirement, field: 'status', at: first, args: { place, count: requirements.length } };
    }
  },
  message: ({ requirement, args }) =>
    args?.count === 1
      ? `The status cell of ${requirement} (${args.place}) has no drop-down list.`
      : `${args?.count} status cells from ${requirement} on (${args?.place}) have no drop-down list.`,
};
