import { areaNamed } from './area-named.ts';
import type { EditedBook } from './edited-book.ts';
import type { Expression } from './syntax.ts';
import { Unsure } from './unsure.ts';
import type { Area } from './workings.ts';

/**
 * The cells that a reference or a defined name in a formula on `home` stands for.
 * @throws Unsure where that is not certain.
 */
export function areaOf(
  expression: Expression & { readonly kind: 'reference' | 'name' },
  home: string,
  book: EditedBook,
): Area {
  const reference = expression.kind === 'reference' ? expression : areaNamed(home, book.namesLike(expression.name));
  const sheet = reference.sheet === undefined ? home : book.sheetNamed(reference.sheet);
  if (sheet === undefined) throw new Unsure();
  return { sheet, range: reference.range };
}
