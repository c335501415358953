import type { Output } from './io.ts';

/** Prints answers as JSON, each as soon as it is known, so that none is kept. */
export interface JsonAnswers {
  add(answer: object): void;
  end(): void;
}

/** One document, or one list, byte for byte as if it had been printed in one piece. */
export function jsonAnswers(stdout: Output, isList: boolean): JsonAnswers {
  let count = 0;
  return {
    add(answer) {
      const json = JSON.stringify(answer, null, 2);
      if (isList) stdout.write(`${count === 0 ? '[' : ','}\n  ${json.replaceAll('\n', '\n  ')}`);
      else stdout.write(json);
      count += 1;
    },
    end() {
      stdout.write(isList ? '\n]\n' : '\n');
    },
  };
}
