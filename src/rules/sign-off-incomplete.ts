import type { Declaration } from '../workbook/board/declaration.ts';
import type { SignOff } from '../workbook/board/sign-offs.ts';
import { isUnsaid, whoseSignOff } from './board-facts.ts';
import type { FindingFact, Rule } from './rule.ts';

type Field = 'name' | 'role' | 'date';

const WHAT_TO_WRITE: Readonly<Record<string, string>> = {
  line: 'add a line for it below the declaration, with name, role and date',
  everything: 'fill in name, role and date once it is signed',
  name: 'write the name in full',
  role: 'write the role',
  date: 'write the date of the signature',
  meeting: 'write the date of the meeting',
  'readable date': 'write it as a date, for example 20 Jan 2025',
};

export const signOffIncomplete: Rule = {
  meta: {
    code: 'MIS504',
    name: 'sign-off-incomplete',
    title: 'A sign-off of the declaration lacks its name, role or date',
    why: 'A declaration that nobody can be shown to have signed, or on no day, was not signed.',
    whatToDo: 'fill in name, role and date for the chief executive and the Trust Board',
    severity: { progress: 'off', evidence: 'off', board: 'error' },
    example: {
      wrong: 'The line of the chief executive has a name and a role, and no date.',
      right: 'The line of the chief executive has a name, a role and the date of the signature.',
    },
  },
  *check({ workbook }) {
    const declaration = workbook.declaration();
    if (declaration === undefined) return;
    yield* linesMissing(declaration);
    for (const signOff of declaration.signOffs) yield* fieldsMissing(signOff);
  },
  message: ({ args }) => {
    switch (args?.lacks) {
      case 'line':
        return `The declaration has no line for the sign-off ${args.whose}.`;
      case 'everything':
        return `The sign-off ${args.whose} has not been filled in.`;
      case 'readable date':
        return `The date of the sign-off ${args.whose} can’t be read for certain.`;
      default:
        return `The sign-off ${args?.whose} has no ${args?.lacks === 'meeting' ? 'date' : args?.lacks}.`;
    }
  },
  hint: ({ args }) => WHAT_TO_WRITE[String(args?.lacks)] ?? 'fill it in',
};

/** The ICB's sign-off has a rule of its own. */
function* linesMissing({ signOffs, heading }: Declaration): Iterable<FindingFact> {
  const signed = new Set(signOffs.flatMap(({ signers }) => signers));
  if (!signed.has('chiefExecutive'))
    yield { at: heading, args: { whose: whoseSignOff({ signers: ['chiefExecutive'] }), lacks: 'line' } };
  if (!signed.has('board') && !signed.has('boardMeeting'))
    yield { at: heading, args: { whose: whoseSignOff({ signers: ['board'] }), lacks: 'line' } };
}

function* fieldsMissing(signOff: SignOff): Iterable<FindingFact> {
  const { signers, date, place } = signOff;
  const whose = whoseSignOff(signOff);
  const isMeeting = signers[0] === 'boardMeeting';
  const wanted = (isMeeting ? (['date'] as const) : (['name', 'role', 'date'] as const)).filter(signOff.asksFor);
  const missing = wanted.filter((field) => isMissing(signOff, field));
  const [first] = missing;
  if (first !== undefined && missing.length === wanted.length && !isMeeting) {
    // A line of the Trust's own may stay empty.
    if (signers.length > 0 && signers[0] !== 'icb') yield { at: place(first), args: { whose, lacks: 'everything' } };
    return;
  }
  for (const field of missing) yield { at: place(field), args: { whose, lacks: isMeeting ? 'meeting' : field } };
  if (date.kind === 'unreadable') yield { at: place('date'), args: { whose, lacks: 'readable date' } };
}

function isMissing({ name, role, date }: SignOff, field: Field): boolean {
  if (field === 'date') return date.kind === 'blank';
  return isUnsaid(field === 'name' ? name : role);
}
