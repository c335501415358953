import { requirementsOf } from '../scheme/requirements.ts';
import type { Scheme } from '../scheme/scheme.ts';
import { printableText } from '../shared/printable-text.ts';
import { type Figure, figureOf } from './figure.ts';
import { DETAILS_SCHEMA, type Measured } from './figures-schema.ts';

/** The requirements of figures that a plan may stand in for; or why what is said of it can't be. */
export function plannedIn(
  { rotational, details }: Measured,
  figures: readonly Figure[],
  scheme: Scheme,
): { readonly planned: readonly string[] } | { readonly problem: string } {
  const named = rotational?.figures ?? [];
  if (named.length === 0) return { planned: [] };
  if (rotational?.requirement !== scheme.rotationalStaff?.requirement) {
    return { problem: 'it names a plan under "rotational" that is not the scheme’s' };
  }
  const parsed = DETAILS_SCHEMA.safeParse(details);
  const doubtful = named.find((id) => {
    const detail = parsed.data?.find(({ requirement }) => requirement === id);
    return !wouldBeMet(
      scheme,
      figures.find(({ requirement }) => requirement === id),
      detail?.withoutRotational,
    );
  });
  if (doubtful === undefined) return { planned: named };
  const id = printableText(doubtful);
  return { problem: `it says that a plan may stand in for the figure of ${id}, and its details do not show that` };
}

/** The figure is short, and its target is met by those who are left without doctors on rotation. */
function wouldBeMet(
  scheme: Scheme,
  figure: Figure | undefined,
  left: { readonly numerator: number; readonly denominator: number } | null | undefined,
): boolean {
  const requirement = requirementsOf(scheme).find(({ id }) => id === figure?.requirement);
  if (requirement === undefined || figure === undefined || left === null || left === undefined) return false;
  const trained = figure.numerator - left.numerator;
  const doctors = figure.denominator - left.denominator;
  const isPart = trained >= 0 && trained <= doctors && left.numerator <= left.denominator;
  const without = figureOf(requirement, { ...left, excluded: 0 }, figure.window);
  return figure.met === false && isPart && without.met !== false;
}
