import type { HeldFigure } from '../audit/figures/held-figures.ts';
import { figureFact, isContradicted, isPlanned } from './figure-facts.ts';
import type { FindingFact, Rule } from './rule.ts';

export const figureShort: Rule = {
  meta: {
    code: 'MIS412',
    name: 'figure-short',
    title: 'A requirement is said to be met, but its figure is short of the target',
    why: 'The figure was counted from the records that an auditor would ask for. A status that it contradicts is a declaration that does not hold.',
    whatToDo: 'set it back, or correct what the figure is counted from',
    example: {
      wrong: '8.3 is Green, and the training records come to 85% of midwives, where 90% is asked for.',
      right: '8.3 is Amber until enough midwives have attended.',
    },
    severity: 'error',
  },
  needsFigures: true,
  *check({ figures }) {
    for (const held of figures) {
      if (isContradicted(held) && !isPlanned(held)) yield figureFact(held, { shortfall: held.figure.shortfall });
    }
    yield* plansSetAside(figures);
  },
  message: ({ requirement, args }) =>
    args?.short === undefined
      ? `${requirement} is ${args?.status}, but it is ${args?.share}: ${args?.shortfall} short.`
      : `${requirement} is set aside, but asks for a plan: ${args.short} would be met without those it is about.`,
  hint: ({ args }) =>
    args?.short === undefined ? figureShort.meta.whatToDo : 'set it back, and have the Board minute the plan',
};

/** A plan that the figures ask for can't be set aside. */
function* plansSetAside(figures: readonly HeldFigure[]): Iterable<FindingFact> {
  const asking = figures.filter(({ isCertain, figure }) => isCertain && figure.met === false);
  for (const plan of new Set(asking.flatMap((held) => held.plan ?? []))) {
    const own = asking.filter((held) => held.plan === plan);
    const state = own[0]?.planState;
    if (state?.status !== 'Not applicable') continue;
    const short = own.map(({ figure }) => figure.requirement).join(', ');
    yield { requirement: plan, field: 'status', at: state.row?.place('status'), args: { short } };
  }
}
