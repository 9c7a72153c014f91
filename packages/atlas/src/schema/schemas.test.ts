import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { ruleSchema } from './rule.ts';
import { textClaimSchema } from './claim.ts';
import { findingSchema } from './finding.ts';
import { jsonSchemas } from './json-schemas.ts';
import { conditionSchema, muscleSchema } from './source.ts';
import { zonePartSchema } from './zone.ts';

const estimate = { estimate: true, reason: 'because', grade: 'expert' };
const sourced = { reference: 'smith2020', locator: 'p. 3', grade: 'study', seen: true };
const tiny = join(import.meta.dirname, '..', '..', 'fixtures', 'tiny', 'atlas');
const tinyRecord = (file: string): Record<string, unknown> =>
  parse(readFileSync(join(tiny, file), 'utf8')) as Record<string, unknown>;

describe('claims', () => {
  test.each([
    ['sourced', { text: 'a', ...sourced }],
    ['sourced with counts', { text: 'a', ...sourced, counts: { n: 3, of: 9 } }],
    ['an estimate', { text: 'a', ...estimate }],
  ])('[A2] %s stands', (_, claim) => {
    expect(textClaimSchema.safeParse(claim).success).toBe(true);
  });

  test.each([
    ['neither', { text: 'a', grade: 'expert' }],
    ['both', { text: 'a', ...sourced, ...estimate }],
    ['a reference without a locator', { text: 'a', reference: 'x', seen: true, grade: 'study' }],
    ['a reference without seen', { text: 'a', reference: 'x', locator: 'p', grade: 'study' }],
    ['an estimate without a reason', { text: 'a', estimate: true, grade: 'expert' }],
    ['an estimate above expert', { text: 'a', ...estimate, grade: 'trial' }],
    ['an estimate said to be seen', { text: 'a', ...estimate, seen: true }],
    ['an unknown grade', { text: 'a', ...sourced, grade: 'certain' }],
    ['an unknown key', { text: 'a', ...sourced, page: 3 }],
    ['an empty text', { text: '', ...sourced }],
  ])('[A2] %s falls', (_, claim) => {
    expect(textClaimSchema.safeParse(claim).success).toBe(false);
  });
});

describe('zone parts', () => {
  const path = { strength: 'essential', path: ['asis'], radius: 3, weight: 0.9, ...estimate };
  const region = { strength: 'spillover', region: 'calf', weight: 0.2, ...estimate };

  test('[A5] a path with a radius and a region with a weight stand', () => {
    expect(zonePartSchema.safeParse(path).success).toBe(true);
    expect(zonePartSchema.safeParse(region).success).toBe(true);
  });

  test.each([
    ['both path and region', { ...path, region: 'calf' }],
    ['neither', { ...region, region: undefined }],
    ['a path without radius', { ...path, radius: undefined }],
    ['a region with a radius', { ...region, radius: 2 }],
    ['a region with a profile', { ...region, weight: [0.1, 0.2] }],
    ['certainty', { ...path, weight: 1 }],
    ['a fraction beyond the path', { ...path, path: [{ between: ['a', 'b'], at: 1.2 }] }],
  ])('[A5] %s falls', (_, part) => {
    const given = Object.entries(part).filter(([, value]) => value !== undefined);
    expect(zonePartSchema.safeParse(Object.fromEntries(given)).success).toBe(false);
  });
});

describe('rules', () => {
  test.each([
    ['always'],
    [{ finding: 'hop-hurts' }],
    [{ finding: 'hop-hurts', is: 'no' }],
    [{ touches: ['calf', 'heel'] }],
    [{ age: { from: 12, to: 19 } }],
    [{ age: { below: 16 } }],
    [{ sex: 'female' }],
    [{ activity: ['football'] }],
    [{ flag: 'under-16' }],
    [{ source: 'bone-stress-tibia', atLeast: 0.05 }],
    [{ all: [{ finding: 'a' }, { not: { any: [{ finding: 'b' }] } }] }],
    [{ atLeast: 2, of: [{ finding: 'a' }, { finding: 'b' }] }],
  ])('[A6] %j stands', (rule) => {
    expect(ruleSchema.safeParse(rule).success).toBe(true);
  });

  test.each([
    ['never'],
    [{}],
    [{ finding: 'a', is: 'maybe' }],
    [{ age: {} }],
    [{ all: [] }],
    [{ finding: 'a', flag: 'b' }],
    [{ source: 'a' }],
    [{ atLeast: 2 }],
  ])('[A6] %j falls', (rule) => {
    expect(ruleSchema.safeParse(rule).success).toBe(false);
  });
});

describe('records', () => {
  test('[A1] a muscle needs its latin name, a condition may not have one', () => {
    const muscle = tinyRecord('muscles/soleus.yaml');
    const condition = tinyRecord('conditions/deep-vein-thrombosis.yaml');
    expect(muscleSchema.safeParse(muscle).success).toBe(true);
    expect(conditionSchema.safeParse(condition).success).toBe(true);
    expect(muscleSchema.safeParse({ ...condition, kind: 'muscle' }).success).toBe(false);
    expect(conditionSchema.safeParse({ ...muscle, kind: 'condition' }).success).toBe(false);
  });

  test('[A1] a self-test needs steps', () => {
    const { steps, ...finding } = tinyRecord('findings/calf-raise-hurts.yaml');
    expect(findingSchema.safeParse({ ...finding, steps }).success).toBe(true);
    expect(findingSchema.safeParse(finding).success).toBe(false);
  });
});

test('[A22] the JSON Schemas in the atlas are current', () => {
  const folder = join(import.meta.dirname, '..', '..', '..', '..', 'atlas', 'schema');
  const written = readdirSync(folder).map((name) => [
    name,
    readFileSync(join(folder, name), 'utf8'),
  ]);
  expect(Object.fromEntries(written)).toEqual(jsonSchemas());
});
