import { isBehindOnly } from '@unknot/atlas';
import { differentiate, type Entry } from '@unknot/differential';
import { describe, expect, test } from 'vitest';
import { loadEngine } from './engine.ts';
import { storyOfCase } from './story-of-case.ts';

const engine = await loadEngine();

function painted(regions: readonly string[], prior: 'runner' | 'even'): readonly Entry[] {
  const pain = regions.map((id) => ({
    region: `right/${id}`,
    quality: [],
    intensity: undefined,
  }));
  const story = storyOfCase(engine, { id: '', person: {}, pain, findings: {} });
  return differentiate(engine.model, story, { prior }).entries;
}

function muscles(entries: readonly Entry[]): string[] {
  return entries.filter(({ kind }) => kind === 'muscle').map(({ id }) => id);
}

describe.each(['runner', 'even'] as const)("the article's two pictures, %s prior", (prior) => {
  test('outer hip and upper outer thigh: tensor fasciae latae', () => {
    const entries = painted(['lateral-hip-trochanter', 'lateral-thigh-upper'], prior);
    expect(muscles(entries)[0]).toBe('tensor-fasciae-latae');
    expect(entries[0]?.side).toBe('right');
  });

  test('below the ASIS, groin and upper front thigh: psoas or iliacus', () => {
    const regions = ['anterior-hip-below-asis', 'anterior-groin', 'anterior-thigh-upper'];
    expect(['psoas-major', 'iliacus']).toContain(muscles(painted(regions, prior))[0]);
  });

  test.each(['buttock-upper', 'buttock-deep', 'sacrum-si', 'low-back-side'])(
    '%s alone is another pain',
    (region) => {
      const first = painted([region], prior)[0]?.id;
      expect(['tensor-fasciae-latae', 'iliacus']).not.toContain(first);
      expect(muscles(painted([region], prior)).slice(0, 3)).not.toContain('tensor-fasciae-latae');
      expect(isBehindOnly([region])).toBe(true);
    },
  );
});
