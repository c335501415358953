import { exactly, neededFor } from '../exact-target.ts';
import { type Figure, figureOf, type MeasureWindow } from '../figure.ts';
import type { AskedStep } from './asked-steps.ts';
import type { DeathsDetail, UnverifiedCount } from './deaths-report.ts';
import type { StoodStep } from './stand-case.ts';

export interface CountedStep {
  readonly figure: Figure;
  readonly detail: DeathsDetail;
}

/** Counts a step over all cases. Pending ones are in neither number, and deaths that are not verified are counted apart. */
export function countStep(
  asked: AskedStep,
  stood: readonly StoodStep[],
  excluded: number,
  window: MeasureWindow,
  reference: (key: string) => string,
): CountedStep {
  const own = stood.filter((each) => each.asked === asked);
  const verified = own.filter(({ isVerified }) => isVerified);
  const count = countOf(verified);
  const { requirement, step, within, isTimed } = asked;
  const figure = figureOf(requirement, { ...count, excluded }, window);
  const missed = verified.filter(({ standing }) => standing.kind === 'missed');
  return {
    figure,
    detail: {
      requirement: requirement.id,
      step,
      within: isTimed ? within : undefined,
      pending: count.pending,
      outOfReach:
        neededFor(exactly(figure.target), count.denominator + count.pending) > count.numerator + count.pending,
      missed: missed.map((each) => reference(each.case.key)),
      undated: verified.filter(({ isUndated }) => isUndated).length,
      unverified: unverified(
        asked,
        own.filter(({ isVerified }) => !isVerified),
      ),
    },
  };
}

function countOf(steps: readonly StoodStep[]): { numerator: number; denominator: number; pending: number } {
  const many = (kind: string): number => steps.filter(({ standing }) => standing.kind === kind).length;
  const numerator = many('met');
  return { numerator, denominator: numerator + many('missed'), pending: many('pending') };
}

function unverified({ verifiedFrom }: AskedStep, steps: readonly StoodStep[]): UnverifiedCount | undefined {
  const count = countOf(steps);
  const isNone = count.denominator + count.pending === 0;
  return verifiedFrom === undefined || isNone ? undefined : { before: verifiedFrom, ...count };
}
