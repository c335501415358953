import { requirementsOf } from './requirements.ts';
import type { Scheme } from './scheme.ts';
import type { SchemeProblem } from './scheme-problem.ts';
import { expectedButFound } from './scheme-problem.ts';
import { titleWords } from './title-words.ts';

/** Whose training is counted, and of what: each word belongs to one of them alone, and measures name those that are listed. */
export function trainingProblems(scheme: Scheme): SchemeProblem[] {
  const { staffGroups = [], trainingElements = [] } = scheme;
  const groups = staffGroups.map(({ id, name, titles }) => ({ name: id, words: [id, name, ...titles] }));
  const elements = trainingElements.map(({ name, alsoCalled }) => ({ name, words: [name, ...alsoCalled] }));
  return [
    ...repeatedProblems('staffGroups', groups),
    ...repeatedProblems('trainingElements', elements),
    ...measureProblems(scheme),
    ...rotationalProblems(scheme),
  ];
}

interface Named {
  readonly name: string;
  readonly words: readonly string[];
}

/** A title in two groups would count a person by the order of the file. */
function repeatedProblems(list: 'staffGroups' | 'trainingElements', entries: readonly Named[]): SchemeProblem[] {
  const ownerOf = new Map<string, number>();
  return entries.flatMap(({ words }, index) =>
    words.flatMap((word) => {
      const owner = ownerOf.get(titleWords(word)) ?? index;
      ownerOf.set(titleWords(word), owner);
      return owner === index
        ? []
        : [{ path: [list, index], message: `"${word}" belongs to "${entries[owner]?.name}" already` }];
    }),
  );
}

function measureProblems({ safetyActions, staffGroups, trainingElements }: Scheme): SchemeProblem[] {
  return safetyActions.flatMap(({ requirements }, a) =>
    requirements.flatMap(({ measure }, r) => {
      const path = ['safetyActions', a, 'requirements', r, 'measure'];
      const { source, staffGroup, element } = measure ?? {};
      if (source !== 'training') return [];
      const isGroup = staffGroup === undefined || staffGroups?.some(({ id }) => id === staffGroup);
      const isElement = element === undefined || trainingElements?.some(({ name }) => name === element);
      return [
        ...((isGroup ?? true)
          ? []
          : [
              {
                path: [...path, 'staffGroup'],
                message: expectedButFound('the id of one of "staffGroups"', staffGroup),
              },
            ]),
        ...((isElement ?? true)
          ? []
          : [
              {
                path: [...path, 'element'],
                message: expectedButFound('the name of one of "trainingElements"', element),
              },
            ]),
      ];
    }),
  );
}

function rotationalProblems(scheme: Scheme): SchemeProblem[] {
  const { rotationalStaff, keyDates } = scheme;
  if (rotationalStaff === undefined) return [];
  const { startedFrom, requirement } = rotationalStaff;
  const isKeyDate = keyDates.some(({ id }) => id === startedFrom);
  const isRequirement = requirementsOf(scheme).some(({ id }) => id === requirement);
  return [
    ...(isKeyDate
      ? []
      : [{ path: ['rotationalStaff', 'startedFrom'], message: expectedButFound('the id of a key date', startedFrom) }]),
    ...(isRequirement
      ? []
      : [
          {
            path: ['rotationalStaff', 'requirement'],
            message: expectedButFound('the id of a requirement', requirement),
          },
        ]),
  ];
}
