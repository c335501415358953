import type { ForwardReport, ForwardRequirement } from '../../audit/adoption/adoption-report.ts';
import { wrapWords } from '../../shared/wrap-words.ts';
import { hangingLines } from '../hanging-lines.ts';
import type { Page, Palette } from '../palette.ts';
import { idRanges } from './id-ranges.ts';

/** Which requirements are the same as in the earlier scheme, changed, new or gone. */
export function forwardLines(
  { earlierScheme, requirements, gone }: ForwardReport,
  { width }: Page,
  { strong }: Palette,
): string[] {
  const of = (change: ForwardRequirement['change']) => requirements.filter((each) => each.change === change);
  const lines: readonly (readonly [string, readonly string[]])[] = [
    ['Same', of('same').map(numbers)],
    ['Changed', of('changed').map(numbers)],
    ['New', of('new').map(numbers)],
    ['Gone', gone.map(({ requirement }) => requirement ?? 'without a number')],
  ];
  return [
    ...wrapWords(`Compared with ${earlierScheme}`, width).map((line) => strong(line)),
    ...lines.flatMap(([what, ids]) => {
      const listed = ids.length === 0 ? '' : `: ${idRanges(ids)}`;
      return hangingLines(`${what} ${ids.length}${listed}`, width);
    }),
  ];
}

/** `4.12`, or `4.11 (was 4.12)`. */
function numbers({ requirement, earlier }: ForwardRequirement): string {
  const before = earlier?.requirement;
  return before === undefined || before === requirement ? requirement : `${requirement} (was ${before})`;
}
