import { columnsOf, hasShapeOf, sizeOf } from './area-size.ts';
import { type Criterion, toCriterion } from './criterion.ts';
import { numbersIn } from './numbers-in.ts';
import type { Scalar } from './scalar.ts';
import type { Expression } from './syntax.ts';
import { Unsure } from './unsure.ts';
import type { Area, FilledCell, SheetFunction, Workings } from './workings.ts';

/** The functions that count cells. */
export const COUNTING_FUNCTIONS: ReadonlyMap<string, SheetFunction> = new Map<string, SheetFunction>([
  ['COUNT', (args, workings) => numbersIn(filledIn(args, workings)).length],
  ['COUNTA', (args, workings) => filledIn(args, workings).length],
  ['COUNTBLANK', countBlank],
  ['COUNTIF', countIf],
  ['COUNTIFS', countIfs],
]);

/** What is in the cells of ranges. Values written into the formula follow other rules, and are refused. */
function filledIn(args: readonly Expression[], workings: Workings): FilledCell[] {
  if (args.length === 0) throw new Unsure();
  return args.flatMap((arg) => workings.filled(areaOf(arg, workings)));
}

/** An empty text looks blank, and counts as such. */
function countBlank([arg, ...others]: readonly Expression[], workings: Workings): number {
  if (others.length > 0) throw new Unsure();
  const area = areaOf(arg, workings);
  return sizeOf(area) - workings.filled(area).filter(({ value }) => value !== '').length;
}

function countIf([range, criterion, ...others]: readonly Expression[], workings: Workings): number {
  if (others.length > 0) throw new Unsure();
  const area = areaOf(range, workings);
  const isMet = criterionOf(criterion, workings);
  const filled = workings.filled(area);
  const blanks = isMet(null) ? sizeOf(area) - filled.length : 0;
  return filled.filter(({ value }) => isMet(value)).length + blanks;
}

interface Condition {
  readonly area: Area;
  readonly isMet: Criterion;
  /** By place in the area. */
  readonly values: ReadonlyMap<number, Scalar>;
}

/** Counts the places of ranges of one shape, at which all conditions are met. */
function countIfs(args: readonly Expression[], workings: Workings): number {
  const conditions = conditionsOf(args, workings);
  const [first] = conditions;
  if (!first) throw new Unsure();
  const filled = new Set(conditions.flatMap(({ values }) => [...values.keys()]));
  const met = [...filled].filter((place) => conditions.every(({ isMet, values }) => isMet(values.get(place) ?? null)));
  const blanks = conditions.every(({ isMet }) => isMet(null)) ? sizeOf(first.area) - filled.size : 0;
  return met.length + blanks;
}

function conditionsOf(args: readonly Expression[], workings: Workings): Condition[] {
  const conditions: Condition[] = [];
  for (let at = 0; at < args.length; at += 2) {
    const area = areaOf(args[at], workings);
    const isMet = criterionOf(args[at + 1], workings);
    const [first] = conditions;
    if (first && !hasShapeOf(first.area, area)) throw new Unsure();
    const values = workings.filled(area).map((cell) => [placeOf(cell, area), cell.value] as const);
    // Putting them side by side is work too.
    workings.spend(values.length);
    conditions.push({ area, isMet, values: new Map(values) });
  }
  return conditions;
}

function criterionOf(arg: Expression | undefined, workings: Workings): Criterion {
  if (!arg) throw new Unsure();
  return toCriterion(workings.scalar(arg), (work) => workings.spend(work));
}

function placeOf({ row, column }: FilledCell, area: Area): number {
  return (row - area.range.top) * columnsOf(area) + column - area.range.left;
}

function areaOf(arg: Expression | undefined, workings: Workings): Area {
  const area = arg && workings.area(arg);
  if (!area) throw new Unsure();
  return area;
}
