import { printableText } from '../shared/printable-text.ts';
import { shortened } from '../shared/shortened.ts';
import type { Rule } from './rule.ts';

/** So many words of a list, and so much of each, are quoted. */
const MOST_QUOTED = 3;
const LONGEST_WORD = 40;

export const statusListDiffers: Rule = {
  meta: {
    code: 'MIS119',
    name: 'status-list-differs',
    title: "A status drop-down does not offer the scheme's statuses",
    why: 'Whoever chooses from the list trusts it; a word that is no status is not counted, whatever it was meant to say.',
    whatToDo: 'make the list offer Red, Amber, Green, Blue and, where allowed, Not applicable',
    example: {
      wrong: 'The list offers "Red, Amber, Green, Done".',
      right: 'The list offers "Red, Amber, Green, Blue".',
    },
    severity: { progress: 'info', evidence: 'warning', board: 'warning' },
  },
  *check({ workbook: { form } }) {
    for (const { at, unread, lacking } of form.statusLists().faults) {
      const quoted = unread.slice(0, MOST_QUOTED).map((word) => `"${printableText(shortened(word, LONGEST_WORD))}"`);
      yield { field: 'status', at, args: { unread: quoted.join(', '), lacking: lacking.join(', ') } };
    }
  },
  message: ({ args }) => {
    const unread = args?.unread ? [`offers ${args.unread}, which can't be read as a status`] : [];
    const lacking = args?.lacking ? [`does not offer ${args.lacking}`] : [];
    return `The drop-down list of this status cell ${[...unread, ...lacking].join(', and ')}.`;
  },
};
