import { plainWords } from '../shared/plain-words.ts';

const TITLES = /^(?:(?:dr|mr|mrs|ms|miss|mx|prof|professor|sir|dame|rev) )+/;
/** A role may follow the name: `Jo Smith, Chief Executive`, `Jo Smith (CEO)`. */
const BEFORE_ROLE = /^[^,(/|;\u2013\u2014]*/;

/**
 * Whether two cells name the same person in full, whatever titles and roles stand around the name. One word alone, such as a
 * surname, could be anybody.
 */
export function isSamePerson(one: string, other: string): boolean {
  const name = nameIn(one);
  return name.includes(' ') && name === nameIn(other);
}

function nameIn(text: string): string {
  const name = BEFORE_ROLE.exec(text.normalize('NFKD').replace(/\p{M}/gu, ''))?.[0] ?? '';
  return plainWords(name.replace(/ - .*$/s, '')).replace(TITLES, '');
}
