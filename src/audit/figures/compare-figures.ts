import type { FigureClaim } from '../../measures/figure-claim.ts';
import { figureMet } from '../../rules/figure-met.ts';
import { figurePlanned } from '../../rules/figure-planned.ts';
import { figureSetAside } from '../../rules/figure-set-aside.ts';
import { figureShort } from '../../rules/figure-short.ts';
import { openAudit } from '../../workbook/open-audit.ts';
import type { AuditQuestion } from '../audit-file.ts';
import type { Finding } from '../audit-report.ts';
import { findingsOf } from '../findings.ts';
import { heldFigures } from './held-figures.ts';

/** The rules by which a row and its figure disagree, whichever command asks. */
const RULES_OF_FIGURES = [figureShort, figureMet, figurePlanned, figureSetAside];

/** Where a row and its figure disagree. */
export type FigureFinding = Pick<Finding, 'code' | 'name' | 'severity' | 'requirement' | 'at' | 'message' | 'hint'>;

/** What a workbook says of the requirements that figures were counted for. */
export interface ComparedFigures {
  /** As the user typed it. */
  readonly path: string;
  /** Those that nobody has waived. */
  readonly findings: readonly FigureFinding[];
  /** The requirements whose figures rows are missing from, and which are not compared. */
  readonly notCompared: readonly string[];
}

export interface CompareQuestion extends AuditQuestion {
  /** Compare figures that rows are missing from, too. */
  readonly allowExcluded: boolean;
}

/**
 * Holds figures against the rows of a workbook.
 * @param path - the workbook as the user typed it.
 * @throws InputError when it can't be used.
 */
export function compareFigures(
  path: string,
  claims: readonly FigureClaim[],
  { scheme, asOf, layout, cwd, checks, allowExcluded }: CompareQuestion,
): ComparedFigures {
  const { workbook } = openAudit(path, cwd, scheme, layout);
  const counted = claims.map((claim) => ({ ...claim, countedOn: asOf.date }));
  const figures = heldFigures(counted, scheme, workbook.rows, asOf.date, allowExcluded);
  const found = findingsOf(workbook, scheme, asOf.date, [], 'progress', checks, { figures, rules: RULES_OF_FIGURES });
  return {
    path,
    findings: found.filter(({ suppressed }) => suppressed === undefined).map(figureFinding),
    notCompared: figures.filter(({ isCertain }) => !isCertain).map(({ figure }) => figure.requirement),
  };
}

function figureFinding({ code, name, severity, requirement, at, message, hint }: Finding): FigureFinding {
  return { code, name, severity, requirement, at, message, hint };
}
