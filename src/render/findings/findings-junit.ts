import type { AuditReport, Finding, RequirementLine, SuppressedFinding } from '../../audit/audit-report.ts';
import type { AuditOutcome } from '../../audit/outcome.ts';
import type { Severity } from '../../rules/severity.ts';
import { atLeast } from '../severity-order.ts';
import { suppressionWords } from '../suppression-words.ts';
import { xmlText } from '../xml-text.ts';
import { findingLine } from './finding-line.ts';
import { type FindingGroup, findingsByAction } from './findings-by-action.ts';
import type { FindingsContext } from './findings-context.ts';
import { UNUSABLE } from './unusable-result.ts';

interface TestCase {
  readonly name: string;
  readonly failing: readonly Finding[];
  readonly passing: readonly Finding[];
  readonly suppressed: readonly SuppressedFinding[];
  readonly error?: string;
}

interface Suite {
  readonly name: string;
  readonly path: string;
  readonly cases: readonly TestCase[];
}

/**
 * The answer of `mis validate --format junit`: a suite for each safety action with a case for each requirement, and one
 * for the workbook as a whole. A case fails where the exit code would be 1; what is less bad is told with it.
 */
export function renderFindingsJunit(outcomes: readonly AuditOutcome[], { tool, failOn }: FindingsContext): string {
  const suites = outcomes.flatMap((outcome) => suitesOf(outcome, failOn));
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="${xmlText(tool.name)} validate" ${totals(suites.flatMap(({ cases }) => cases))}>`,
    ...suites.flatMap(suiteLines),
    '</testsuites>',
  ];
  return `${lines.join('\n')}\n`;
}

function suitesOf(outcome: AuditOutcome, failOn: Severity): Suite[] {
  const { path } = outcome;
  if ('error' in outcome) {
    const error = `${outcome.error.message} ${outcome.error.advice}`;
    return [{ name: path, path, cases: [{ name: UNUSABLE.title, failing: [], passing: [], suppressed: [], error }] }];
  }
  return findingsByAction(outcome.answer).map((group) => ({
    name: `${path}: ${group.title}`,
    path,
    cases: group.action
      ? requirementCases(outcome.answer, group, failOn)
      : workbookCases(outcome.answer, group, failOn),
  }));
}

function requirementCases({ requirements }: AuditReport, group: FindingGroup, failOn: Severity): TestCase[] {
  const { action } = group;
  return requirements
    .filter(({ requirement }) => requirement.startsWith(`${action?.number}.`))
    .map(({ requirement, text }: RequirementLine) =>
      caseOf(`${requirement} ${text}`, group, (finding) => finding.requirement === requirement, failOn),
    );
}

/** A case for each rule that found something of no requirement; where none did, one that passes. */
function workbookCases({ rules }: AuditReport, group: FindingGroup, failOn: Severity): TestCase[] {
  const found = new Set([...group.findings, ...group.suppressed].map(({ code }) => code));
  const cases = rules
    .filter(({ code }) => found.has(code))
    .map(({ code, title }) => caseOf(`${code} ${title}`, group, (finding) => finding.code === code, failOn));
  return cases.length > 0 ? cases : [caseOf('The workbook as a whole', group, () => false, failOn)];
}

function caseOf(
  name: string,
  { findings, suppressed }: FindingGroup,
  isItsOwn: (finding: Finding) => boolean,
  failOn: Severity,
): TestCase {
  const own = findings.filter(isItsOwn);
  return {
    name,
    failing: own.filter(({ severity }) => atLeast(severity, failOn)),
    passing: own.filter(({ severity }) => !atLeast(severity, failOn)),
    suppressed: suppressed.filter(isItsOwn),
  };
}

/** What counts decides first: a case is skipped where nothing fails and something is waived. */
function isSkipped({ failing, suppressed }: TestCase): boolean {
  return failing.length === 0 && suppressed.length > 0;
}

function totals(cases: readonly TestCase[]): string {
  const failures = cases.filter(({ failing }) => failing.length > 0).length;
  const errors = cases.filter(({ error }) => error !== undefined).length;
  const skipped = cases.filter(isSkipped).length;
  return `tests="${cases.length}" failures="${failures}" errors="${errors}" skipped="${skipped}" time="0"`;
}

function suiteLines({ name, path, cases }: Suite): string[] {
  return [
    `  <testsuite name="${xmlText(name)}" ${totals(cases)}>`,
    ...cases.flatMap((one) => caseLines(name, path, one)),
    '  </testsuite>',
  ];
}

function caseLines(suite: string, path: string, one: TestCase): string[] {
  const { name, failing, passing, suppressed, error } = one;
  // Readers of this format split a class at its dots and show the last part.
  const className = suite.replaceAll('.', '_');
  const open = `    <testcase name="${xmlText(name)}" classname="${xmlText(className)}" file="${xmlText(path)}" time="0"`;
  const parts = [
    ...(error === undefined
      ? []
      : [`      <error type="${UNUSABLE.name}" message="${xmlText(error)}">${xmlText(error)}</error>`]),
    // Several readers show the first failure of a case alone: it holds them all.
    ...failing.slice(0, 1).map((first) => failureLine(first, failing)),
    ...(isSkipped(one) ? [`      <skipped message="${xmlText(skippedWords(suppressed))}"/>`] : []),
    ...(passing.length > 0 ? [`      <system-out>${said(passing)}</system-out>`] : []),
  ];
  return parts.length === 0 ? [`${open}/>`] : [`${open}>`, ...parts, '    </testcase>'];
}

function skippedWords(suppressed: readonly SuppressedFinding[]): string {
  return suppressed.map((finding) => `${finding.code} ${suppressionWords(finding.suppressed)}`).join('; ');
}

function failureLine(first: Finding, failing: readonly Finding[]): string {
  const more = failing.length > 1 ? ` (and ${failing.length - 1} more)` : '';
  const attributes = `type="${xmlText(first.code)}" message="${xmlText(`${first.message}${more}`)}"`;
  return `      <failure ${attributes}>${said(failing)}</failure>`;
}

function said(findings: readonly Finding[]): string {
  return xmlText(findings.map(findingLine).join('\n'));
}
