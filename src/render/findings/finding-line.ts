import type { Finding } from '../../audit/audit-report.ts';
import { placeName } from '../words.ts';

/** Where it is, what is wrong and what to do, on one line. */
export function findingWords({ at, message, hint }: Finding): string {
  return `${at ? `${placeName(at)}: ` : ''}${message} → ${hint}`;
}

/** The same, with how bad it is and by which rule. */
export function findingLine({ at, severity, code, name, message, hint }: Finding): string {
  return `${at ? `${placeName(at)}: ` : ''}${severity} [${code} ${name}] ${message} → ${hint}`;
}
