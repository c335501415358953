import type { ChangeNote, SafetyAction } from './scheme.ts';

/** What is different in a safety action from an earlier year. */
export interface YearChanges {
  /** The year before, such as 5. */
  readonly fromYear: number;
  readonly changes: readonly ChangeNote[];
}

const KEY = /^changesFromYear(\d+)$/;

/** The changes that a scheme notes for a safety action, by the year they are measured from; latest first. */
export function yearChangesOf(action: SafetyAction): YearChanges[] {
  const years = Object.keys(action).flatMap((key) => KEY.exec(key)?.[1] ?? []);
  return years
    .map((year) => ({ fromYear: Number(year), changes: action[`changesFromYear${Number(year)}`] ?? [] }))
    .filter(({ changes }) => changes.length > 0)
    .sort((a, b) => b.fromYear - a.fromYear);
}
