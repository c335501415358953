import { identifierFacts } from './identifier-facts.ts';
import type { Rule } from './rule.ts';

export const hospitalNumber: Rule = {
  meta: {
    code: 'MIS605',
    name: 'hospital-number',
    title: 'The workbook holds a hospital number',
    why: 'Whoever has access to the records of a Trust can tell from it who the patient is. The patterns are those of identifierPatterns in mis.config.json.',
    whatToDo: 'take it out, and refer to the case by the reference of its review',
    severity: 'error',
  },
  check: (context) => identifierFacts(context, 'hospitalNumber'),
  message: ({ args }) => `${args?.where} holds what looks like a hospital number.`,
};
