import { printableText } from '../shared/printable-text.ts';
import { shortened } from '../shared/shortened.ts';
import type { Rule } from './rule.ts';

/** As much of a file's name as a message has room for. */
const LONGEST_NAME = 80;

export const externalLinks: Rule = {
  meta: {
    code: 'MIS117',
    name: 'external-links',
    title: 'The workbook takes values from other files',
    why: 'Whoever opens it without those files sees old values, or errors, where the audit should speak for itself.',
    whatToDo: 'in Excel choose Data, Edit Links (or Workbook Links), and break the links or copy the values in',
    example: {
      wrong: "The overview takes a figure from the training team's own workbook.",
      right: 'All that the workbook shows is counted from its own sheets.',
    },
    severity: { progress: 'info', evidence: 'info', board: 'warning' },
  },
  *check({ workbook: { form } }) {
    const { books, first, count } = form.outsideLinks();
    const [book] = books;
    if (book === undefined) return;
    const name = printableText(shortened(book, LONGEST_NAME));
    yield { at: first, args: { name, others: books.length - 1, count } };
  },
  message: ({ args }) => {
    const others = args?.others === 0 ? '' : ` and ${args?.others} more`;
    const cells = args?.count === 0 ? '' : args?.count === 1 ? ' in one cell' : ` in ${args?.count} cells`;
    return `The workbook takes values from "${args?.name}"${others}${cells}.`;
  },
};
