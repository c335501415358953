/** A path as other programs want it in a report: forward slashes, and nothing to say "here" before it. */
export function slashedPath(path: string): string {
  return path.replaceAll('\\', '/').replace(/^(?:\.\/+)+/, '');
}

/** A path as a URI: relative where it was typed so, percent-encoded, Windows drives and shares as files. */
export function pathUri(path: string): string {
  // Half a letter, which a file name on Windows may hold, has no encoding.
  const slashed = slashedPath(path).replace(/\p{Surrogate}/gu, '\ufffd');
  const encoded = slashed
    .split('/')
    .map((part) => encodeURIComponent(part))
    .join('/');
  if (/^[A-Za-z]:\//.test(slashed)) return `file:///${slashed.slice(0, 2)}${encoded.slice(encoded.indexOf('/'))}`;
  if (slashed.startsWith('//')) return `file:${encoded}`;
  return slashed.startsWith('/') ? `file://${encoded}` : encoded;
}
