import { describe, expect, test } from 'vitest';
import type { Rule } from './knowledge.ts';
import { holds } from './rule.ts';
import { emptyStory, type Story } from './story.ts';

const story: Story = {
  ...emptyStory,
  person: { age: 16, sex: 'female', activity: 'Trail running / cycling', durationDays: 14 },
  touches: ['heel'],
  findings: { 'night-pain': 'yes', limps: 'no', 'hop-hurts': 'not-sure' },
};

describe('rules', () => {
  test.each<[Rule, boolean]>([
    ['always', true],
    [{ finding: 'night-pain' }, true],
    [{ finding: 'limps' }, false],
    [{ finding: 'limps', is: 'no' }, true],
    [{ finding: 'hop-hurts' }, false],
    [{ finding: 'hop-hurts', is: 'no' }, false],
    [{ finding: 'rest-pain', is: 'no' }, false],
    [{ touches: ['arch', 'heel'] }, true],
    [{ touches: ['arch'] }, false],
    [{ age: { below: 16 } }, false],
    [{ age: { from: 16 } }, true],
    [{ age: { from: 10, to: 16 } }, true],
    [{ sex: 'male' }, false],
    [{ severity: { from: 0 } }, false],
    [{ durationDays: { below: 14 } }, false],
    [{ activity: ['running'] }, true],
    [{ activity: ['trail-running'] }, true],
    [{ activity: ['run'] }, false],
    [{ activity: [''] }, false],
    [{ all: [{ finding: 'night-pain' }, { touches: ['heel'] }] }, true],
    [{ all: [{ finding: 'night-pain' }, { finding: 'limps' }] }, false],
    [{ any: [{ finding: 'limps' }, { touches: ['heel'] }] }, true],
    [{ not: { finding: 'limps' } }, true],
    [{ atLeast: 2, of: [{ finding: 'night-pain' }, { touches: ['heel'] }, 'always'] }, true],
    [{ atLeast: 2, of: [{ finding: 'night-pain' }, { touches: ['arch'] }] }, false],
  ])('[D20] %j is %s', (rule, expected) => {
    expect(holds(rule, story)).toBe(expected);
  });

  test('[D20] flags and posteriors come from the context, and are absent without one', () => {
    const context = { flags: new Set(['fever']), posterior: () => 0.05 };
    expect(holds({ flag: 'fever' }, story, context)).toBe(true);
    expect(holds({ flag: 'fever' }, story)).toBe(false);
    expect(holds({ source: 'x', atLeast: 0.05 }, story, context)).toBe(true);
    expect(holds({ source: 'x', atLeast: 0.05 }, story)).toBe(false);
  });
});
