/** The shape of what `mis validate --format json` prints, from which docs/schemas/validate.schema.json is made. */

import * as z from 'zod';
import { STAGES } from '../src/rules/stage.ts';
import { FIELDS } from '../src/workbook/fields.ts';

const count = z.int().min(0);
const text = z.string().min(1);

const waived = z.object({
  kind: z.literal('waiver'),
  reason: text,
  approvedBy: text,
  expires: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/)
    .describe('The last day on which it holds, in London.'),
});

const changed = z.enum(['error', 'warning', 'info', 'off']);

const changedRule = z.object({
  code: text,
  name: text,
  own: changed.describe('How bad its findings are at this stage, as the rule itself says.'),
  severity: changed.describe('As the configuration says.'),
  relaxed: z.boolean().describe('Less bad than the rule says.'),
});

const finding = z.object({
  id: text.describe('No other finding of this document has it.'),
  code: z.string().regex(/^MIS\d{3}$/),
  name: text.describe('The name of the rule.'),
  severity: z.enum(['error', 'warning', 'info']),
  message: text.describe('What is wrong, as a sentence.'),
  hint: text.describe('What to do about it, as a phrase.'),
  url: text.describe('Where the rule is explained, in what is installed.'),
  requirement: text.nullable().describe('Null where the finding is about the workbook as a whole.'),
  field: z.enum(FIELDS).nullable(),
  sheet: z.string().nullable(),
  cell: z
    .string()
    .regex(/^[A-Z]{1,3}[1-9]\d*$/)
    .nullable(),
  row: z.int().min(1).nullable(),
  column: z.int().min(1).nullable(),
  fingerprint: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .describe('The same from one day to the next, wherever the row has moved.'),
  suppressed: z
    .union([z.literal(false), waived, z.object({ kind: z.literal('baseline') })])
    .describe(
      'False where the finding counts; else why it does not, and is in no count but that of what is suppressed.',
    ),
});

const heading = {
  schemaVersion: z.literal(1).describe('Raised when a field is renamed or leaves; fields may be added without that.'),
  tool: z.object({ name: text, version: text }),
  asOf: text.describe('A day or a time in London.'),
};

const checked = z.object({
  ...heading,
  workbook: z.object({ path: text, sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
  scheme: z.object({ id: text, name: text }),
  stage: z.enum(STAGES).describe('How strictly it was checked.'),
  checked: z.object({
    requirements: count,
    rows: count,
    sheets: count,
    rules: count,
    ruleSet: count,
    figures: count.optional().describe('How many figures of --measures the rows were held against.'),
  }),
  ready: z.boolean(),
  compliance: z.object({ compliant: count, evidenceReviewed: count, of: count, met: z.boolean() }),
  changedRules: z.array(changedRule).describe('The rules that the configuration makes stricter or milder.'),
  findings: z.array(finding),
  counts: z.object({ error: count, warning: count, info: count }).describe('Of the findings that count.'),
  suppressed: z.object({ waived: count, known: count }).describe('How many findings do not count.'),
  baseline: z
    .object({ known: count, new: count, gone: count.nullable() })
    .nullable()
    .describe(
      'Null where no baseline was given; gone is what it knew and is no longer found, null where that can’t be told.',
    ),
});

const unusable = z.object({
  ...heading,
  workbook: z.object({ path: text }),
  error: z
    .object({ path: text, reason: text, message: text, advice: text })
    .describe('Why the workbook can’t be used.'),
});

const workbook = z.union([checked.meta({ id: 'checked' }), unusable.meta({ id: 'unusable' })]);
const document = z.union([workbook, z.array(workbook)]).meta({
  title: 'mis validate --format json',
  description: 'One workbook, or a list where several were named.',
});

/** The JSON Schema, as the file holds it. Readers must accept fields that they do not know. */
export function validateSchema(): string {
  // io: input leaves additionalProperties open.
  return `${JSON.stringify(z.toJSONSchema(document, { io: 'input' }), null, 2)}\n`;
}
