import { regionCells, regionNames } from '@unknot/body';
import type { Answer, PaintedCell, Person, RankOptions, Story } from '@unknot/differential';
import type { Engine } from '../src/engine.ts';
import { drawIndex, pick, shuffled, type Random } from './draws.ts';

/** Kinds of drawing, with how often they come of 100. */
const paintings = [
  ['nothing', 10],
  ['regions', 50],
  ['cells', 20],
  ['faint', 14],
  ['everything', 1],
  ['stray', 5],
] as const;
export type Painting = (typeof paintings)[number][0];

/** Any input at all: a story that need not make sense, and how it is to be ranked. */
export interface RandomInput {
  readonly painting: Painting;
  readonly story: Story;
  readonly prior: NonNullable<RankOptions['prior']>;
}

const ages = [0, 1, 9, 15, 16, 17, 35, 49.5, 50, 80, 120, 1e9, -5, Infinity, NaN];
const durations = [0, 0.5, 1, 6, 7, 14, 41, 42, 90, 400, 1e12, -1, Infinity, NaN];
const severities = [0, 1, 3, 5, 6.5, 7, 9, 10, 11, -3, 1e9, NaN];
const activities = [
  '',
  'running',
  'ballet, football',
  '🏃',
  'constructor',
  'TRAIL RUNNING',
  'x'.repeat(300),
];
const strangeFindings = ['constructor', '__proto__', 'no-such-finding', ''];
const answers: readonly Answer[] = ['yes', 'no', 'not-sure'];

function randomPerson(random: Random): Person {
  const known = (): boolean => random() < 0.6;
  return {
    ...(known() && { age: pick(random, ages) }),
    ...(known() && { sex: pick(random, ['female', 'male'] as const) }),
    ...(known() && { activity: pick(random, activities) }),
    ...(known() && { durationDays: pick(random, durations) }),
    ...(known() && { severity: pick(random, severities) }),
  };
}

function randomCells(engine: Engine, random: Random, painting: Painting): number[] {
  const any = (): number => Math.floor(engine.knowledge.cellCount * random());
  const some = (most: number): number[] => Array.from({ length: 1 + most * random() }, any);
  switch (painting) {
    case 'nothing':
      return [];
    case 'regions':
      return shuffled(random, regionNames)
        .slice(0, 1 + 5 * random() ** 2)
        .flatMap((name) => [...regionCells(engine.regions, name)]);
    case 'cells':
    case 'faint':
      return some(random() < 0.3 ? 3 : 400);
    case 'everything':
      return Array.from({ length: engine.knowledge.cellCount }, (_, cell) => cell);
    case 'stray':
      return [...some(20), engine.knowledge.cellCount, 65535, -1];
  }
}

function regionsOf(engine: Engine, cells: readonly number[]): string[] {
  const names = new Set<string>();
  for (const cell of cells) {
    const name = regionNames[engine.regions.regionOf[cell] ?? regionNames.length];
    if (name !== undefined) names.add(name.replace(/^(left|right)\//, ''));
  }
  return [...names];
}

/** Of 100 inputs, this many answer every red-flag card with no, so that some may have relief. */
const calm = 30;

/** Any number of answers, from none to all, with any leaning towards yes; some to what is not asked. */
function randomFindings(engine: Engine, random: Random): Record<string, Answer> {
  const dangers =
    100 * random() < calm ? engine.knowledge.redFlags.flatMap(({ findings }) => findings) : [];
  const share = random() < 0.05 ? 1 : random() ** 2;
  const leaning = [random(), random(), 0.3 * random()];
  const asked = engine.knowledge.findings.map(({ id }) => id).filter(() => random() < share);
  const strange = random() < 0.05 ? [pick(random, strangeFindings)] : [];
  const given = shuffled(random, [...asked, ...strange]);
  const said = given.map((id) => [id, answers[drawIndex(random, leaning)] as Answer] as const);
  return Object.fromEntries([...said, ...dangers.map((id) => [id, 'no'] as const)]);
}

/** A random input; about half of them paint whole regions, one in a hundred the whole body. */
export function randomInput(engine: Engine, random: Random): RandomInput {
  const painting = paintings[
    drawIndex(
      random,
      paintings.map(([, share]) => share),
    )
  ]?.[0] as Painting;
  const cells = randomCells(engine, random, painting);
  const weight = (): number => (painting === 'faint' ? random() : 1);
  const qualities = engine.knowledge.qualities.map(({ id }) => id);
  return {
    painting,
    prior: random() < 0.7 ? 'runner' : 'even',
    story: {
      person: randomPerson(random),
      drawing: cells.map((cell): PaintedCell => ({ cell, weight: weight() })),
      touches: random() < 0.9 ? regionsOf(engine, cells) : ['no-such-region'],
      qualities: shuffled(random, [...qualities, 'no-such-quality']).slice(0, 4 * random() ** 2),
      findings: randomFindings(engine, random),
    },
  };
}

/** The same input with the drawing on the other side of the body. */
export function mirrored(engine: Engine, input: RandomInput): RandomInput {
  const drawing = input.story.drawing.map(({ cell, weight }) => ({
    cell: engine.geometry.mirror[cell] ?? cell,
    weight,
  }));
  return { ...input, story: { ...input.story, drawing } };
}
