import * as z from 'zod/mini';
import { FIELDS } from '../workbook/fields.ts';

/** `mis.config.json`: what a Trust tells mis about its own workbook. Every key is optional, an unknown one is an error. */
export const CONFIG_SCHEMA = z.strictObject({
  $schema: z.optional(z.string()),
  /** Field to heading, as the Trust writes it: `{"status": "Our RAG"}`. */
  columns: z.optional(z.partialRecord(z.enum(FIELDS), z.string().check(z.minLength(1)))),
  /** Sheets to leave out, such as an archive of last month. */
  ignoreSheets: z.optional(z.array(z.string().check(z.minLength(1)))),
});

/** The keys known at each place, for suggestions. */
export const CONFIG_KEYS = { top: Object.keys(CONFIG_SCHEMA.def.shape), columns: FIELDS } as const;
