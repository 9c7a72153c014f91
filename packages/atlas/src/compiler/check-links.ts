import { claimsOf } from '../claims-of.ts';
import { mentionsOf, type Rule } from '../rule.ts';
import type { SourceRecord } from '../schema/source.ts';
import type { FieldPath, Issue } from './issue.ts';
import { type KnownIds, knownIds, sourceRecords } from './known-ids.ts';
import { issueAt, type Located } from './located.ts';
import type { AtlasRecords } from './read-atlas.ts';

/** One mention of another record: what sort, which, and where it stands. */
interface Link {
  readonly to: keyof KnownIds;
  readonly id: string;
  readonly path: FieldPath;
}

/** Every id a record mentions exists: references of claims, findings, sources, regions, rules. */
export function checkLinks(atlas: AtlasRecords): Issue[] {
  const known = knownIds(atlas);
  const check = (record: Located<unknown>, links: readonly Link[]): Issue[] =>
    links.filter(({ to, id }) => !known[to].has(id)).map((link) => unknownId(record, link));
  return [
    ...sourceRecords(atlas).flatMap((record) => check(record, sourceLinks(record.value))),
    ...otherRecords(atlas).flatMap(([record, links]) => check(record, links)),
    ...allRecords(atlas).flatMap((record) => check(record, referenceLinks(record.value))),
    ...rulesWithSources(atlas),
  ];
}

function unknownId(record: Located<unknown>, { to, id, path }: Link): Issue {
  const one = to === 'redFlags' ? 'red-flag' : to.replace(/ies$/, 'y').replace(/s$/, '');
  return issueAt(record, path, { code: `unknown-${one}`, expected: `a known ${one}`, got: id });
}

function sourceLinks(source: SourceRecord): Link[] {
  const factors = source.prior.factors ?? [];
  return [
    ...source.findings.map((item, i) => link('findings', item.finding, ['findings', i, 'finding'])),
    ...source.qualities.map((item, i) =>
      link('qualities', item.quality, ['qualities', i, 'quality']),
    ),
    ...source.zones.flatMap((zone, i) =>
      zone.region === undefined ? [] : [link('regions', zone.region, ['zones', i, 'region'])],
    ),
    ...factors.flatMap((factor, i) => ruleLinks(factor.when, ['prior', 'factors', i, 'when'])),
    ...source.confusedWith.flatMap((other, i) => [
      link('sources', other.source, ['confusedWith', i, 'source']),
      ...listLinks('findings', other.findings, ['confusedWith', i, 'findings']),
    ]),
  ];
}

function otherRecords(atlas: AtlasRecords): [Located<unknown>, Link[]][] {
  const { findings, cautions } = atlas.folders;
  return [
    ...[...findings.values()].map((record): [Located<unknown>, Link[]] => [
      record,
      [
        ...ruleLinks(record.value.askWhen ?? 'always', ['askWhen']),
        ...(record.value.notWhen ?? []).flatMap(({ rule }, i) =>
          ruleLinks(rule, ['notWhen', i, 'rule']),
        ),
        ...(record.value.likelihoodRatios ?? []).map(({ source }, i) =>
          link('sources', source, ['likelihoodRatios', i, 'source']),
        ),
      ],
    ]),
    ...[...atlas.folders['red-flags'].values()].map((record): [Located<unknown>, Link[]] => [
      record,
      [
        ...listLinks('findings', record.value.findings, ['findings']),
        ...listLinks('sources', record.value.sources, ['sources']),
        ...(record.value.lines ?? []).flatMap(({ finding, askWhen }, i) => [
          link('findings', finding, ['lines', i, 'finding']),
          ...ruleLinks(askWhen, ['lines', i, 'askWhen']),
        ]),
        ...ruleLinks(record.value.askWhen, ['askWhen']),
        ...ruleLinks(record.value.when, ['when']),
        ...record.value.escalations.flatMap(({ when }, i) =>
          ruleLinks(when, ['escalations', i, 'when']),
        ),
      ],
    ]),
    ...[...cautions.values()].map((record): [Located<unknown>, Link[]] => [
      record,
      [
        ...listLinks('muscles', record.value.muscles, ['muscles']),
        ...listLinks('regions', record.value.sites, ['sites']),
        ...ruleLinks(record.value.when, ['when']),
      ],
    ]),
  ];
}

/** A posterior may decide a caution, never a prior, a question or a red flag. */
function rulesWithSources(atlas: AtlasRecords): Issue[] {
  const { 'red-flags': redFlags, findings } = atlas.folders;
  return [...sourceRecords(atlas), ...redFlags.values(), ...findings.values()].flatMap((record) =>
    rulesIn(record.value)
      .flatMap(([rule, path]) => mentionsOf(rule, path))
      .filter((mention) => mention.kind === 'source')
      .map((mention) =>
        issueAt(record, mention.path, {
          code: 'source-in-rule',
          expected: 'a source only in cautions',
          got: mention.id,
        }),
      ),
  );
}

function rulesIn(value: unknown, path: FieldPath = []): [Rule, FieldPath][] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]): [Rule, FieldPath][] => {
    const step = [...path, Array.isArray(value) ? Number(key) : key];
    if (key === 'when' || key === 'askWhen' || key === 'rule') return [[inner as Rule, step]];
    return rulesIn(inner, step);
  });
}

function referenceLinks(value: unknown): Link[] {
  return claimsOf(value).flatMap(({ claim, path }) =>
    claim.reference === undefined
      ? []
      : [link('references', claim.reference, [...path, 'reference'])],
  );
}

function ruleLinks(rule: Rule, path: FieldPath): Link[] {
  const kinds = {
    finding: 'findings',
    region: 'regions',
    flag: 'redFlags',
    source: 'sources',
  } as const;
  return mentionsOf(rule, path).map((mention) =>
    link(kinds[mention.kind], mention.id, mention.path),
  );
}

function listLinks(to: keyof KnownIds, ids: 'all' | readonly string[], path: FieldPath): Link[] {
  if (ids === 'all') return [];
  return ids.map((id, index) => link(to, id, [...path, index]));
}

function link(to: keyof KnownIds, id: string, path: FieldPath): Link {
  return { to, id, path };
}

/** Every record that can hold claims. */
export function allRecords(atlas: AtlasRecords): Located<unknown>[] {
  const folders = Object.values(atlas.folders).flatMap((records) => [
    ...(records as ReadonlyMap<string, Located<unknown>>).values(),
  ]);
  const names = [
    'pairs.yaml',
    'qualities.yaml',
    'no-go.yaml',
    'session-effects.yaml',
    'running.yaml',
  ] as const;
  const files: (Located<unknown> | undefined)[] = names.map((name) => atlas.files[name]);
  return [...folders, ...files.filter((file) => file !== undefined)];
}
