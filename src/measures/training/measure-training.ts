import { periodEndAsOf } from '../../scheme/key-dates.ts';
import type { SafetyAction, Scheme } from '../../scheme/scheme.ts';
import { windowStart } from '../../scheme/windows.ts';
import type { AsOf } from '../../shared/dates/as-of.ts';
import { formatDate } from '../../shared/dates/format-date.ts';
import { explained } from '../exports/export-layout.ts';
import type { ExportFault, ExportSheet, ExportTable, OrFault } from '../exports/export-table.ts';
import { personReferences } from '../exports/person-references.ts';
import { inReadingOrder } from '../exports/reading-order.ts';
import type { MeasureWindow } from '../figure.ts';
import type { MeasureQuestion } from '../measure-question.ts';
import type { UnusedRow } from '../measure-report.ts';
import type { Measuring } from '../measuring.ts';
import { readRegister } from './read-register.ts';
import type { RegisterColumn } from './register-columns.ts';
import type { Unusable } from './register-entry.ts';
import { registerTables } from './register-layout.ts';
import { rotationalAnswer, rotationalDoctors } from './rotational-answer.ts';
import { staffIn } from './staff.ts';
import { trainingClaims } from './training-claims.ts';
import { countTraining, type TrainingRequirement } from './training-figures.ts';
import type { TrainingReport } from './training-report.ts';
import { trainingMapShape, trainingWords } from './training-words.ts';

/** Training, from registers of it. */
export const trainingMeasuring: Measuring<TrainingReport> = {
  name: 'training',
  mapShape: trainingMapShape,
  explain: (sheets, { scheme, map }) => explained(sheets, registerTables(sheets, trainingWords(scheme, map), map)),
  measure: measureTraining,
  claims: trainingClaims,
};

/** Counts the training that a scheme asks for from registers of it, or says why they can't be used. */
function measureTraining(
  sheets: readonly ExportSheet[],
  { scheme, asOf, map }: MeasureQuestion,
): OrFault<{ readonly report: TrainingReport }> {
  const words = trainingWords(scheme, map);
  const found = registerTables(sheets, words, map);
  if ('fault' in found) return found;
  const asked = trainingRequirements(scheme);
  const window = trainingWindow(scheme, asked, asOf);
  const read = staffIn(readRegister(found.tables, words), window.end);
  const unused = inReadingOrder(read.unusable, found.tables).map((each) => unusedRow(each, asked));
  const excluded = (id: string): number => unused.filter(({ requirements }) => requirements.includes(id)).length;
  const question = {
    window,
    today: asOf.date,
    isLate: rotationalDoctors(scheme, asOf.date),
    reference: personReferences(new Set(read.staff.map(({ person }) => person))),
  };
  const counted = asked.map((each) => countTraining(each, read.staff, excluded(each.requirement.id), question));
  if (counted.every(({ figure }) => figure.denominator === 0 && figure.excluded === 0)) {
    return { fault: nobody(found.tables, window) };
  }
  return {
    report: {
      measure: 'training',
      asOf,
      scheme: { id: scheme.id, name: scheme.name },
      window,
      sources: found.tables.map(({ path, sheet, rows }) => ({ path, sheet, rows: rows.length })),
      figures: counted.map(({ figure }) => figure),
      unused,
      groupNames: Object.fromEntries((scheme.staffGroups ?? []).map(({ id, name }) => [id, name])),
      details: counted.map(({ detail }) => detail),
      rotational: rotationalAnswer(scheme, asOf.date, { counted, staff: read.staff, window }),
      notCounted: read.notCounted,
    },
  };
}

/** In the order of the scheme. */
function trainingRequirements({ safetyActions }: Scheme): (TrainingRequirement & { readonly action: SafetyAction })[] {
  return safetyActions.flatMap((action) =>
    action.requirements.flatMap((requirement) => {
      const { source, staffGroup, element } = requirement.measure ?? {};
      return source === 'training' && staffGroup !== undefined && element !== undefined
        ? [{ action, requirement, staffGroup, element }]
        : [];
    }),
  );
}

function trainingWindow(
  scheme: Scheme,
  [first]: readonly { readonly action: SafetyAction }[],
  { date }: AsOf,
): MeasureWindow {
  const end = periodEndAsOf(scheme, date);
  return { start: first ? windowStart(scheme, first.action.number, date) : scheme.period.start, end };
}

function unusedRow({ place, reason, groups, element }: Unusable, asked: readonly TrainingRequirement[]): UnusedRow {
  const mayBe = asked.filter(
    (each) => (groups?.includes(each.staffGroup) ?? true) && (element === undefined || element === each.element),
  );
  return { place, reason, requirements: mayBe.map(({ requirement }) => requirement.id) };
}

function nobody([first]: readonly ExportTable<RegisterColumn>[], { end }: MeasureWindow): ExportFault {
  const path = first?.path ?? '';
  return {
    path,
    reason: 'nobody-in-post',
    message: `${path} has nobody in post on ${formatDate(end)}.`,
    advice: 'Check the start and leave dates, and that the register goes with the scheme.',
  };
}
