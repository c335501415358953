import type { HeldFigure } from '../audit/figures/held-figures.ts';
import type { RequirementState } from '../audit/requirement-states.ts';
import type { FindingFact } from './rule.ts';

/** A fact about the status that a figure is held against. */
export function figureFact(held: HeldFigure, args: FindingFact['args'] = {}): FindingFact {
  const { figure, share, state } = held;
  return {
    requirement: figure.requirement,
    field: 'status',
    at: state.row?.place('status'),
    args: { status: state.status, share, ...args },
  };
}

/** The row is Green or Blue: it says that its requirement is met. */
export function claimsToBeMet({ state }: HeldFigure): boolean {
  return isGreenOrBlue(state);
}

/** The row says that its requirement is met, and the figure is certain and short. */
export function isContradicted(held: HeldFigure): boolean {
  return held.isCertain && held.figure.met === false && claimsToBeMet(held);
}

/** A plan is minuted that takes the place of the figure. One that is set aside is none. */
export function isPlanned({ planState }: Pick<HeldFigure, 'planState'>): boolean {
  return planState !== undefined && isGreenOrBlue(planState);
}

function isGreenOrBlue({ status }: Pick<RequirementState, 'status'>): boolean {
  return status === 'Green' || status === 'Blue';
}
