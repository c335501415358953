import { requirementsOf } from './requirements.ts';
import type { Scheme } from './scheme.ts';

/** `No such locum was used, or each met 4.2 or 4.3.` */
const OR_EACH_MET = /\bor each met ((?:\d+\.\d+(?:, | or |\.?$))+)/;

/**
 * Groups of requirements of which each case has to meet but one, such as the three ways in which a short-term locum can
 * qualify. Read from `notApplicableWhen`, where each names all others of its group.
 */
export function alternativesOf(scheme: Scheme): string[][] {
  const named = requirementsOf(scheme).flatMap(({ id, notApplicableWhen }) => {
    const others = OR_EACH_MET.exec(notApplicableWhen ?? '')?.[1]?.match(/\d+\.\d+/g);
    return others ? [[id, ...others].sort().join(' ')] : [];
  });
  // Only where all of a group agree on who belongs to it.
  const isAgreed = (group: string): boolean =>
    named.filter((other) => other === group).length === group.split(' ').length;
  return [...new Set(named)].filter(isAgreed).map((group) => group.split(' '));
}
