import { dateOf, lastMinuteOf } from '../shared/dates/moment.ts';
import { changed, type EffectiveKeyDate, unrevised } from './key-dates.ts';
import type { KeyDateChange, PauseChange, Revision, Scheme } from './scheme.ts';
import type { SchemeProblem } from './scheme-problem.ts';

/** Revisions in order of announcement, each change possible on what was in force when it was announced. */
export function revisionProblems({ keyDates, revisions = [] }: Scheme): SchemeProblem[] {
  const problems: SchemeProblem[] = [];
  const inForce = new Map(keyDates.map((keyDate) => [keyDate.id, unrevised(keyDate)]));

  for (const [r, revision] of revisions.entries()) {
    const above = revisions[r - 1]?.announced ?? '';
    if (revision.announced < above) {
      const message = `is ${revision.announced}, before that of the revision above it (${above})`;
      problems.push({ path: ['revisions', r, 'announced'], message });
    }
    const seen = new Set<string>();
    for (const [c, change] of revision.changes.entries()) {
      const current = inForce.get(change.keyDate);
      const problem = seen.has(change.keyDate) ? repeated(change) : problemOf(change, revision, current);
      if (problem) problems.push({ path: ['revisions', r, 'changes', c, problem.key], message: problem.message });
      if (current) inForce.set(change.keyDate, changed(current, revision, change));
      seen.add(change.keyDate);
    }
  }
  return problems;
}

interface ChangeProblem {
  readonly key: string;
  readonly message: string;
}

function repeated({ keyDate }: KeyDateChange): ChangeProblem {
  return { key: 'keyDate', message: `"${keyDate}" is changed twice by one revision` };
}

function problemOf(
  change: KeyDateChange,
  revision: Revision,
  current: EffectiveKeyDate | undefined,
): ChangeProblem | undefined {
  if (current === undefined) return { key: 'keyDate', message: `there is no key date "${change.keyDate}"` };
  if (change.change === 'pause') return pauseProblem(change, revision, current);
  if (change.change === 'replace' || lastMinuteOf(change.to) > lastMinuteOf(current.at)) return undefined;
  return {
    key: 'to',
    message: `is ${change.to}, not later than ${current.at}, so it extends nothing; "replace" sets an earlier date`,
  };
}

function pauseProblem(
  { until, atLeastUntil }: PauseChange,
  { announced }: Revision,
  { at }: EffectiveKeyDate,
): ChangeProblem | undefined {
  if (dateOf(at) < announced) return { key: 'change', message: `pauses ${at}, which had passed by ${announced}` };
  if (until !== undefined && atLeastUntil !== undefined) {
    return { key: 'atLeastUntil', message: 'belongs only to a pause whose end is open, and this one has "until"' };
  }
  const end = until ?? atLeastUntil;
  if (end === undefined || end > announced) return undefined;
  const key = until === undefined ? 'atLeastUntil' : 'until';
  return { key, message: `is ${end}, not after the day the pause was announced (${announced})` };
}
