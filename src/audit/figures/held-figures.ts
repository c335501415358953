import type { CountedFigure } from '../../measures/counted-figure.ts';
import type { Scheme } from '../../scheme/scheme.ts';
import { measuredUntil } from '../../scheme/windows.ts';
import { type CalendarDate, laterOf } from '../../shared/dates/calendar-date.ts';
import type { AuditRow } from '../../workbook/audit-row.ts';
import { type RequirementState, requirementStates } from '../requirement-states.ts';
import { figureShare } from './figure-share.ts';

/** A figure, and how what it is about stands in the workbook. */
export interface HeldFigure extends CountedFigure {
  readonly state: RequirementState;
  /** How the plan stands that may take its place. */
  readonly planState: RequirementState | undefined;
  /** `94.4% (34 of 36) of midwives, fetal monitoring and surveillance` */
  readonly share: string;
  /** No rows are missing from it, or it may stand without them. */
  readonly isCertain: boolean;
  /** The last day that counts for it: its own or the scheme's, whichever is later. */
  readonly until: CalendarDate;
}

/** Lays figures beside the rows of a workbook, as it is read on a day. */
export function heldFigures(
  figures: readonly CountedFigure[],
  scheme: Scheme,
  rows: readonly AuditRow[],
  today: CalendarDate,
  allowExcluded = false,
): HeldFigure[] {
  const states = new Map(requirementStates(scheme, rows).map((state) => [state.requirement.id, state]));
  return figures.flatMap((counted): HeldFigure[] => {
    const { figure, subject, plan } = counted;
    const state = states.get(figure.requirement);
    if (state === undefined) return [];
    return [
      {
        ...counted,
        state,
        planState: plan === undefined ? undefined : states.get(plan),
        share: `${figureShare(figure)}${subject === undefined ? '' : ` of ${subject}`}`,
        isCertain: figure.excluded === 0 || allowExcluded,
        until: laterOf(figure.window.end, measuredUntil(scheme, state.action, today)),
      },
    ];
  });
}
