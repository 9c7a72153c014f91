import type { Issue } from './issue.ts';
import { knownIds } from './known-ids.ts';
import { issueAt } from './located.ts';
import type { AtlasRecords } from './read-atlas.ts';

/** Pairs join two different known sources, each pair once. */
export function checkPairs(atlas: AtlasRecords): Issue[] {
  const { sources } = knownIds(atlas);
  return (['pairs.yaml', 'indistinct-pairs.yaml'] as const).flatMap((file) => {
    const list = atlas.files[file];
    if (list === undefined) return [];
    const keys = list.value.map(({ a, b }) => [a, b].toSorted().join('+'));
    return list.value.flatMap(({ a, b }, index) => {
      const unknown = (['a', 'b'] as const).filter((side) => !sources.has(side === 'a' ? a : b));
      const faults = unknown.map((side) =>
        issueAt(list, [index, side], {
          code: 'unknown-source',
          expected: 'a known source',
          got: side === 'a' ? a : b,
        }),
      );
      const repeats = a === b || keys.indexOf([a, b].toSorted().join('+')) !== index;
      const repeat = {
        code: 'repeated',
        expected: 'two sources, each pair once',
        got: `${a}+${b}`,
      };
      return [...faults, ...(repeats ? [issueAt(list, [index], repeat)] : [])];
    });
  });
}
