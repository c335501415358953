import type { CasesReport } from '../../../src/measures/cases/cases-report.ts';
import { casesMeasuring } from '../../../src/measures/cases/measure-cases.ts';
import type { Figure } from '../../../src/measures/figure.ts';
import { type ExportWorld, tryMeasure } from '../read-texts.ts';

const HEADINGS =
  'Case reference,Date of incident,Qualifies for MNSI,Reported to MNSI,Qualifies for EN,Reported to EN,Family informed,Accessible format,Duty of candour required,Duty of candour done';

/** A case log under the usual headings: reference, date, MNSI, reported, EN, reported, informed, accessible, candour required, done. */
export function log(...lines: readonly string[]): string {
  return [HEADINGS, ...lines].join('\n');
}

/** What is counted from case logs, each the text of a CSV file. */
export function countLogs(texts: readonly string[], world: ExportWorld = {}): CasesReport {
  const answer = tryLogs(texts, world);
  if ('fault' in answer) throw new Error(answer.fault.message);
  return answer.report;
}

export function tryLogs(texts: readonly string[], world: ExportWorld = {}) {
  return tryMeasure(casesMeasuring, texts, world);
}

/** `4 of 5` for each figure, with the rows excluded from it: `4 of 5 without 1`. */
export function sharesOf({ figures }: { readonly figures: readonly Figure[] }): Record<string, string> {
  return Object.fromEntries(
    figures.map(({ requirement, numerator, denominator, excluded }) => [
      requirement,
      `${numerator} of ${denominator}${excluded > 0 ? ` without ${excluded}` : ''}`,
    ]),
  );
}
