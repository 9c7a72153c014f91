import { describe, expect, test } from 'vitest';
import { claimSentence, claimTag } from './claim-words.ts';

const estimate = { estimate: true, reason: 'Burning is a nerve', grade: 'expert' } as const;
const sourced = {
  reference: 'smith2020',
  locator: 'abstract',
  grade: 'cohort',
  seen: true,
  counts: { n: 8, of: 10 },
} as const;
const references = { smith2020: { id: 'smith2020', cite: 'Smith 2020, Journal', seen: true } };

describe('a claim in words', () => {
  test('[K1] an estimate is called ours', () => {
    expect(claimTag(estimate)).toBe('our estimate');
    expect(claimSentence(estimate, {})).toBe('Our estimate, not yet reviewed: Burning is a nerve.');
  });

  test('[K4] a sourced one gives work, place, counts and grade', () => {
    expect(claimTag(sourced)).toBe('smith2020, cohort');
    expect(claimSentence(sourced, references)).toBe(
      'Smith 2020, Journal [smith2020]. Place: abstract. 8 of 10. Grade: cohort; the place named was read.',
    );
  });

  test('[K4] one from memory says that its source was not read', () => {
    const remembered = { ...sourced, seen: false };
    expect(claimTag(remembered)).toBe('smith2020, cohort, not read');
    expect(claimSentence(remembered, references)).toContain('the source was not read');
  });

  test('[K4] nothing is made up where no claim is', () => {
    expect(claimTag(undefined)).toBe('no claim');
    expect(claimSentence(undefined, references)).toBe('The atlas holds no claim for this.');
  });
});
