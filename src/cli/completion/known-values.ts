import type { Argument, Command, Option } from 'commander';
import { MISSING_CHOICES, STATUS_CHOICES, type StatusChoice } from '../../audit/list-report.ts';
import { requirementsOf } from '../../scheme/requirements.ts';
import type { Scheme } from '../../scheme/scheme.ts';
import { CLEARABLE_FIELDS } from '../clearable-fields.ts';
import type { Suggestion } from './suggestion.ts';
import { visibleCommands } from './typed-part.ts';

/** What the values that can be typed are taken from. */
export interface Known {
  readonly program: Command;
  /** Whose statuses, safety actions and requirements are offered. */
  readonly scheme: Scheme;
  /** The schemes that come with mis. */
  readonly schemes: readonly Scheme[];
  /** The rules that can be explained. */
  readonly rules: readonly { readonly code: string; readonly title: string }[];
}

/** What `mis list --status` takes besides the statuses of the scheme. */
const OTHER_MEANINGS: Readonly<Partial<Record<StatusChoice, string>>> = {
  'Not applicable': 'Set aside, with a reason',
  'Not assessed': 'No status yet',
  open: 'All that is not met',
};

/**
 * The values that commander can't know, by the option or argument they are for. An entry with a command's name before it
 * is for that command alone.
 */
const VALUES: Readonly<Record<string, (known: Known) => readonly Suggestion[]>> = {
  'list --status': ({ scheme }) => {
    const meanings = new Map<string, string>(scheme.statuses.map(({ name, meaning }) => [name, meaning]));
    return STATUS_CHOICES.map((name) => ({
      ...suggestion(name, meanings.get(name) ?? OTHER_MEANINGS[name]),
      inAnyCase: true,
    }));
  },
  '--status': ({ scheme }) =>
    scheme.statuses.map(({ name, meaning }) => ({ ...suggestion(name, meaning), inAnyCase: true })),
  '--scheme': ({ schemes }) => schemes.map(({ id, name }) => suggestion(id, name)),
  '--action': ({ scheme }) => scheme.safetyActions.map(({ number, title }) => suggestion(String(number), title)),
  '--missing': () => MISSING_CHOICES.map((choice) => suggestion(choice)),
  '--clear': () => [...CLEARABLE_FIELDS.keys()].map((field) => suggestion(field)),
  id: requirements,
  ids: requirements,
  rule: ({ rules }) => rules.map(({ code, title }) => ({ value: code, description: title, inAnyCase: true })),
  command: ({ program }) =>
    visibleCommands(program).map((command) => suggestion(command.name(), command.description())),
};

/** What can be typed for an option or argument of a command, as far as mis knows. */
export function knownValues(of: Option | Argument, command: Command, known: Known): readonly Suggestion[] {
  if (of.argChoices !== undefined) return of.argChoices.map((value) => ({ value }));
  const name = 'long' in of ? (of.long ?? '') : of.name();
  const key = [`${command.name()} ${name}`, name].find((candidate) => Object.hasOwn(VALUES, candidate));
  return key === undefined ? [] : (VALUES[key]?.(known) ?? []);
}

function requirements({ scheme }: Known): readonly Suggestion[] {
  return requirementsOf(scheme).map(({ id, text }) => suggestion(id, text));
}

/** Written as it is typed: `not-applicable`. */
function suggestion(name: string, description?: string): Suggestion {
  return { value: name.toLowerCase().replaceAll(' ', '-'), description };
}
