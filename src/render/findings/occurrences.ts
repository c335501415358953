/** Counts how often each thing has come up: 1 the first time. Two findings may share a fingerprint, and readers drop the second. */
export function occurrences(): (thing: string) => number {
  const seen = new Map<string, number>();
  return (thing) => {
    const count = (seen.get(thing) ?? 0) + 1;
    seen.set(thing, count);
    return count;
  };
}
