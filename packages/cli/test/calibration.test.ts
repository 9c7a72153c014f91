import { beforeAll, describe, expect, test } from 'vitest';
import { calibrate } from '../proof/calibration.ts';
import { fitLogistic } from '../proof/logistic-fit.ts';
import { seeded } from '../proof/seeded.ts';
import { simulateAnswers } from '../proof/simulate-answers.ts';
import { simulateRunner } from '../proof/simulate-runner.ts';
import { loadEngine, type Engine } from '../src/engine.ts';

/** Looser than the proof's 0.7–1.3: four hundred runners leave a standard error of 0.08. */
const slopes = [0.65, 1.85] as const;

describe('simulated runners', () => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await loadEngine();
  });

  test('are the same for the same seed, and others for another', () => {
    const one = simulateRunner(engine, seeded(3));
    expect(simulateRunner(engine, seeded(3))).toEqual(one);
    expect(simulateRunner(engine, seeded(4))).not.toEqual(one);
  });

  test('paint on the side where it hurts', () => {
    const random = seeded(5);
    const runners = Array.from({ length: 40 }, () => simulateRunner(engine, random));
    for (const { side, drawing } of runners.filter(
      (r) => r.side === 'left' || r.side === 'right',
    )) {
      const across = drawing.map(({ cell }) => engine.body.positions.neutral[3 * cell] as number);
      const mean = across.reduce((a, b) => a + b, 0) / across.length;
      expect(side === 'left' ? mean : -mean).toBeGreaterThan(-1);
    }
  });

  test('say yes as often as the atlas has it, less the wrong answers', () => {
    const random = seeded(6);
    const row = engine.knowledge.findings.findIndex(({ id }) => id === 'worse-running');
    const source = engine.model.sourceIndex.get('iliotibial-band-syndrome') as number;
    const width = engine.knowledge.sources.length;
    const yes = engine.model.probability[row * width + source] as number;
    const said = Array.from({ length: 2000 }, () =>
      simulateAnswers(engine.knowledge, source, random),
    );
    const share = said.filter(({ answers }) => answers['worse-running'] === 'yes').length / 2000;
    expect(Math.abs(share - (0.9 * yes + 0.1 * (1 - yes)))).toBeLessThan(0.04);
  });

  test('find the engine neither far too sure nor far too cautious', () => {
    const result = calibrate(engine, 400, seeded(5));
    expect(result.pooled.slope).toBeGreaterThan(slopes[0]);
    expect(result.pooled.slope).toBeLessThan(slopes[1]);
    expect(result.logScore).toBeGreaterThan(-1.4);
    expect(result.top3).toBeGreaterThan(0.82);
  });
});

test('a logistic regression gets back the slope its outcomes were drawn with', () => {
  const random = seeded(1);
  const observations = Array.from({ length: 5000 }, (_, group) => {
    const x = 6 * random() - 3;
    return {
      x,
      y: random() < 1 / (1 + Math.exp(1 - 1.5 * x)) ? (1 as const) : (0 as const),
      group,
    };
  });
  const fit = fitLogistic(observations);
  expect(Math.abs(fit.slope - 1.5)).toBeLessThan(4 * fit.slopeError);
  expect(fit.slopeError).toBeLessThan(0.08);
  expect(fit.intercept).toBeCloseTo(-1, 0);
});
