import type { DefinedName } from '../types.ts';
import { parseFormula } from './parse-formula.ts';
import type { Reference } from './syntax.ts';
import { Unsure } from './unsure.ts';

/**
 * The range that a defined name refers to, in a formula on the sheet `home`.
 * @param sameName - all that are spelled so.
 * @throws Unsure where it refers to anything else, or to a range that moves with the cell it is used in.
 */
export function areaNamed(home: string, sameName: readonly DefinedName[]): Reference {
  const local = sameName.filter(({ sheet }) => sheet === home);
  const [definition, ...others] = local.length > 0 ? local : sameName.filter(({ sheet }) => sheet === undefined);
  const reference = definition && others.length === 0 ? parseFormula(definition.refersTo) : undefined;
  if (reference?.kind !== 'reference' || reference.sheet === undefined || !reference.isFixed) throw new Unsure();
  return reference;
}
