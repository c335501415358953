/** The upper half of code page 437, which zip archives use for names that are not marked as UTF-8. */
const UPPER_HALF =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0';
const IN_UPPER_HALF = /[\x80-\xff]/;

export function decodeCp437(bytes: Buffer): string {
  const text = bytes.toString('latin1');
  if (!IN_UPPER_HALF.test(text)) return text;
  return Array.from(text, (character) => UPPER_HALF[character.charCodeAt(0) - 0x80] ?? character).join('');
}
