import * as z from 'zod/mini';
import { isCalendarDate } from '../shared/dates/calendar-date.ts';
import { isMoment } from '../shared/dates/moment.ts';
import { nearestWord } from '../shared/nearest-word.ts';
import type { Scheme } from './scheme.ts';
import { KEY_DATE_KINDS, MEASURE_SOURCES, REVIEW_STEPS, STATUS_NAMES, TIME_UNITS } from './scheme.ts';
import { expectedButFound, quotedList } from './scheme-problem.ts';

/** Every part says in words what it expected; zod/mini brings no messages of its own. */
const expecting = (expected: string) => ({
  error: (issue: { readonly input?: unknown }) => expectedButFound(expected, issue.input),
});

const checkedText = (expected: string, isRight: (text: string) => boolean) =>
  z.string(expecting(expected)).check(z.refine(isRight, expecting(expected)));

/** One line: the words go into cells, terminal lines and calendar entries. */
const text = checkedText('one line of text', (value) => value.trim() !== '' && !/\p{Cc}/u.test(value));
const slug = checkedText('lower-case words joined by hyphens', (value) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(value));
const requirementId = checkedText('an id such as "4.12"', (value) => /^[1-9]\d*\.[1-9]\d*$/.test(value));
const date = checkedText('a date such as "2024-11-30"', isCalendarDate);
const moment = checkedText('a date such as "2024-11-30" or a time in London such as "2025-03-03T12:00"', isMoment);

const positive = z.number(expecting('a number above 0')).check(z.positive(expecting('a number above 0')));
const count = z.int(expecting('a whole number')).check(z.nonnegative(expecting('a whole number from 0')));
const ordinal = z.int(expecting('a whole number')).check(z.positive(expecting('a whole number from 1')));
const flag = z.boolean(expecting('true or false'));

const oneOf = <const Names extends readonly string[]>(names: Names) =>
  z.enum(names, expecting(`one of ${quotedList(names)}`));

const list = <Item extends z.ZodMiniType>(item: Item) => z.array(item, expecting('a list'));
const filledList = <Item extends z.ZodMiniType>(item: Item) =>
  list(item).check(z.minLength(1, { error: 'is empty, expected at least one' }));

/** An object with these keys and no others: a misspelt optional key would otherwise be lost without a word. */
function strict<Shape extends Record<string, z.ZodMiniType>>(shape: Shape) {
  return z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? unknownKeys(issue.keys, Object.keys(shape))
        : expectedButFound('an object', issue.input),
  });
}

function unknownKeys(keys: readonly string[], known: readonly string[]): string {
  const each = keys.map((key) => {
    const meant = nearestWord(key, known);
    return `unknown key "${key}"${meant === undefined ? '' : `, did you mean "${meant}"?`}`;
  });
  return each.join('; ');
}

const measure = strict({
  source: oneOf(MEASURE_SOURCES),
  name: slug,
  target: positive,
  unit: z.exactOptional(oneOf(['count'])),
  outOf: z.exactOptional(ordinal),
  element: z.exactOptional(text),
  staffGroup: z.exactOptional(slug),
  step: z.exactOptional(oneOf(REVIEW_STEPS)),
  within: z.exactOptional(strict({ amount: ordinal, unit: oneOf(TIME_UNITS) })),
  verifiedFrom: z.exactOptional(slug),
  bornAndDiedHere: z.exactOptional(flag),
});

const requirement = strict({
  id: requirementId,
  text,
  evidence: text,
  group: z.exactOptional(text),
  notApplicableWhen: z.exactOptional(text),
  dueBy: z.exactOptional(date),
  measure: z.exactOptional(measure),
});

const changeNotes = z.exactOptional(list(strict({ kind: oneOf(['added', 'updated', 'removed']), note: text })));

/** The key names the year compared with, so each scheme has its own. */
const changesFromYears = Object.fromEntries(
  Array.from({ length: 30 }, (_, index) => [`changesFromYear${index + 1}`, changeNotes]),
) as Record<`changesFromYear${number}`, typeof changeNotes>;

const safetyAction = strict({
  number: ordinal,
  title: text,
  question: text,
  requirementCount: z.exactOptional(count),
  requirements: filledList(requirement),
  ...changesFromYears,
});

const keyDate = strict({
  id: slug,
  name: text,
  at: moment,
  kind: z.exactOptional(oneOf(KEY_DATE_KINDS)),
  actions: z.exactOptional(filledList(ordinal)),
  final: z.exactOptional(flag),
  note: z.exactOptional(text),
});

const changeParts = { keyDate: slug, note: z.exactOptional(text) };

const keyDateChange = z.discriminatedUnion(
  'change',
  [
    strict({ ...changeParts, change: z.enum(['extend', 'replace']), to: moment }),
    strict({
      ...changeParts,
      change: z.literal('pause'),
      until: z.exactOptional(date),
      atLeastUntil: z.exactOptional(date),
    }),
  ],
  {
    error: (issue) =>
      issue.code === 'invalid_union'
        ? 'expected one of "extend", "replace", "pause"'
        : expectedButFound('an object', issue.input),
  },
);

const revision = strict({
  announced: date,
  title: text,
  source: z.exactOptional(text),
  note: z.exactOptional(text),
  changes: list(keyDateChange),
});

const staffGroup = strict({ id: slug, name: text, medical: z.exactOptional(flag), titles: list(text) });
const trainingElement = strict({ name: text, alsoCalled: list(text) });
const rotationalStaff = strict({ startedFrom: slug, requirement: requirementId });

const nationalResult = strict({
  source: text,
  trustsSubmitted: count,
  fullyCompliant: count,
  upgradedAfterVerification: count,
  downgradedAfterVerification: count,
  appeals: strict({ submitted: count, upheld: count }),
  paymentsGBP: strict({ lowest: count, highest: count }),
  lowestComplianceAction: ordinal,
  fullComplianceActions: list(ordinal),
});

/** The shape of a scheme file. What must agree across its parts is checked by `checkScheme`. */
export const schemeSchema: z.ZodMiniType<Scheme> = strict({
  id: slug,
  name: text,
  publisher: text,
  provenance: text,
  timeZone: z.literal('Europe/London', expecting('"Europe/London"')),
  statuses: list(strict({ name: oneOf(STATUS_NAMES), meaning: text })),
  period: strict({ start: date, end: date }),
  keyDates: filledList(keyDate),
  revisions: z.exactOptional(list(revision)),
  requirementCount: z.exactOptional(count),
  safetyActions: filledList(safetyAction),
  staffGroups: z.exactOptional(filledList(staffGroup)),
  trainingElements: z.exactOptional(filledList(trainingElement)),
  rotationalStaff: z.exactOptional(rotationalStaff),
  nationalResult: z.exactOptional(nationalResult),
});
