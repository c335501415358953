/** Requirements in the scheme's order, those that follow each other as `4.1-4.23`: as `mis set` takes them. */
export function idRanges(ids: readonly string[]): string {
  const ranges: { readonly first: string; last: string }[] = [];
  for (const id of ids) {
    const open = ranges.at(-1);
    if (open && follows(open.last, id)) open.last = id;
    else ranges.push({ first: id, last: id });
  }
  return ranges.map(({ first, last }) => (first === last ? first : `${first}-${last}`)).join(', ');
}

function follows(before: string, id: string): boolean {
  const [action, ordinal] = before.split('.');
  return id === `${action}.${Number(ordinal) + 1}`;
}
