import { describe, expect, test } from 'vitest';
import type { Score } from './score.ts';
import { shortfallSection } from './shortfalls.ts';

const share = (value: number): object => ({ value, low: 0, high: 1, of: 50 });

function scored(top1: number, missedDanger: number): Score {
  const good = share(1);
  return {
    ranking: { top1: share(top1), top3: good, top5: good },
    triage: {
      exact: good,
      accepted: good,
      under: share(0),
      over: share(0),
      missedDanger: share(missedDanger),
      missedEmergency: share(0),
      reliefKept: good,
    },
  } as unknown as Score;
}

describe('where it falls short', () => {
  test('[X12] names every figure under its bar, by how much and why', () => {
    const text = shortfallSection(
      new Map([
        ['even', scored(0.55, 0)],
        ['runner', scored(0.9, 0.1)],
      ]),
    ).join('\n');
    expect(text).toMatch(
      /\*\*top-1\*\*, even prior: 55 %, wanted at least 60 %: 5\.0 points short\. Cause: /,
    );
    expect(text).toMatch(
      /\*\*missed danger\*\*, runner's prior: 10 %, wanted at most 0 %: 10\.0 points/,
    );
    expect(text).not.toContain('**top-3**');
  });

  test('[X12] says so when every figure is reached', () => {
    const text = shortfallSection(new Map([['even', scored(0.6, 0)]])).join('\n');
    expect(text).toContain('Every figure wanted is reached');
  });
});
