import type { Rule } from './rule.ts';

export const requirementUnknown: Rule = {
  meta: {
    code: 'MIS103',
    name: 'requirement-unknown',
    title: 'A row answers no requirement of the scheme',
    why: 'A row that the scheme does not know is not counted, whatever its status says.',
    whatToDo: 'correct the number, for example 4.12, or move the row out of the table',
    example: {
      wrong: 'A row is numbered 4.24, but safety action 4 ends with 4.23.',
      right: 'The row is numbered 4.23.',
    },
    severity: 'error',
  },
  *check({ workbook }) {
    for (const row of workbook.rows) {
      if (row.requirement !== undefined) continue;
      const at = row.place('id') ?? row.place('text') ?? row.place('status');
      yield { field: 'id', at, args: { written: row.written } };
    }
  },
  message: ({ args }) =>
    args?.written
      ? `"${args.written}" can't be matched to a requirement of this scheme. The row is not counted.`
      : 'This row has a status, but neither a number nor words that match a requirement. It is not counted.',
};
