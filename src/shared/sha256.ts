/** The SHA-256 of text or bytes, in hexadecimal. */
export function sha256Of(content: string | Uint8Array): string {
  // node:crypto takes longer to load than the hash to compute; only machine formats need either.
  const { createHash } = process.getBuiltinModule('node:crypto');
  return createHash('sha256').update(content).digest('hex');
}
