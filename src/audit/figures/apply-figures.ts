import type { FigureClaim } from '../../measures/figure-claim.ts';
import { isPlanned } from '../../rules/figure-facts.ts';
import type { RowStatus } from '../../scheme/row-schema.ts';
import type { NewValue, RowEdit } from '../../workbook/edit/row-edit.ts';
import type { EntryField } from '../../workbook/fields.ts';
import { type EditQuestion, editFile } from '../edits/edit-file.ts';
import type { EditReport } from '../edits/edit-report.ts';
import { type RequirementState, requirementStates } from '../requirement-states.ts';
import { evidenceWith } from './figure-evidence.ts';

export interface ApplyQuestion extends EditQuestion {
  /** Set statuses by the figures as well. */
  readonly setStatus: boolean;
  /** Write figures that rows are missing from, too. */
  readonly allowExcluded: boolean;
}

/**
 * Writes figures into a workbook as evidence, and with `setStatus` the statuses they come to, all in one write.
 * @param path - the workbook as the user typed it.
 * @throws InputError when it can't be used or written.
 */
export function applyFigures(path: string, claims: readonly FigureClaim[], question: ApplyQuestion): EditReport {
  const { scheme, allowExcluded } = question;
  const applicable = claims.filter(({ figure }) => figure.met !== null && (figure.excluded === 0 || allowExcluded));
  const left = claims.filter((claim) => !applicable.includes(claim)).map(({ figure }) => figure.requirement);
  const report = editFile(
    path,
    ({ workbook }) => {
      const states = new Map(requirementStates(scheme, workbook.rows).map((state) => [state.requirement.id, state]));
      return applicable.flatMap((claim) => {
        const state = states.get(claim.figure.requirement);
        return state === undefined ? [] : [editFor(claim, state, states, question)];
      });
    },
    [],
    question,
  );
  if (left.length === 0) return report;
  return {
    ...report,
    notes: [...report.notes, `Left as they are, as nothing certain was counted for them: ${left.join(', ')}.`],
  };
}

function editFor(
  claim: FigureClaim,
  state: RequirementState,
  states: ReadonlyMap<string, RequirementState>,
  { asOf, setStatus }: ApplyQuestion,
): RowEdit {
  const values = new Map<EntryField, NewValue>([['evidence', evidenceWith(state.row?.evidence, claim, asOf)]]);
  const planState = claim.plan === undefined ? undefined : states.get(claim.plan);
  const status = setStatus && !isPlanned({ planState }) ? statusFor(claim, state, asOf.date) : undefined;
  if (status !== undefined) values.set('status', { kind: 'status', status });
  return { requirement: claim.figure.requirement, values, lines: [] };
}

/**
 * The status a figure comes to; undefined where the row keeps the one it has. What people have reviewed or set aside is theirs to
 * change: Blue and Not applicable stay. A figure that is short, or may yet be, is work under way until its window is over.
 */
function statusFor(
  { figure, mayFall }: FigureClaim,
  { status }: RequirementState,
  today: string,
): RowStatus | undefined {
  if (figure.met && mayFall) return status === 'Red' || status === 'Not assessed' ? 'Amber' : undefined;
  if (figure.met) return status === 'Blue' || status === 'Not applicable' ? undefined : 'Green';
  const under = today > figure.window.end || figure.numerator === 0 ? 'Red' : 'Amber';
  return status === 'Green' || status === 'Not assessed' ? under : undefined;
}
