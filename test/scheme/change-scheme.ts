import yearSix from '../../templates/year-6/scheme.json' with { type: 'json' };

/** The content of the shipped scheme file with one value changed, or removed when `value` is undefined: `['safetyActions', 3, 'title']`. */
export function changeScheme(path: readonly (string | number)[], value: unknown): unknown {
  const copy: unknown = structuredClone(yearSix);
  const place = path
    .slice(0, -1)
    .reduce<Record<string | number, unknown>>(
      (parent, key) => parent[key] as Record<string | number, unknown>,
      copy as Record<string | number, unknown>,
    );
  const last = path.at(-1) ?? '';
  if (value === undefined) delete place[last];
  else place[last] = value;
  return copy;
}
