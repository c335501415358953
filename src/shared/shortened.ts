/** The start of a name that fits into so many bytes of UTF-8. No letter is cut in two. */
export function shortened(name: string, bytes: number): string {
  let fits = '';
  let left = bytes;
  for (const letter of name) {
    left -= Buffer.byteLength(letter);
    if (left < 0) break;
    fits += letter;
  }
  return fits;
}
