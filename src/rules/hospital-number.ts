import { identifierFacts } from './identifier-facts.ts';
import type { Rule } from './rule.ts';

export const hospitalNumber: Rule = {
  meta: {
    code: 'MIS605',
    name: 'hospital-number',
    title: 'The workbook holds a hospital number',
    why: 'Whoever has access to the records of a Trust can tell from it who the patient is. What such a number looks like is set in mis.config.json, under identifierPatterns.',
    whatToDo: 'take it out, and refer to the case by the reference of its review',
    example: {
      wrong: 'The name of a file in the location of 1.5 begins with a hospital number.',
      right: 'The name of the file begins with the reference of the review.',
    },
    severity: 'error',
  },
  check: (context) => identifierFacts(context, 'hospitalNumber'),
  message: ({ args }) => `${args?.where} holds what looks like a hospital number.`,
};
