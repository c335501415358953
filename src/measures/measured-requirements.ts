import { periodEndAsOf } from '../scheme/key-dates.ts';
import type { Measure, Requirement, Scheme } from '../scheme/scheme.ts';
import { windowStart } from '../scheme/windows.ts';
import type { CalendarDate } from '../shared/dates/calendar-date.ts';
import type { ExportFault, ExportSheet } from './exports/export-table.ts';
import type { MeasureWindow } from './figure.ts';

/** A requirement of the scheme that has a measure, with the number of its safety action. */
export interface MeasuredRequirement<Name extends string> {
  readonly action: number;
  readonly requirement: Requirement;
  readonly name: Name;
}

/** The requirements whose measures are counted from a source and have one of these names, in the order of the scheme. */
export function measuredRequirements<Name extends string>(
  { safetyActions }: Scheme,
  source: Measure['source'],
  names: readonly Name[],
): MeasuredRequirement<Name>[] {
  return safetyActions.flatMap(({ number, requirements }) =>
    requirements.flatMap((requirement) => {
      const { measure } = requirement;
      const name = measure?.source === source ? names.find((each) => each === measure.name) : undefined;
      return name === undefined ? [] : [{ action: number, requirement, name }];
    }),
  );
}

/** The days that count for a safety action. */
export function actionWindow(scheme: Scheme, action: number, today: CalendarDate): MeasureWindow {
  return { start: windowStart(scheme, action, today), end: periodEndAsOf(scheme, today) };
}

/** Where a scheme asks for no such figure. */
export function noSuchMeasure({ name }: Scheme, [first]: readonly ExportSheet[], what: string): ExportFault {
  return {
    path: first?.path ?? '',
    reason: 'no-measure',
    message: `${name} asks for no figure about ${what}.`,
    advice: 'Check the scheme file that was given with --scheme.',
  };
}
