import { requirementsOf } from '../scheme/requirements.ts';
import type { Measure, Requirement, Scheme } from '../scheme/scheme.ts';
import { formatDate } from '../shared/dates/format-date.ts';
import { printableText } from '../shared/printable-text.ts';
import { type Figure, figureOf } from './figure.ts';
import type { PrintedFigure } from './figures-schema.ts';

/** Two divisions of the same numbers, however a program wrote them down, differ by less. */
const SAME_FRACTION = 1e-9;

/** A requirement for which the scheme asks for a figure. */
type Measured = Requirement & { readonly measure: Measure };

/** A figure, worked out again from what was counted; or why it is none of the scheme's. What it says of itself is never believed. */
export function checkFigure(printed: PrintedFigure, scheme: Scheme): { readonly figure: Figure } | { problem: string } {
  const id = printableText(printed.requirement);
  const requirement = requirementsOf(scheme).find((each) => each.id === printed.requirement);
  if (requirement === undefined) return { problem: `it has a figure for "${id}", which ${scheme.name} does not have` };
  if (!isMeasured(requirement)) return { problem: `it has a figure for ${id}, for which ${scheme.name} asks for none` };
  const figure = figureOf(requirement, printed, printed.window);
  const problem =
    strangeness(printed, requirement.measure) ?? windowProblem(printed, scheme) ?? contradiction(printed, figure);
  return problem === undefined ? { figure } : { problem: `the figure of ${id} ${problem}` };
}

function isMeasured(requirement: Requirement): requirement is Measured {
  return requirement.measure !== undefined;
}

/** It is another measure, or against another target, than the scheme's. */
function strangeness(printed: PrintedFigure, asked: Measure): string | undefined {
  const isOther =
    printed.measure !== asked.name || printed.staffGroup !== asked.staffGroup || printed.element !== asked.element;
  if (isOther) return 'is of another measure, or of other people, than the scheme asks for';
  if (printed.target === asked.target) return undefined;
  return `is against a target of ${printed.target}, and the scheme asks for ${asked.target}`;
}

function windowProblem({ window: { start, end } }: PrintedFigure, { period }: Scheme): string | undefined {
  if (start > end) return 'has a window that ends before it starts';
  if (start <= period.end && end >= period.start) return undefined;
  return `is of ${formatDate(start)} to ${formatDate(end)}, which is not in the scheme's period`;
}

function contradiction(printed: PrintedFigure, { met, shortfall, fraction }: Figure): string | undefined {
  const share = `${printed.numerator} of ${printed.denominator}`;
  if (printed.numerator > printed.denominator) return `counts ${share}`;
  if (printed.met !== met) return `says ${metWords(printed.met)}, but ${share} is ${metWords(met)}`;
  if (printed.shortfall !== shortfall) return `says ${printed.shortfall} short, but ${share} is ${shortfall} short`;
  const isSame =
    fraction === null || printed.fraction === null
      ? fraction === printed.fraction
      : Math.abs(fraction - printed.fraction) < SAME_FRACTION;
  return isSame ? undefined : `says a fraction of ${printed.fraction}, but ${share} is ${fraction}`;
}

function metWords(met: boolean | null): string {
  return met === null ? 'that there is nobody to count' : met ? 'met' : 'short';
}
