import type { Measure } from '../../scheme/scheme.ts';

/** Where the figures come from, as people call it. */
const SOURCE_WORDS: Readonly<Record<Measure['source'], string>> = {
  pmrt: 'the Perinatal Mortality Review Tool',
  msds: 'the Maternity Services Data Set',
  training: 'the training records',
  incidents: 'the incident records',
  roster: 'the rosters',
};

const ABBREVIATIONS = new Set(['cqim', 'mnsi', 'pmrt', 'msds']);

/** `at least 90% of midwives: attendance, fetal monitoring and surveillance; counted from the training records` */
export function measureWords({ source, name, target, unit, outOf, element, staffGroup }: Measure): string {
  const extent = unit === 'count' ? `${target}${outOf === undefined ? '' : ` of ${outOf}`}` : percentage(target);
  const isAll = unit === 'count' ? target === outOf : target === 1;
  const whose = staffGroup === undefined ? '' : ` of ${plain(staffGroup)}`;
  const what = [plain(name), element].filter((words) => words !== undefined).join(', ');
  return `${isAll ? '' : 'at least '}${extent}${whose}: ${what}; counted from ${SOURCE_WORDS[source]}`;
}

function percentage(fraction: number): string {
  return `${Number((fraction * 100).toFixed(1))}%`;
}

/** `reported-to-mnsi` as words: reported to MNSI. */
function plain(name: string): string {
  return name
    .split('-')
    .map((word) => (ABBREVIATIONS.has(word) ? word.toUpperCase() : word))
    .join(' ');
}
