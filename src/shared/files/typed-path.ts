/** A path as it must be typed on any shell: in quotes where it holds more than plain letters. */
export function typedPath(path: string): string {
  return /^[\w./\\:~-]+$/.test(path) ? path : `"${path}"`;
}
