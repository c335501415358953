/** As many characters as Excel takes. */
const LONGEST_NAME = 31;

/** A name that no sheet has, whatever its case: the one wished for, else with a number behind it. */
export function freeSheetName(wished: string, taken: readonly string[]): string {
  const known = new Set(taken.map((name) => name.toLowerCase()));
  let name = wished.slice(0, LONGEST_NAME);
  for (let number = 2; known.has(name.toLowerCase()); number += 1) {
    const ending = ` (${number})`;
    name = `${wished.slice(0, LONGEST_NAME - ending.length)}${ending}`;
  }
  return name;
}

/** The name of a sheet as formulas and links write it. In quotes whatever it is: SA4 alone would be a cell. */
export function quotedSheetName(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}
