import Papa from 'papaparse';

/** A record of a CSV file. */
export interface CsvRecord {
  /** The line it begins on, from 1. */
  readonly line: number;
  readonly fields: readonly string[];
  /** What is wrong with it, after "line 3": "has a quote that is never closed". */
  readonly fault: string | undefined;
}

const DELIMITERS = [',', ';', '\t', '|'];

const FAULTS: Readonly<Record<string, string>> = {
  MissingQuotes: 'has a quote that is never closed',
  InvalidQuotes: 'has a quote in the middle of a field',
};

/** `sep=;`, by which Excel is told the delimiter; programs that know nothing of it put the line in quotes, or fill it up. */
const NAMED_DELIMITER = /^"?sep=([^\n"])"?\1*(?:\n|$)/i;

/** The records of a CSV text, whichever of the usual delimiters and line ends it has, without blank lines. */
export function parseCsv(csv: string): CsvRecord[] {
  const whole = csv.replace(/\r\n?/g, '\n');
  const [naming = '', delimiter] = NAMED_DELIMITER.exec(whole) ?? [];
  const text = whole.slice(naming.length);
  const records: CsvRecord[] = [];
  let line = naming === '' ? 1 : 2;
  let done = 0;
  Papa.parse<string[]>(text, {
    delimiter: delimiter ?? delimiterOf(text),
    step: ({ data, errors, meta }) => {
      const first = line;
      for (let at = text.indexOf('\n', done); at >= 0 && at < meta.cursor; at = text.indexOf('\n', at + 1)) line += 1;
      done = meta.cursor;
      if (data.every((field) => field.trim() === '')) return;
      const last = text[done - 1] === '\n' ? line - 1 : line;
      records.push({ line: first, fields: data, fault: errors[0] && faultWords(errors[0].code, first, last) });
    },
  });
  return records;
}

/** A quote that goes astray takes in the lines below. */
function faultWords(code: string, first: number, last: number): string {
  const fault = FAULTS[code] ?? 'can’t be read';
  return last > first ? `${fault}, and runs on to line ${last}` : fault;
}

/** Found by the first lines alone; blank ones would mislead. A single column has none. */
function delimiterOf(text: string): string {
  const options = { delimitersToGuess: DELIMITERS, preview: 10, skipEmptyLines: 'greedy' } as const;
  return Papa.parse(text, options).meta.delimiter;
}
