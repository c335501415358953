/** 4.1, where 4.10 may have stood: a number that spreadsheets cut short. */
const CUT = /^(\d+)\.([1-9])$/;

/**
 * The numbers of a CSV list that a spreadsheet seems to have cut short: 4.1 stands on several lines and 4.10 on none, though the list
 * has its neighbour 4.9 or 4.11.
 */
export function cutNumbers(written: readonly string[]): ReadonlySet<string> {
  const plain = written.map((text) => text.trim());
  const listed = new Set(plain.map((text) => text.replace(/^sa\s*/i, '')));
  const seen = new Set<string>();
  const twice = new Set(plain.filter((text) => seen.size === seen.add(text).size));
  return new Set(
    [...twice].filter((text) => {
      const [, action, ordinal] = CUT.exec(text) ?? [];
      const whole = Number(ordinal) * 10;
      const isNeighboured = [whole - 1, whole + 1].some((each) => listed.has(`${action}.${each}`));
      return ordinal !== undefined && !listed.has(`${action}.${whole}`) && isNeighboured;
    }),
  );
}
