import { mentionsOf } from '../rule.ts';
import type { FindingRecord } from '../schema/finding.ts';
import type { FindingChance, SourceRecord } from '../schema/source.ts';
import type { Issue } from './issue.ts';
import { sourceRecords } from './known-ids.ts';
import { issueAt, type Located } from './located.ts';
import type { AtlasRecords } from './read-atlas.ts';

/** Bounds of an estimated self-test: nobody has measured it, so it may not weigh much. */
export const selfTestLimits = { plus: 5, minus: 0.3 } as const;

/** Chances are given once each, every source has a zone, untried self-tests weigh little. */
export function checkChances(atlas: AtlasRecords): Issue[] {
  return sourceRecords(atlas).flatMap((record) => [
    ...zoneless(record),
    ...repeated(
      record,
      'findings',
      record.value.findings.map(({ finding }) => finding),
    ),
    ...repeated(
      record,
      'qualities',
      record.value.qualities.map(({ quality }) => quality),
    ),
    ...overweighted(record, atlas.folders.findings),
  ]);
}

function zoneless(record: Located<SourceRecord>): Issue[] {
  if (record.value.zones.length > 0) return [];
  return [issueAt(record, ['zones'], { code: 'no-zone', expected: 'at least one part', got: '0' })];
}

function repeated(record: Located<SourceRecord>, field: string, ids: readonly string[]): Issue[] {
  return ids.flatMap((id, index) =>
    ids.indexOf(id) === index
      ? []
      : [issueAt(record, [field, index], { code: 'repeated', expected: 'each id once', got: id })],
  );
}

function overweighted(
  record: Located<SourceRecord>,
  findings: ReadonlyMap<string, Located<FindingRecord>>,
): Issue[] {
  return record.value.findings.flatMap((chance, index) => {
    const finding = findings.get(chance.finding)?.value;
    if (finding?.kind !== 'self-test' || chance.estimate !== true) return [];
    const fault = weightFault(chance, finding.background.yes);
    return fault === undefined ? [] : [issueAt(record, ['findings', index, 'yes'], fault)];
  });
}

function weightFault(
  { finding, yes }: FindingChance,
  background: number,
): { code: string; expected: string; got: string } | undefined {
  const plus = yes / background;
  const minus = (1 - yes) / (1 - background);
  const slack = 1 + 1e-9;
  if (plus > selfTestLimits.plus * slack)
    return {
      code: 'self-test-too-strong',
      expected: `yes ≤ ${rounded(selfTestLimits.plus * background)} (LR+ ≤ ${selfTestLimits.plus})`,
      got: `${finding} ${yes} (LR+ ${rounded(plus)})`,
    };
  if (minus * slack < selfTestLimits.minus)
    return {
      code: 'self-test-too-strong',
      expected: `yes ≤ ${rounded(1 - selfTestLimits.minus * (1 - background))} (LR− ≥ ${selfTestLimits.minus})`,
      got: `${finding} ${yes} (LR− ${rounded(minus)})`,
    };
  return undefined;
}

function rounded(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}

/** Findings that no source, red flag or caution uses: asking them would change nothing. */
export function checkFindingsUsed(atlas: AtlasRecords): Issue[] {
  const used = new Set<string>();
  for (const { value } of sourceRecords(atlas))
    for (const { finding } of value.findings) used.add(finding);
  for (const { value } of atlas.folders['red-flags'].values())
    for (const id of [
      ...value.findings,
      ...findingsIn([value.when, ...value.escalations.map((e) => e.when)]),
    ])
      used.add(id);
  for (const { value } of atlas.folders.cautions.values())
    for (const id of findingsIn([value.when])) used.add(id);
  return [...atlas.folders.findings.values()]
    .filter((record) => !used.has(record.id))
    .map((record) =>
      issueAt(record, [], { code: 'unused-finding', expected: 'a use', got: 'none' }),
    );
}

function findingsIn(rules: readonly Parameters<typeof mentionsOf>[0][]): string[] {
  return rules.flatMap((rule) =>
    mentionsOf(rule).flatMap(({ kind, id }) => (kind === 'finding' ? [id] : [])),
  );
}
