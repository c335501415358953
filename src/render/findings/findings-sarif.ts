import type { CheckedRule, Suppression } from '../../audit/audit-report.ts';
import type { AuditOutcome } from '../../audit/outcome.ts';
import type { Severity } from '../../rules/severity.ts';
import { inOrder } from '../../shared/in-order.ts';
import type { CellPlace } from '../../workbook/audit-row.ts';
import { ruleUrl } from '../rule-url.ts';
import { suppressionWords } from '../suppression-words.ts';
import { placeName } from '../words.ts';
import { findingWords } from './finding-line.ts';
import type { FindingsContext } from './findings-context.ts';
import { occurrences } from './occurrences.ts';
import { pathUri } from './slashed-path.ts';
import { UNUSABLE } from './unusable-result.ts';

const LEVELS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };

/**
 * The answer of `mis validate --format sarif`: SARIF 2.1.0, one run whatever the number of workbooks. A cell's row and
 * column stand for line and column, for there are no others; sheet and cell are in the message too.
 */
export function renderFindingsSarif(outcomes: readonly AuditOutcome[], { tool }: FindingsContext): string {
  const rules = [...rulesOf(outcomes).map(ruleSarif), ...(outcomes.some(isUnusable) ? [UNUSABLE_RULE] : [])];
  const run = {
    tool: { driver: { name: tool.name, version: tool.version, rules } },
    invocations: [{ executionSuccessful: !outcomes.some(isUnusable) }],
    columnKind: 'unicodeCodePoints',
    results: outcomes.flatMap(resultsOf).map((result) => ({
      ...result,
      ruleIndex: rules.findIndex(({ id }) => id === result.ruleId),
    })),
  };
  const log = { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] };
  return `${JSON.stringify(log, null, 2)}\n`;
}

const isUnusable = (outcome: AuditOutcome): boolean => 'error' in outcome;

/** By code. A configuration beside one workbook may turn off what is run on another. */
function rulesOf(outcomes: readonly AuditOutcome[]): readonly CheckedRule[] {
  const rules = outcomes.flatMap((outcome) => ('answer' in outcome ? outcome.answer.rules : []));
  return [...new Map(rules.map((rule) => [rule.code, rule])).values()].sort((a, b) => inOrder(a.code, b.code));
}

const UNUSABLE_RULE = {
  id: UNUSABLE.code,
  name: UNUSABLE.name,
  shortDescription: { text: `${UNUSABLE.title}.` },
  defaultConfiguration: { level: 'error' },
};

function ruleSarif(rule: CheckedRule) {
  const { code, name, title, why, whatToDo, severity } = rule;
  const steps = `What to do: ${whatToDo}.`;
  return {
    id: code,
    name,
    shortDescription: { text: `${title}.` },
    fullDescription: { text: why },
    help: {
      text: `${why} ${steps} See ${ruleUrl(rule)}.`,
      markdown: `${why}\n\n${steps}\n\nSee \`${ruleUrl(rule)}\`.`,
    },
    defaultConfiguration: { level: LEVELS[severity] },
    properties: { tags: ['maternity-incentive-scheme'], 'problem.severity': problemOf(severity) },
  };
}

/** As GitHub calls it. */
function problemOf(severity: Severity): string {
  return severity === 'info' ? 'recommendation' : severity;
}

function resultsOf(outcome: AuditOutcome) {
  if ('error' in outcome) {
    const { message, advice, reason } = outcome.error;
    const result = resultOf(UNUSABLE.code, 'error', `${message} ${advice}`, outcome.path, undefined, undefined);
    return [{ ...result, partialFingerprints: { primaryLocationLineHash: `${UNUSABLE.code}-${reason}:1` } }];
  }
  const { workbook, findings, suppressed } = outcome.answer;
  const occurrenceOf = occurrences();
  return [...findings, ...suppressed].map((finding) => {
    const { code, severity, requirement, at, fingerprint } = finding;
    return {
      ...resultOf(code, LEVELS[severity], findingWords(finding), workbook.path, at, requirement),
      // GitHub keeps a comment or a dismissal by this: a row may move, and the alert is still the same one.
      partialFingerprints: { primaryLocationLineHash: `${fingerprint}:${occurrenceOf(fingerprint)}` },
      ...(finding.suppressed === undefined ? {} : { suppressions: [suppressionSarif(finding.suppressed)] }),
    };
  });
}

function suppressionSarif(suppression: Suppression) {
  return { kind: 'external', status: 'accepted', justification: suppressionWords(suppression) };
}

function resultOf(
  ruleId: string,
  level: string,
  text: string,
  path: string,
  at: CellPlace | undefined,
  requirement: string | undefined,
) {
  const { row, column } = at ?? { row: 1, column: 1 };
  const region = { startLine: row, startColumn: column, endLine: row, endColumn: column + 1 };
  const logicalLocations = [
    ...(at ? [{ name: at.cell, fullyQualifiedName: placeName(at), kind: 'cell' }] : []),
    ...(requirement === undefined ? [] : [{ name: requirement, kind: 'requirement' }]),
  ];
  return {
    ruleId,
    level,
    message: { text },
    locations: [
      {
        physicalLocation: { artifactLocation: { uri: pathUri(path) }, region },
        ...(logicalLocations.length > 0 ? { logicalLocations } : {}),
      },
    ],
  };
}
