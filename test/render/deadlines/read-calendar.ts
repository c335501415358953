/** A component of a calendar, its properties as `NAME;PARAMETERS` with their values unescaped. */
export interface CalendarPart {
  readonly name: string;
  readonly properties: [name: string, value: string][];
  readonly parts: CalendarPart[];
}

/** Reads a calendar by the letter of RFC 5545, and throws at the first thing that breaks it. */
export function readCalendar(text: string): CalendarPart {
  if (!text.endsWith('\r\n')) throw new Error('the last line does not end');
  if (/[^\r]\n|\r[^\n]/.test(text)) throw new Error('a line ends without CR and LF');
  const lines = text.slice(0, -2).split('\r\n');
  for (const line of lines) if (Buffer.byteLength(line) > 75) throw new Error(`longer than 75 octets: ${line}`);

  const root: CalendarPart = { name: 'root', properties: [], parts: [] };
  const open = [root];
  for (const line of text.replaceAll('\r\n ', '').slice(0, -2).split('\r\n')) {
    const [, name, value] = /^([A-Z-]+(?:;[A-Z-]+=(?:"[^"]*"|[^";:,]*))*):(.*)$/.exec(line) ?? [];
    const current = open.at(-1);
    if (name === undefined || value === undefined || current === undefined)
      throw new Error(`not a content line: ${line}`);
    if (name === 'BEGIN') {
      const part: CalendarPart = { name: value, properties: [], parts: [] };
      current.parts.push(part);
      open.push(part);
    } else if (name === 'END') {
      if (open.pop()?.name !== value) throw new Error(`ends what is not open: ${value}`);
    } else {
      if (current.parts.length > 0 && current.name === 'VCALENDAR')
        throw new Error(`a property after the components: ${line}`);
      current.properties.push([name, unescaped(value)]);
    }
  }
  const [calendar, ...others] = root.parts;
  if (calendar?.name !== 'VCALENDAR' || others.length > 0 || open.length !== 1)
    throw new Error('not one whole calendar');
  return calendar;
}

function unescaped(value: string): string {
  if (/(?:^|[^\\])(?:\\\\)*\\[^\\;,nN]/.test(value)) throw new Error(`an unknown escape: ${value}`);
  return value.replace(/\\([\\;,nN])/g, (_, letter: string) => (letter.toLowerCase() === 'n' ? '\n' : letter));
}

export const propertyOf = (part: CalendarPart | undefined, name: string): string | undefined =>
  part?.properties.find(([property]) => property === name || property.startsWith(`${name};`))?.[1];

export const partsOf = (part: CalendarPart | undefined, name: string): CalendarPart[] =>
  (part?.parts ?? []).filter((child) => child.name === name);
