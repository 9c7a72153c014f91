import { createModel } from '@unknot/differential';
import { beforeAll, describe, expect, test } from 'vitest';
import { fuzz, judge, laws } from '../proof/fuzz.ts';
import { randomInput } from '../proof/random-input.ts';
import { seeded } from '../proof/seeded.ts';
import { loadEngine, type Engine } from '../src/engine.ts';

const inputs = 1200;
/** Five seconds on an idle machine; shared ones are slower. */
const patienceMs = 180_000;

describe('random inputs', () => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await loadEngine();
  });

  test(
    '[D1] [D2] [D5] [D23] [D25] every law holds for 1,200 of them, relief yes among them',
    () => {
      const result = fuzz(engine, inputs, seeded(7));
      expect(result.examples).toEqual([]);
      expect(Object.values(result.broken)).toEqual(laws.map(() => 0));
      expect(result.relief['yes']).toBeGreaterThan(inputs / 50);
      expect(result.explained).toBeGreaterThan(10 * inputs);
      expect(result.vanished).toBeLessThan(inputs);
    },
    patienceMs,
  );

  test('[D5] a body whose mirror is broken is found out', () => {
    const mirror = engine.geometry.mirror.map((_, cell) => cell);
    const geometry = { ...engine.geometry, mirror };
    const lame = { ...engine, model: createModel(engine.knowledge, geometry) };
    const random = seeded(7);
    const broken = Array.from({ length: 20 }, () => judge(lame, randomInput(engine, random)));
    const law = 'a mirrored input gives the mirrored answer, posteriors within 1e-6';
    expect(broken.some(({ verdict }) => verdict[law] === false)).toBe(true);
  });
});
