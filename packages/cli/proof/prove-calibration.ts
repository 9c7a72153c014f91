import { join } from 'node:path';
import { differentiate, type PriorKind } from '@unknot/differential';
import { readTrueCases } from '../fit/marked-cases.ts';
import { loadEngine, repositoryRoot, type Engine } from '../src/engine.ts';
import { storyOfCase } from '../src/story-of-case.ts';
import { calibrate, type Calibration, type World } from './calibration.ts';
import { medianOverlap } from './painting-overlap.ts';
import { mistakenAtlas } from './mistaken-atlas.ts';
import { percent, report, table, versions } from './report.ts';
import { seeded } from './seeded.ts';
import { plainCandour, usualCandour } from './simulate-answers.ts';
import { usualNoise } from './simulate-runner.ts';

const full = 5000;
const wanted = [0.7, 1.3] as const;
const runners = Number(process.argv[2] ?? full);
const engine = await loadEngine();
const seed = 5;

const others: readonly (readonly [string, World])[] = [
  [
    'painting and answers as the atlas has them: no noise',
    {
      noise: { hand: { shiftCm: 0, shrinkCm: 0, growCm: 0 }, candour: plainCandour },
    },
  ],
  [
    'one answer in ten turned, the rarest dangers too',
    {
      noise: { ...usualNoise, candour: { ...usualCandour, inventsRarities: true } },
    },
  ],
  ['places told by names of regions, not painted', { noise: { ...usualNoise, hand: 'regions' } }],
  ['no place told, answers alone', { noise: { ...usualNoise, hand: 'nothing' } }],
  [
    'every P(yes) of the atlas wrong by 0.7 in log-odds (standard deviation)',
    {
      truth: mistakenAtlas(engine, 0.7, seeded(seed)),
    },
  ],
  [
    'regions, and the atlas wrong by 0.7',
    {
      noise: { ...usualNoise, hand: 'regions' },
      truth: mistakenAtlas(engine, 0.7, seeded(seed)),
    },
  ],
];

function slope({ slope: value, slopeError }: Calibration['pooled']): string {
  const margin = 1.96 * slopeError;
  return `${value.toFixed(2)} (${(value - margin).toFixed(2)}–${(value + margin).toFixed(2)})`;
}

function row(name: string, c: Calibration): string[] {
  return [
    name,
    String(c.runners),
    slope(c.pooled),
    slope(c.first),
    c.logScore.toFixed(3),
    c.brier.toFixed(3),
    percent(c.top1),
    percent(c.top3),
  ];
}

function reliability({ bins }: Calibration): string {
  return table(
    ['posterior', 'places', 'mean posterior', 'was the source'],
    bins.map(({ from, to, count, meanPosterior, trueShare }) => [
      `${from.toFixed(1)}–${to.toFixed(1)}`,
      String(count),
      percent(meanPosterior),
      percent(trueShare),
    ]),
  );
}

/** Mean natural log of the posterior of the accepted sources over the scored development cases. */
async function caseLogScore(from: Engine, prior: PriorKind): Promise<string> {
  const file = join(repositoryRoot() ?? '.', 'atlas', 'cases', 'development.jsonl');
  const cases = await readTrueCases(from, file);
  const logs = cases.map(({ given, truth }) => {
    const { entries } = differentiate(from.model, storyOfCase(from, given), { prior });
    const accepted = entries.filter(({ id }) => truth.truth.accept.includes(id));
    return Math.log(
      Math.max(
        1e-9,
        accepted.reduce((sum, { posterior }) => sum + posterior, 0),
      ),
    );
  });
  return `${(logs.reduce((a, b) => a + b, 0) / logs.length).toFixed(3)} over ${logs.length} cases`;
}

const main = calibrate(engine, runners, seeded(seed));
const rest = others.map(
  ([name, world]) =>
    [name, calibrate(engine, Math.ceil(runners / 5), seeded(seed), world)] as const,
);
const inBand = main.pooled.slope >= wanted[0] && main.pooled.slope <= wanted[1];

report(
  'calibration',
  `# Calibration

${runners} simulated runners, each ranked after 10–20 answers to questions drawn at random from those relevant to them. Seeded. ${versions(engine)}

**Slope ${slope(main.pooled)}**, wanted ${wanted[0]}–${wanted[1]}: ${inBand ? 'kept' : main.pooled.slope > 1 ? 'missed, the engine is too cautious' : 'missed, the engine is too sure'}. It is the slope of a logistic regression with intercept (${main.pooled.intercept.toFixed(2)}), pooled over (runner, source among the runner's first ten) pairs; the outcome is whether the source is the true one, the regressor the engine's log-odds of it, natural, with the runner's prior. The interval is 95 %, robust to the pairs of a runner hanging together. Above 1 the engine says less than it could, below 1 more than it should.

${reliability(main)}

Log score of the true source ${main.logScore.toFixed(3)} (natural log); Brier score ${main.brier.toFixed(3)}, the mean of (1 − its posterior)².

## The runners

A person (age, sex, sport, duration: our estimate of who comes), then a source by the atlas' base rates and their factors, then a side. One source each: the engine also weighs listed pairs, which are not simulated.
The painting is a sample of the source's map: each cell with the probability of its weight, neighbours together over some 8 cm, half of the variance the whole person's; moved 0–3 cm; 1 cm taken off to 2 cm put on. Two people's paintings of one source overlap by a Jaccard index of ${medianOverlap(engine, seeded(seed)).toFixed(2)} (median over the sources).
Answers and qualities are drawn from P(yes | source), the background where the atlas is silent. What the engine does not know: a latent normal value behind each answer is shared with the runner's other answers (15 % of the variance, their tendency to say yes) and within a family of findings (35 %); one answer in ten is wrong. A wrong yes comes at most as often as anybody says yes to that question, because the background counts false yeses too.

## Other worlds

How the same engine does when the world is otherwise. These rows say which way the figure leans, not what is true of runners.

${table(
  ['world', 'runners', 'slope', 'slope, first place only', 'log score', 'Brier', 'top-1', 'top-3'],
  [row('as above', main), ...rest.map(([name, c]) => row(name, c))],
)}

## Published cases

Log score of the accepted sources on the development cases: runner's prior ${await caseLogScore(engine, 'runner')}, even prior ${await caseLogScore(engine, 'even')}. They are rarer and stranger than simulated runners, and no simulation replaces them: runners drawn from the atlas show that the arithmetic keeps its word, not that the atlas is right.
`,
  runners >= full,
);
process.exitCode = inBand ? 0 : 1;
