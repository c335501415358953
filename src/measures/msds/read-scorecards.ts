import { plainWords } from '../../shared/plain-words.ts';
import { printableText } from '../../shared/printable-text.ts';
import { type ExportRow, type ExportTable, type RowPlace, textUnder } from '../exports/export-table.ts';
import { type MeasureMap, NOT_COUNTED } from '../exports/measure-map.ts';
import { quoted } from '../exports/quoted.ts';
import { wholeNumber } from '../exports/whole-number.ts';
import { type Month, readMonth } from '../exports/written-month.ts';
import type { ScorecardColumn } from './scorecard-columns.ts';
import { SCORECARD_MEASURES, type ScorecardMeasure, type ScorecardRow } from './scorecard-row.ts';
import { writtenShare } from './written-share.ts';

/** A row, or a part of it, that can't be used. */
export interface UnusableMetric {
  readonly place: RowPlace;
  readonly reason: string;
  readonly measures: readonly ScorecardMeasure[];
}

/** What was read of scorecards. */
export interface ScorecardsRead {
  readonly rows: readonly ScorecardRow[];
  readonly unusable: readonly UnusableMetric[];
  /** The months of rows that were left out, in the order in which they came. */
  readonly otherMonths: readonly Month[];
  /** Rows that are no metric, by what they are called. */
  readonly setAside: readonly string[];
}

type Row = ExportRow<ScorecardColumn>;
type RowRead =
  | { readonly row: ScorecardRow }
  | { readonly unusable: UnusableMetric }
  | { readonly otherMonth: Month }
  | { readonly setAside: string };

const ETHNIC = /\bethnic/;
/** A sum of metrics, or what goes into them. */
const NO_METRIC = /^(total|overall|summary)\b|^cqim ?dq/;
const PASSED = /^(pass|passed|passes|yes|y|met|achieved|true|1|green)\b/;
const FAILED = /^(fail|failed|fails|no|n|not (met|passed|achieved)|did not (pass|meet)|false|0|red)\b/;

/** Reads the rows of scorecards that are of a month. What can't be read is named, and never guessed. */
export function readScorecards(
  tables: readonly ExportTable<ScorecardColumn>[],
  month: Month,
  { words }: MeasureMap,
): ScorecardsRead {
  const mapped = new Map([...(words.get('metrics') ?? [])].map(([word, meaning]) => [plainWords(word), meaning]));
  const named = tables.flatMap(({ rows }) => rows.map(nameOf));
  // Where metrics are called CQIM, what is not called so is none of them.
  const mark = named.some((name) => /^cqim/.test(name)) ? /^cqim/ : /./;
  const read = tables.flatMap((table) => table.rows.map((row) => readRow(row, table, { month, mapped, mark })));
  return {
    rows: read.flatMap((each) => ('row' in each ? each.row : [])),
    unusable: read.flatMap((each) => ('unusable' in each ? each.unusable : [])),
    otherMonths: read.flatMap((each) => ('otherMonth' in each ? each.otherMonth : [])),
    setAside: read.flatMap((each) => ('setAside' in each ? each.setAside : [])),
  };
}

interface RowQuestion {
  readonly month: Month;
  readonly mapped: ReadonlyMap<string, string>;
  readonly mark: RegExp;
}

function readRow(row: Row, { columns }: ExportTable<ScorecardColumn>, { month, mapped, mark }: RowQuestion): RowRead {
  const { place, fault } = row;
  const unusable = (reason: string, measures: readonly ScorecardMeasure[] = SCORECARD_MEASURES): RowRead => ({
    unusable: { place, reason, measures },
  });
  const name = nameOf(row);
  if (fault !== undefined) return unusable(fault);
  if (name === '') return unusable('has no name of a metric');
  const measure = measureOf(row, mapped, mark);
  const shown = quoted(textUnder(row, 'name') ?? textUnder(row, 'metric') ?? '');
  if (measure === undefined || row.cells.length === 1) return { setAside: shown };
  if (columns.includes('period')) {
    const period = readMonth(textUnder(row, 'period') ?? '');
    if (period === undefined) return unusable('has a reporting period that is no single month', [measure]);
    if (period !== month) return { otherMonth: period };
  }
  return { row: { place, key: name, metric: shown.slice(1, -1), measure, ...answersIn(row) } };
}

function answersIn(row: Row): Pick<ScorecardRow, 'passed' | 'numbers' | 'rate' | 'threshold' | 'reason'> {
  const [numerator, denominator] = (['numerator', 'denominator'] as const).map((column) =>
    wholeNumber(textUnder(row, column) ?? ''),
  );
  return {
    passed: passOrFail(textUnder(row, 'result') ?? ''),
    numbers: numerator === undefined || denominator === undefined ? undefined : { numerator, denominator },
    rate: writtenShare(textUnder(row, 'rate') ?? ''),
    threshold: writtenShare(textUnder(row, 'threshold') ?? ''),
    reason: printableText(textUnder(row, 'reason') ?? ''),
  };
}

/** By its id, as names change; in plain words. */
function nameOf(row: Row): string {
  return plainWords(textUnder(row, 'metric') ?? textUnder(row, 'name') ?? '');
}

/** What a row is counted for, by the map, else by its name; undefined where it is no metric. */
function measureOf(row: Row, mapped: ReadonlyMap<string, string>, mark: RegExp): ScorecardMeasure | undefined {
  const names = [textUnder(row, 'metric'), textUnder(row, 'name')].flatMap((text) => plainWords(text ?? '') || []);
  const meaning = names.map((name) => mapped.get(name)).find((each) => each !== undefined);
  if (meaning === NOT_COUNTED) return undefined;
  if (meaning !== undefined) return SCORECARD_MEASURES.find((measure) => measure === meaning);
  if (names.some((name) => ETHNIC.test(name))) return 'ethnic-category-valid';
  const isMetric = mark.test(nameOf(row)) && !names.some((name) => NO_METRIC.test(name));
  return isMetric ? 'cqim-passed' : undefined;
}

function passOrFail(text: string): boolean | undefined {
  const words = plainWords(text);
  if (text.includes('?') || (/\bpass/.test(words) && /\bfail/.test(words))) return undefined;
  if (PASSED.test(words)) return true;
  return FAILED.test(words) ? false : undefined;
}
