import * as z from 'zod/mini';
import { troubleWithPattern } from '../shared/identifiers/hospital-number.ts';
import { FIELDS } from '../workbook/fields.ts';

function usablePattern({ value, issues }: z.core.ParsePayload<string>): void {
  const trouble = troubleWithPattern(value);
  if (trouble !== undefined) issues.push({ code: 'custom', message: `"${value}" ${trouble}`, input: value });
}

/** `mis.config.json`: what a Trust tells mis about its own workbook. Every key is optional, an unknown one is an error. */
export const CONFIG_SCHEMA = z.strictObject({
  $schema: z.optional(z.string()),
  /** Field to heading, as the Trust writes it: `{"status": "Our RAG"}`. */
  columns: z.optional(z.partialRecord(z.enum(FIELDS), z.string().check(z.minLength(1)))),
  /** Sheets to leave out, such as an archive of last month. */
  ignoreSheets: z.optional(z.array(z.string().check(z.minLength(1)))),
  /** What hospital numbers look like, so that none is left in the workbook: `["RXX\\d{6}"]`. */
  identifierPatterns: z.optional(z.array(z.string().check(usablePattern))),
});

/** The keys known at each place, for suggestions. */
export const CONFIG_KEYS = { top: Object.keys(CONFIG_SCHEMA.def.shape), columns: FIELDS } as const;
