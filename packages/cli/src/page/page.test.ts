import { differentiate, type Answer, type Person } from '@unknot/differential';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Case } from '../case.ts';
import { loadEngine, type Engine } from '../engine.ts';
import { storyOfCase } from '../story-of-case.ts';
import { pageOf } from './page.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await loadEngine();
});

function made(
  region: string,
  findings: Readonly<Record<string, Answer>> = {},
  person: Person = {},
): Case {
  return { id: '', person, pain: [{ region, quality: [], intensity: undefined }], findings };
}

function pageFor(given: Case): string[] {
  const result = differentiate(engine.model, storyOfCase(engine, given));
  return pageOf(engine, given, result).split('\n');
}

describe('page', () => {
  test('[C10] says how urgent it is first, and that it is no diagnosis last', () => {
    const lines = pageFor(made('left/calf'));
    expect(lines[0]).toMatch(/^(Self-care is|See a )/);
    expect(lines.at(-2)).toBe('Education for self-care. Not a diagnosis.');
  });

  test('[C10] the report names the side of every source', () => {
    for (const side of ['left', 'right']) {
      const given = made(`${side}/buttock-upper`);
      const { entries } = differentiate(engine.model, storyOfCase(engine, given));
      const ranked = pageFor(given).filter((line) => /^ {2}\d\. /.test(line));
      expect(ranked).toHaveLength(6);
      ranked.forEach((line, i) => {
        const told = / · /.exec(line) && /, (left|right|both sides)[ (]/.exec(line)?.[1];
        const expected = entries[i]?.side === 'both' ? 'both sides' : entries[i]?.side;
        expect(told ?? null).toBe(expected);
      });
      expect(ranked[0]).toContain(`, ${side}`);
    }
  });

  test('[C10] shows what speaks for the first, adding up to its score', () => {
    const lines = pageFor(made('right/calf', { 'calf-raise-hurts': 'yes' }));
    const from = lines.findIndex((line) => line.startsWith('What speaks for and against'));
    const bars = lines.slice(from + 1, lines.indexOf('', from));
    const decibans = bars.map((line) =>
      Number(/([+−]\d+\.\d) {2}/.exec(line)?.[1]?.replace('−', '-').replace('+', '') ?? NaN),
    );
    const sum = decibans.slice(0, -1).reduce((a, b) => a + b, 0);
    expect(bars.length).toBeGreaterThan(2);
    expect(bars.at(-1)).toContain('Adds up to');
    expect(Math.abs(sum - (decibans.at(-1) ?? NaN))).toBeLessThan(0.4);
  });

  test.each([
    ['a danger', made('low-back-central', { 'saddle-numb': 'yes', 'bladder-or-bowel': 'yes' })],
    ['a child', made('left/knee-front', {}, { age: 12 })],
  ])('[C10] shows no ranking to %s', (_who, given) => {
    const text = pageFor(given).join('\n');
    expect(text).toContain('A ranking is not shown: being seen comes first.');
    expect(text).not.toMatch(/Most consistent|^ {2}1\. |release|%/m);
  });

  test('[C10] says so when nothing it knows explains the drawing', () => {
    const given = made('left/calf');
    const result = differentiate(engine.model, storyOfCase(engine, given));
    const text = pageOf(engine, given, { ...result, explained: false });
    expect(text).toContain('No source we know explains this drawing.');
    expect(text).not.toContain('Most consistent with');
  });

  test('[C10] holds no character that a terminal would obey', () => {
    expect(pageFor(made('left/heel')).join('')).not.toMatch(/\p{Cc}/u);
  });
});
