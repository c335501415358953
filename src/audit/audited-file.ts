import { sha256Of } from '../shared/sha256.ts';
import type { AuditedFile } from './audit-report.ts';

/** The file audited; its SHA-256, in hexadecimal, is computed when first asked for. */
export function auditedFile(path: string, bytes: Uint8Array): AuditedFile {
  let sha256: string | undefined;
  return {
    path,
    get sha256() {
      sha256 ??= sha256Of(bytes);
      return sha256;
    },
  };
}
