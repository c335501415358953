/** The shape of mis.config.json as an editor is told it, from which docs/schemas/config.schema.json is made. */

import * as z from 'zod';
import { CONFIG_SCHEMA } from '../src/config/config-schema.ts';
import { maySetAside } from '../src/rules/families.ts';
import { RULES } from '../src/rules/registry.ts';

/** The JSON Schema, as the file holds it: with the rules by name, so that an editor can offer them. */
export function configSchema(): string {
  const schema = z.toJSONSchema(CONFIG_SCHEMA, { io: 'input' });
  const rules = RULES.map(({ meta }) => meta);
  const { rules: severities, waivers } = schema.properties as Record<string, z.core.JSONSchema.JSONSchema>;
  Object.assign(severities ?? {}, { propertyNames: { enum: rules.flatMap(({ code, name }) => [code, name]) } });
  const waiver = waivers?.items as z.core.JSONSchema.JSONSchema;
  Object.assign(waiver.properties?.code ?? {}, {
    enum: rules.map(({ code }) => code).filter(maySetAside),
  });
  return `${JSON.stringify({ ...schema, title: 'mis.config.json' }, null, 2)}\n`;
}
