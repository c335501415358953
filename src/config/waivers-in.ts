import type { Waiver } from '../audit/check-settings.ts';
import { maySetAside, namesRequirements } from '../rules/families.ts';
import { RULES } from '../rules/registry.ts';
import { requirementsOf } from '../scheme/requirements.ts';
import type { Scheme } from '../scheme/scheme.ts';
import { printableName, printableText } from '../shared/printable-text.ts';
import { meantWords, quoted } from './config-problem.ts';
import type { ConfigFile } from './config-schema.ts';

type WrittenWaiver = NonNullable<ConfigFile['waivers']>[number];

/**
 * The waivers, with words that are safe to print.
 * @param scheme - whose requirements they may name; undefined where nothing is judged.
 * @param problems - told of rules and requirements that there are not, and of what can't be waived.
 */
export function waiversIn(
  written: readonly WrittenWaiver[],
  scheme: Scheme | undefined,
  problems: string[],
): readonly Waiver[] {
  return written.map((waiver, index) => {
    const { code, requirement, field, reason, approvedBy, expires } = waiver;
    const place = `waivers.${index}`;
    problems.push(...codeProblems(waiver, place));
    if (requirement !== undefined && scheme !== undefined) {
      problems.push(...requirementProblems(requirement, scheme, place));
    }
    return {
      code,
      requirement,
      field,
      reason: printableText(reason),
      approvedBy: printableName(approvedBy),
      expires,
    };
  });
}

function codeProblems({ code, requirement }: WrittenWaiver, place: string): string[] {
  const rules = RULES.map(({ meta }) => meta);
  if (!rules.some((rule) => rule.code === code)) {
    const named = rules.find(({ name }) => name === code);
    const meant = named
      ? ` (did you mean "${named.code}"?)`
      : meantWords(
          code,
          rules.map((rule) => rule.code),
        );
    return [`unknown rule ${quoted(code)} in ${place}.code${meant}`];
  }
  if (!maySetAside(code)) {
    return [`${place} would waive ${code}, and what protects patients or checks this file can't be waived`];
  }
  return requirement === undefined && namesRequirements(code)
    ? [`${place} needs a requirement, such as "4.12": ${code} is about single requirements`]
    : [];
}

function requirementProblems(requirement: string, scheme: Scheme, place: string): string[] {
  const ids = requirementsOf(scheme).map(({ id }) => id);
  if (ids.includes(requirement)) return [];
  return [
    `${scheme.name} has no requirement ${quoted(requirement)}, named in ${place}.requirement${meantWords(requirement, ids)}`,
  ];
}
