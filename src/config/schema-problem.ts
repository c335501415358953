import { STAGES } from '../rules/stage.ts';
import { FIELDS } from '../workbook/fields.ts';
import { meantWords, quoted } from './config-problem.ts';
import { CONFIG_KEYS, SEVERITY_WORDS } from './config-schema.ts';

/** What a schema found wrong, as zod says it. */
interface Issue {
  readonly code: string;
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly keys?: readonly string[];
}

/** What was expected at a place, by the first key of its path; the empty string is the file itself. */
const EXPECTED: Readonly<Record<string, string>> = {
  '': 'an object such as {"columns": {"status": "Our RAG"}}',
  $schema: 'the address of a schema, in quotes',
  columns: 'headings in quotes by field, such as {"status": "Our RAG"}',
  ignoreSheets: 'a list of sheet names, such as ["Archive"]',
  identifierPatterns: 'a list of regular expressions, such as ["RXX\\\\d{6}"]',
  rules: 'severities by rule, such as {"MIS309": "off"}',
  waivers:
    'a list such as [{"code": "MIS212", "requirement": "4.12", "reason": "…", "approvedBy": "…", "expires": "2024-12-31"}]',
};

/** The same for what stands in a waiver. */
const EXPECTED_OF_WAIVER: Readonly<Record<string, string>> = {
  code: 'the code of a rule, such as "MIS212"',
  requirement: 'a requirement in quotes, such as "4.12"',
  reason: 'words that say why',
  approvedBy: 'the role that decided so, such as "Quality Assurance Lead"',
  expires: 'a day of the calendar, such as "2024-12-31"',
};

const SEVERITY_CHOICE = SEVERITY_WORDS.map((word) => `"${word}"`).join(', ');

/** What is wrong in a file, with the place and, where one is near, the word that was meant. */
export function schemaProblem(issue: Issue, data: unknown): string[] {
  const { code, path, keys = [] } = issue;
  const place = path.join('.');
  const [top = '', second, third] = path.map(String);
  if (code === 'unrecognized_keys') return keys.map((key) => unknownKey(key, top, place));
  if (code === 'custom') return [`${place}: ${issue.message}`];
  const value = path.reduce<unknown>((inner, key) => (inner as Record<PropertyKey, unknown> | undefined)?.[key], data);
  if (top === 'rules' && second !== undefined) return severityProblems(place, value);
  if (top === 'waivers' && third !== undefined) return [waiverProblem(place, third, value)];
  const expected = top === 'waivers' && second !== undefined ? 'an object with the keys of a waiver' : EXPECTED[top];
  return [`${place === '' ? 'it' : place} should be ${expected ?? 'something else'}`];
}

function unknownKey(key: string, top: string, place: string): string {
  return `unknown ${top === 'rules' ? 'stage' : 'key'} ${quoted(key)}${place === '' ? '' : ` in ${place}`}${meantWords(key, CONFIG_KEYS[top] ?? [])}`;
}

function severityProblems(place: string, value: unknown): string[] {
  if (typeof value === 'string') return [unknownSeverity(place, value)];
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return [`${place} should be ${SEVERITY_CHOICE}, or one of them for a stage, such as {"board": "error"}`];
  }
  return Object.entries(value).flatMap(([stage, severity]) => {
    if (!STAGES.some((known) => known === stage)) {
      return [`unknown stage ${quoted(stage)} in ${place}${meantWords(stage, STAGES)}`];
    }
    return SEVERITY_WORDS.some((known) => known === severity) ? [] : [unknownSeverity(`${place}.${stage}`, severity)];
  });
}

function unknownSeverity(place: string, value: unknown): string {
  const meant = typeof value === 'string' ? meantWords(value, SEVERITY_WORDS) : '';
  return `${place} is ${quoted(value)}, and should be one of ${SEVERITY_CHOICE}${meant}`;
}

function waiverProblem(place: string, key: string, value: unknown): string {
  if (value === undefined) return `${place} is missing: it should be ${EXPECTED_OF_WAIVER[key] ?? 'there'}`;
  if (key === 'field') {
    return `unknown field ${quoted(value)} in ${place}${meantWords(String(value), FIELDS)}`;
  }
  return `${place} is ${quoted(value)}, and should be ${EXPECTED_OF_WAIVER[key] ?? 'something else'}`;
}
