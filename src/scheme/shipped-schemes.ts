import yearSix from '../../templates/year-6/scheme.json' with { type: 'json' };
import type { Scheme } from './scheme.ts';

/** Used when no other scheme is asked for. The file is trusted: a test holds it to the schema, so that no start has to pay for that. */
export const DEFAULT_SCHEME = yearSix as unknown as Scheme;

/** The schemes that come with the tool. */
export const SHIPPED_SCHEMES: readonly Scheme[] = [DEFAULT_SCHEME];
