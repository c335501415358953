import type { Rule } from './rule.ts';

export const declarationIncomplete: Rule = {
  meta: {
    code: 'MIS502',
    name: 'declaration-incomplete',
    title: 'The declaration does not answer for a safety action',
    why: 'The Board declares all ten, each with Yes or No. What it leaves open was not declared.',
    whatToDo: 'answer Yes or No for the safety action',
    severity: { progress: 'off', evidence: 'off', board: 'error' },
    example: {
      wrong: 'Safety action 4 is declared as "Partly", and safety action 8 is left blank.',
      right: 'Every safety action is declared with Yes or No.',
    },
  },
  *check({ workbook, scheme }) {
    const declaration = workbook.declaration();
    if (declaration === undefined) return;
    for (const { number } of scheme.safetyActions) {
      const lines = declaration.actions.filter(({ action }) => action === number);
      if (lines.length === 0) yield { at: declaration.heading, args: { action: String(number), trouble: 'no line' } };
      for (const { answer, place } of lines) {
        if (answer === 'blank' || answer === 'unreadable')
          yield { at: place, args: { action: String(number), trouble: answer } };
      }
    }
  },
  message: ({ args }) => {
    if (args?.trouble === 'no line') return `The declaration has no line for safety action ${args.action}.`;
    return args?.trouble === 'blank'
      ? `Safety action ${args.action} is not declared as met or as not met.`
      : `What is declared for safety action ${args?.action} is neither Yes nor No.`;
  },
};
