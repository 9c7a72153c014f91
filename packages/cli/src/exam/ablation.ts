import { differentiate, emptyStory, type PriorKind, type Story } from '@unknot/differential';
import type { Engine } from '../engine.ts';
import { storyOfCase } from '../story-of-case.ts';
import { shareText, table } from './markdown.ts';
import { accepted, type Marked } from './score.ts';
import { chanceWithin } from './tied-rank.ts';
import { wilson, type Share } from './wilson.ts';

/** How well a part of each story does alone. */
export interface AblationRow {
  readonly name: string;
  readonly top1: Share;
  readonly top3: Share;
  readonly top5: Share;
  /** Mean natural log of the posterior of the accepted sources. */
  readonly logScore: number;
}

type Part = (story: Story, isTest: (finding: string) => boolean) => Story;

function findingsWhere(story: Story, keep: (finding: string) => boolean): Story['findings'] {
  return Object.fromEntries(Object.entries(story.findings).filter(([id]) => keep(id)));
}

const parts: readonly (readonly [name: string, part: Part])[] = [
  ['prior only', ({ person }) => ({ ...emptyStory, person })],
  ['map only', ({ drawing, touches }) => ({ ...emptyStory, drawing, touches })],
  [
    'history only',
    (story, isTest) => ({
      ...emptyStory,
      qualities: story.qualities,
      findings: findingsWhere(story, (id) => !isTest(id)),
    }),
  ],
  [
    'self-tests only',
    (story, isTest) => ({ ...emptyStory, findings: findingsWhere(story, isTest) }),
  ],
  ['all', (story) => story],
];

function rowOf(name: string, marked: readonly Marked[]): AblationRow {
  const within = (places: number): Share => {
    const chances = marked.map(({ truth, result }) =>
      chanceWithin(result.entries, truth.truth.accept, places),
    );
    return wilson(
      chances.reduce((a, b) => a + b, 0),
      marked.length,
    );
  };
  const logs = marked.map((one) => Math.log(Math.max(accepted(one), 1e-9)));
  const logScore = logs.reduce((a, b) => a + b, 0) / Math.max(1, logs.length);
  return { name, top1: within(1), top3: within(3), top5: within(5), logScore };
}

/**
 * The same cases with only a part of each story known. "Prior" is the base rate and what is known of
 * the person; every other part goes without the person. Under the even prior every base rate is the
 * same. Equal posteriors are counted by chance.
 */
export function ablation(
  engine: Engine,
  marked: readonly Marked[],
  prior: PriorKind,
): AblationRow[] {
  const kinds = new Map(engine.knowledge.findings.map(({ id, kind }) => [id, kind]));
  const isTest = (finding: string): boolean => kinds.get(finding) === 'self-test';
  return parts.map(([name, part]) =>
    rowOf(
      name,
      marked.map((one) => {
        const story = part(storyOfCase(engine, one.given), isTest);
        return { ...one, result: differentiate(engine.model, story, { prior }) };
      }),
    ),
  );
}

function points(all: Share, alone: Share): string {
  return `${Math.round(100 * (all.value - alone.value))}`;
}

/** The rows as a Markdown table, and how far the whole story is above the prior and the map alone. */
export function ablationTable(rows: readonly AblationRow[]): string[] {
  const named = (name: string): AblationRow | undefined => rows.find((one) => one.name === name);
  const [all, prior, map] = [named('all'), named('prior only'), named('map only')];
  const gain = (key: 'top1' | 'top3'): string =>
    all && prior && map
      ? `${points(all[key], prior[key])} points over the prior alone and ${points(all[key], map[key])} over the map alone`
      : '';
  return [
    ...table(
      ['known', 'top-1', 'top-3', 'top-5', 'log score'],
      rows.map(({ name, top1, top3, top5, logScore }) => [
        name,
        ...[top1, top3, top5].map(shareText),
        logScore.toFixed(3),
      ]),
    ),
    '',
    `All together gain, in top-1, ${gain('top1')}; in top-3, ${gain('top3')}.`,
  ];
}
