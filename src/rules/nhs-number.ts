import { identifierFacts } from './identifier-facts.ts';
import type { Rule } from './rule.ts';

export const nhsNumber: Rule = {
  meta: {
    code: 'MIS601',
    name: 'nhs-number',
    title: 'The workbook holds an NHS number',
    why: 'An NHS number says who a patient is to anyone in the health service. The workbook goes to the Board, the LMNS and verifiers, who have no right to know.',
    whatToDo: 'take it out, and refer to the case by the reference of its review',
    example: {
      wrong: 'The comments of 1.4 give the NHS number of the mother.',
      right: 'The comments of 1.4 give the reference of the review.',
    },
    severity: 'error',
  },
  check: (context) => identifierFacts(context, 'nhsNumber'),
  message: ({ args }) => `${args?.where} holds what looks like an NHS number.`,
};
