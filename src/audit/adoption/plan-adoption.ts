import type { Scheme } from '../../scheme/scheme.ts';
import { printableText } from '../../shared/printable-text.ts';
import {
  type AdoptedRow,
  adoptForward,
  adoptRows,
  type DecidingRows,
  type EarlierRow,
  earlierRows,
  matchRows,
} from '../../workbook/adopt/adopted-rows.ts';
import { carryPlan } from '../../workbook/adopt/board/carry-plan.ts';
import type { CarriedLine } from '../../workbook/adopt/board/carry-plan-line.ts';
import type { FilledIn } from '../../workbook/adopt/fate.ts';
import { filledIn } from '../../workbook/adopt/filled-in.ts';
import type { AuditRow } from '../../workbook/audit-row.ts';
import type { OpenedAudit } from '../../workbook/open-audit.ts';
import { requirementStates } from '../requirement-states.ts';
import type { EarlierWords, ForwardReport } from './adoption-report.ts';

/** What is to come out of a source. */
export interface AdoptionPlan {
  readonly rows: readonly AdoptedRow[];
  /** The lines of the action plan. */
  readonly lines: readonly CarriedLine[];
  readonly filledIn: readonly FilledIn[];
  readonly forward: ForwardReport | undefined;
  /** Why a row that goes into none of the fresh workbook stays behind. */
  readonly whyLeft: (row: AuditRow) => string;
}

/** An earlier scheme, as far as it is known. */
export interface Earlier {
  readonly scheme: Scheme | undefined;
  readonly name: string;
}

/** Takes the rows of a source as they stand. */
export function planAdoption(source: OpenedAudit, scheme: Scheme): AdoptionPlan {
  const deciding = decidingRows(source, scheme);
  const rows = adoptRows(source, deciding, scheme);
  const whyLeft = (row: AuditRow): string => anotherCounts(row, deciding) ?? `answers no requirement of ${scheme.name}`;
  const lines = carryPlan(source, scheme);
  return { rows, lines, filledIn: filledIn(rows, scheme), forward: undefined, whyLeft };
}

/** Takes from an earlier workbook what a person should start from. */
export function planForward(source: OpenedAudit, scheme: Scheme, earlier: Earlier): AdoptionPlan {
  const deciding = decidingRows(source, earlier.scheme ?? scheme);
  const before = earlierRows(source, deciding, earlier.scheme);
  const counterparts = matchRows(scheme, before);
  const rows = adoptForward(source, counterparts, scheme, earlier.name);
  const matched = new Set(counterparts.flatMap((each) => (each.kind === 'new' ? [] : [each.earlier])));
  const gone = before.filter((each) => !matched.has(each) && (each.id !== '' || each.text !== ''));
  const forward: ForwardReport = {
    earlierScheme: printableText(earlier.name),
    requirements: counterparts.map((each) => ({
      requirement: each.requirement.id,
      change: each.kind,
      text: each.requirement.text,
      earlier: each.kind === 'new' ? undefined : earlierWords(each.earlier),
    })),
    gone: gone.map(earlierWords),
  };
  const whyLeft = (row: AuditRow): string =>
    anotherCounts(row, deciding) ?? `no requirement of ${scheme.name} takes its place`;
  return { rows, lines: [], filledIn: [], forward, whyLeft };
}

function decidingRows({ workbook }: OpenedAudit, scheme: Scheme): DecidingRows {
  const states = requirementStates(scheme, workbook.rows);
  return new Map(states.flatMap(({ requirement, row }) => (row ? [[requirement.id, row]] : [])));
}

function anotherCounts(row: AuditRow, deciding: DecidingRows): string | undefined {
  const counts = row.requirement === undefined ? undefined : deciding.get(row.requirement);
  if (!counts || counts === row) return undefined;
  return `another row of ${row.requirement} counts: ${counts.sheet} row ${counts.row}`;
}

function earlierWords({ id, text }: EarlierRow): EarlierWords {
  return { requirement: id === '' ? undefined : printableText(id), text: printableText(text) };
}
