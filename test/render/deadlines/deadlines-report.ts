import { join } from 'node:path';
import { deadlinesOf } from '../../../src/audit/deadlines.ts';
import type { DeadlinesReport } from '../../../src/audit/deadlines-report.ts';
import { loadScheme } from '../../../src/scheme/load-scheme.ts';
import { parseAsOf } from '../../../src/shared/dates/as-of.ts';

const ROOT = join(import.meta.dirname, '../../..');

/** The report of `mis deadlines` on a day, with a workbook when open requirements are given. */
export async function deadlinesReport(
  asOfText: string,
  openRequirements?: readonly string[],
  schemeId?: string,
): Promise<DeadlinesReport> {
  const scheme = await loadScheme(schemeId, ROOT);
  const asOf = parseAsOf(asOfText);
  return {
    tool: { name: 'mis', version: '1.2.3' },
    asOf,
    scheme: { id: scheme.id, name: scheme.name },
    ...(openRequirements === undefined ? {} : { workbook: { path: 'trust.xlsx', sha256: '0'.repeat(64) } }),
    deadlines: deadlinesOf({ scheme, asOf, ...(openRequirements === undefined ? {} : { openRequirements }) }),
  };
}

export const YEAR_4 = 'fixtures/schemes/year-4-history.json';
