import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** An example of a page: the file that its first line names, and what it holds. */
export interface PipelineFile {
  readonly name: string;
  readonly text: string;
  // biome-ignore lint/suspicious/noExplicitAny: what a pipeline holds is what the tests find out
  readonly content: any;
}

const BLOCK = /^```yaml\n# (\S+)\n((?:(?!```).*\n)*)```$/gm;

/** The YAML blocks of a page. */
export function pipelineFiles(page: string): PipelineFile[] {
  const text = readFileSync(page, 'utf8');
  return [...text.matchAll(BLOCK)].map(([, name = '', block = '']) => ({ name, text: block, content: read(block) }));
}

/** Reads YAML as strictly as it can be read: no key twice, no warning. */
// biome-ignore lint/suspicious/noExplicitAny: as above
export function read(text: string): any {
  return parse(text, { strict: true, uniqueKeys: true, logLevel: 'error' });
}
