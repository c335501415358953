import type { ZipEntry } from '../zip/zip-entry.ts';
import type { Relationships } from './relationships.ts';
import type { WorkbookPackage } from './workbook-package.ts';

/** The names of the files that the parts for links to other workbooks lead to, without their folders. */
export function otherBooksOf(pack: WorkbookPackage, links: Relationships, main: ZipEntry): string[] {
  return [...links.values()].flatMap((link) => {
    const part = link.type === 'externalLink' ? pack.follow(link, main) : undefined;
    if (!part) return [];
    const outside = [...pack.relationships(part).values()].find(({ isExternal }) => isExternal);
    return outside ? [fileName(outside.target)] : [];
  });
}

function fileName(target: string): string {
  const name = target.split(/[\\/]/).at(-1) ?? target;
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
