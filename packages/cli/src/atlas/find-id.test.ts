import type { Details } from '@unknot/atlas';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadEngine, type Engine } from '../engine.ts';
import { findAnswer, findSource } from './find-id.ts';
import { loadDetails } from './load-details.ts';
import { likeness } from './nearest-names.ts';

let engine: Engine;
let details: Details;
beforeAll(async () => {
  engine = await loadEngine();
  details = await loadDetails();
});

describe('a source is found', () => {
  test.each([
    ['psoas-major', 'psoas-major'],
    ['Psoas Major', 'psoas-major'],
    ['TFL', 'tensor-fasciae-latae'],
    ['Musculus psoas major', 'psoas-major'],
    ['IT band', 'iliotibial-band-syndrome'],
  ])('[K2] %s is %s', (text, id) => expect(findSource(engine, details, text)).toBe(id));

  test('[K2] by every id, even one that another record has as a name', () => {
    for (const { id } of engine.knowledge.sources) expect(findSource(engine, details, id)).toBe(id);
  });
});

describe('what is not found', () => {
  test.each([
    ['psaos', 'psoas-major'],
    ['tensor fascia lat', 'tensor-fasciae-latae'],
    ['glutaeus minumus', 'gluteus-minimus'],
    ['piriformus syndrom', 'piriformis'],
  ])('[K2] %s gets %s among the nearest ids', (text, id) => {
    expect(() => findSource(engine, details, text)).toThrow(
      new RegExp(`^${text}: no muscle or condition has this id; did you mean [^\n]*\\b${id}\\b`),
    );
  });

  test('[K2] a name of two sources names both and chooses neither', () => {
    const both = /hip flexor: [^\n]*\bpsoas-major\b[^\n]*\biliacus\b/;
    expect(() => findSource(engine, details, 'hip flexor')).toThrow(both);
  });

  test('[K2] nothing is offered for what is like nothing', () => {
    expect(() => findSource(engine, details, 'zzzz')).toThrow('nothing is called so');
    expect(() => findSource(engine, details, '')).toThrow('nothing is called so');
  });

  test('[K2] a line break in a name does not reach the terminal', () => {
    expect(() => findSource(engine, details, 'zz\n\u001b[31mzz')).toThrow(/^zz \[31mzz: [^\n]+$/);
  });
});

describe('a finding', () => {
  test('[K2] is found by id, and a quality by its word', () => {
    expect(findAnswer(engine, 'worse-sitting-long')).toBe('worse-sitting-long');
    expect(findAnswer(engine, 'burning')).toBe('quality-burning');
  });

  test('[K2] misnamed gets the nearest ids', () => {
    expect(() => findAnswer(engine, 'worse sitting')).toThrow('did you mean worse-sitting-long');
    expect(() => findAnswer(engine, 'squeeze')).toThrow('did you mean squeeze-hurts');
  });
});

describe('likeness', () => {
  test('[K2] is one for the same name, whatever its case, accents and hyphens', () => {
    expect(likeness('Fasciae-Látae', 'fasciae latae')).toBe(1);
  });

  test('[K2] is none for names without a common part', () => {
    expect(likeness('soleus', 'gracil')).toBe(0);
  });

  test('[K2] is the same either way round', () => {
    expect(likeness('psoas', 'psaos')).toBe(likeness('psaos', 'psoas'));
  });
});
