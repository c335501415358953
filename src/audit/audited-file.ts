import type { AuditedFile } from './audit-report.ts';

/** The file audited; its SHA-256, in hexadecimal, is computed when first asked for. */
export function auditedFile(path: string, bytes: Uint8Array): AuditedFile {
  let sha256: string | undefined;
  return {
    path,
    get sha256() {
      // node:crypto takes longer to load than the hash to compute; only machine formats need either.
      const { createHash } = process.getBuiltinModule('node:crypto');
      sha256 ??= createHash('sha256').update(bytes).digest('hex');
      return sha256;
    },
  };
}
