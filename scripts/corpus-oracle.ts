import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const ORACLE = join(import.meta.dirname, 'corpus-oracle.py');

/** Gives each line to openpyxl and yields what it says, in the same order. */
export async function* askOracle<Answer>(mode: 'read' | 'compare', lines: readonly string[]): AsyncGenerator<Answer> {
  const oracle = spawn(findPython(), [ORACLE, mode], { stdio: ['pipe', 'pipe', 'inherit'] });
  oracle.stdin.end(lines.join('\n'));
  for await (const line of createInterface({ input: oracle.stdout })) yield JSON.parse(line);
}

function findPython(): string {
  const candidates = ['python3', '/usr/bin/python3'];
  const found = candidates.find((python) => spawnSync(python, ['-c', 'import openpyxl']).status === 0);
  if (found === undefined) throw new Error('openpyxl is needed to compare with: install python3-openpyxl');
  return found;
}
