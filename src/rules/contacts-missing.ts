import { isUnsaid } from './board-facts.ts';
import type { Rule } from './rule.ts';

const KINDS = ['clinical', 'financial'] as const;
/** Whether somebody reads it is for the post to say. */
const ADDRESS = /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/;

export const contactsMissing: Rule = {
  meta: {
    code: 'MIS508',
    name: 'contacts-missing',
    title: 'The clinical or the financial contact for the scheme is missing',
    why: 'Every Trust names both. Verification and payment are arranged with them by e-mail.',
    whatToDo: 'write name and e-mail address of the clinical and the financial contact',
    severity: { progress: 'off', evidence: 'off', board: 'error' },
    example: {
      wrong: 'The financial contact has a name, and "ext. 4411" where the e-mail address should be.',
      right: 'Both contacts have a name and an e-mail address at work.',
    },
  },
  *check({ workbook }) {
    const declaration = workbook.declaration();
    if (declaration === undefined) return;
    for (const kind of KINDS) {
      const own = declaration.contacts.filter((contact) => contact.kind === kind);
      if (own.length === 0) yield { at: declaration.heading, args: { kind, trouble: 'no line' } };
      for (const { name, email, place } of own) {
        if (isUnsaid(name) && isUnsaid(email)) {
          yield { at: place('name'), args: { kind, trouble: 'nobody' } };
          continue;
        }
        if (isUnsaid(name)) yield { at: place('name'), args: { kind, trouble: 'no name' } };
        if (isUnsaid(email)) yield { at: place('email'), args: { kind, trouble: 'no address' } };
        else if (!hasAddress(email ?? '')) yield { at: place('email'), args: { kind, trouble: 'not an address' } };
      }
    }
  },
  message: ({ args }) => {
    const contact = `The ${args?.kind} contact for the scheme`;
    switch (args?.trouble) {
      case 'no line':
      case 'nobody':
        return `${contact} is not named on the declaration.`;
      case 'no name':
        return `${contact} has no name.`;
      case 'no address':
        return `${contact} has no e-mail address.`;
      default:
        return `What stands for the e-mail address of the ${args?.kind} contact is no e-mail address.`;
    }
  },
  hint: ({ args }) => {
    if (args?.trouble === 'no line')
      return `add a line "${args.kind === 'clinical' ? 'Clinical' : 'Financial'} contact" with name, role and e-mail`;
    if (args?.trouble === 'nobody') return 'write name, role and e-mail address';
    return args?.trouble === 'no name' ? 'write the name' : 'write the address at work';
  },
};

/** One of the words is an address: two may share a cell, or the name stand before it. */
function hasAddress(text: string): boolean {
  return text.split(/[\s,;<>()]+/).some((word) => ADDRESS.test(word));
}
