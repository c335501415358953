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

/** The records of a CSV text, whichever of the usual delimiters and line ends it has, without blank lines. */
export function parseCsv(csv: string): CsvRecord[] {
  const text = csv.replace(/\r\n?/g, '\n');
  const records: CsvRecord[] = [];
  let line = 1;
  let done = 0;
  Papa.parse<string[]>(text, {
    delimiter: delimiterOf(text),
    step: ({ data, errors, meta }) => {
      const isBlank = data.every((field) => field.trim() === '');
      const [error] = errors;
      if (!isBlank) records.push({ line, fields: data, fault: error && (FAULTS[error.code] ?? 'can’t be read') });
      for (let at = text.indexOf('\n', done); at >= 0 && at < meta.cursor; at = text.indexOf('\n', at + 1)) line += 1;
      done = meta.cursor;
    },
  });
  return records;
}

/** Found by the first lines alone; blank ones would mislead. A single column has none. */
function delimiterOf(text: string): string {
  const options = { delimitersToGuess: DELIMITERS, preview: 10, skipEmptyLines: 'greedy' } as const;
  return Papa.parse(text, options).meta.delimiter;
}
