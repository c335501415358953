import type { FigureClaim } from '../measures/figure-claim.ts';
import type { CellPlace } from '../workbook/audit-row.ts';
import { openAudit } from '../workbook/open-audit.ts';
import type { AuditQuestion } from './audit-file.ts';
import { figureShare } from './figure-evidence.ts';
import { type RequirementState, requirementStates } from './requirement-states.ts';

/** Where a row and its figure disagree. */
export interface FigureFinding {
  readonly code: 'MIS412' | 'MIS413';
  readonly name: 'figure-short' | 'figure-met';
  readonly severity: 'error' | 'info';
  readonly requirement: string;
  readonly at: CellPlace | undefined;
  readonly message: string;
  readonly hint: string;
}

/** What a workbook says of the requirements that figures were counted for. */
export interface ComparedFigures {
  /** As the user typed it. */
  readonly path: string;
  readonly findings: readonly FigureFinding[];
  /** The requirements whose figures rows are missing from, and which are not compared. */
  readonly notCompared: readonly string[];
}

export interface CompareQuestion extends AuditQuestion {
  /** Compare figures that rows are missing from, too. */
  readonly allowExcluded: boolean;
}

/**
 * Holds figures against the rows of a workbook.
 * @param path - the workbook as the user typed it.
 * @throws InputError when it can't be used.
 */
export function compareFigures(
  path: string,
  claims: readonly FigureClaim[],
  question: CompareQuestion,
): ComparedFigures {
  const { workbook } = openAudit(path, question.cwd, question.scheme, question.layout);
  const states = new Map(
    requirementStates(question.scheme, workbook.rows).map((state) => [state.requirement.id, state]),
  );
  const isSure = ({ figure }: FigureClaim): boolean => figure.excluded === 0 || question.allowExcluded;
  const sure = claims.filter(isSure);
  return {
    path,
    findings: [...sure.flatMap((claim) => findingFor(claim, states) ?? []), ...plansSetAside(sure, states)],
    notCompared: claims.filter((claim) => !isSure(claim)).map(({ figure }) => figure.requirement),
  };
}

/** A plan that the figures ask for can't be set aside. */
function plansSetAside(claims: readonly FigureClaim[], states: ReadonlyMap<string, RequirementState>): FigureFinding[] {
  const plans = new Set(claims.flatMap(({ plan }) => plan ?? []));
  return [...plans].flatMap((plan): FigureFinding[] => {
    const state = states.get(plan);
    if (state?.status !== 'Not applicable') return [];
    const short = claims.filter((claim) => claim.plan === plan).map(({ figure }) => figure.requirement);
    return [
      {
        code: 'MIS412',
        name: 'figure-short',
        severity: 'error',
        requirement: plan,
        at: state.row?.place('status'),
        message: `${plan} is set aside, but asks for a plan: ${short.join(', ')} would be met without those it is about.`,
        hint: 'set it back, and have the Board minute the plan',
      },
    ];
  });
}

function findingFor(claim: FigureClaim, states: ReadonlyMap<string, RequirementState>): FigureFinding | undefined {
  const { figure, subject, plan } = claim;
  const state = states.get(figure.requirement);
  if (state === undefined) return undefined;
  const { status, row } = state;
  const found = { requirement: figure.requirement, at: row?.place('status') };
  if (figure.met === false && (status === 'Green' || status === 'Blue')) {
    const said = `${figure.requirement} is ${status}, but it is ${figureShare(claim)} of ${subject}: ${figure.shortfall} short.`;
    const isPlanned = plan !== undefined && (states.get(plan)?.met ?? false);
    const short = { ...found, code: 'MIS412', name: 'figure-short' } as const;
    if (isPlanned) {
      const hint = `keep the minuted plan with its evidence, as ${plan} says that there is one`;
      return { ...short, severity: 'info', message: said, hint };
    }
    return {
      ...short,
      severity: 'error',
      message: said,
      hint: 'set it back, or correct what the figure is counted from',
    };
  }
  if (figure.met === true && (status === 'Red' || status === 'Not assessed')) {
    const message = `${figure.requirement} is ${status === 'Red' ? 'Red' : 'not assessed'}, though it is met: ${figureShare(claim)} of ${subject}.`;
    const hint = 'set it to Green once its evidence is saved';
    return { ...found, code: 'MIS413', name: 'figure-met', severity: 'info', message, hint };
  }
  return undefined;
}
