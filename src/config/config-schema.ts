import * as z from 'zod/mini';
import { STAGES } from '../rules/stage.ts';
import { troubleWithPattern } from '../shared/identifiers/hospital-number.ts';
import { FIELDS } from '../workbook/fields.ts';

function usablePattern({ value, issues }: z.core.ParsePayload<string>): void {
  const trouble = troubleWithPattern(value);
  if (trouble !== undefined) issues.push({ code: 'custom', message: `"${value}" ${trouble}`, input: value });
}

const described = <Schema extends z.core.$ZodType>(schema: Schema, description: string): Schema => {
  z.globalRegistry.add(schema, { description });
  return schema;
};

const text = () => z.string().check(z.minLength(1));

/** Text that says something: blanks alone do not. */
const words = () => z.string().check(z.regex(/\S/));

/** What a finding of a rule can be; `off` where the rule is not to be run. */
export const SEVERITY_WORDS = ['error', 'warning', 'info', 'off'] as const;

const SEVERITY = z.enum(SEVERITY_WORDS);

const WAIVER = z.strictObject({
  code: described(text(), 'The code of the rule, such as MIS212. Rules of 6xx and 9xx can’t be waived.'),
  requirement: z.optional(
    described(text(), 'Such as 4.12. Left out only where the rule speaks of the workbook as a whole.'),
  ),
  field: z.optional(described(z.enum(FIELDS), 'Only findings about this field.')),
  reason: described(words(), 'Why the Trust can live with it. It is shown wherever the finding would be.'),
  approvedBy: described(words(), 'The role that decided so.'),
  expires: described(z.iso.date(), 'The last day on which it holds, in London: 2024-12-31.'),
});

/** `mis.config.json`: what a Trust tells mis about its own workbook. Every key is optional, an unknown one is an error. */
export const CONFIG_SCHEMA = z.strictObject({
  $schema: z.optional(described(z.string(), 'Where this schema is, for editors.')),
  columns: z.optional(
    described(
      z.partialRecord(z.enum(FIELDS), text()),
      'Headings as the Trust writes them, by field: {"status": "Our RAG"}.',
    ),
  ),
  ignoreSheets: z.optional(described(z.array(text()), 'Sheets to leave out, such as an archive of last month.')),
  identifierPatterns: z.optional(
    described(
      z.array(z.string().check(usablePattern)),
      'What hospital numbers look like, as regular expressions, so that none is left in the workbook: ["RXX\\\\d{6}"].',
    ),
  ),
  rules: z.optional(
    described(
      z.record(
        z.string(),
        z.union([
          SEVERITY,
          z.strictObject(
            Object.fromEntries(STAGES.map((stage) => [stage, z.optional(SEVERITY)])) as Record<
              (typeof STAGES)[number],
              z.ZodMiniOptional<typeof SEVERITY>
            >,
          ),
        ]),
      ),
      'How bad findings are, by the code or name of their rule: at every stage, or at some. A stage left out stays as it is.',
    ),
  ),
  waivers: z.optional(described(z.array(WAIVER), 'Findings that the Trust has decided to live with for a while.')),
});

/** What a configuration file holds. */
export type ConfigFile = z.infer<typeof CONFIG_SCHEMA>;

/** The keys known at each place, for suggestions. */
export const CONFIG_KEYS: Readonly<Record<string, readonly string[]>> = {
  '': Object.keys(CONFIG_SCHEMA.def.shape),
  columns: FIELDS,
  waivers: Object.keys(WAIVER.def.shape),
  rules: STAGES,
};
