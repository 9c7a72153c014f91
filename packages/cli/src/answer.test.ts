import { expect, test } from 'vitest';
import { answerOf, differentialOf } from './answer.ts';
import { loadDetails } from './atlas/load-details.ts';
import type { Case } from './case.ts';
import { loadEngine } from './engine.ts';

test('[C13] every reason rests on a claim of the atlas, or says that the engine made it', async () => {
  const [engine, details] = [await loadEngine(), await loadDetails()];
  const { findings, qualities } = engine.knowledge;
  const given: Case = {
    id: 'all',
    person: { age: 34, sex: 'female', activity: 'running' },
    pain: [
      {
        region: 'right/anterior-groin',
        quality: qualities.map(({ id }) => id),
        intensity: undefined,
      },
    ],
    findings: Object.fromEntries(findings.map(({ id }, i) => [id, i % 2 === 0 ? 'yes' : 'no'])),
  };
  const answer = answerOf(engine, given, differentialOf(engine, given, 'even'));
  const claims = new Set(answer.differential.flatMap((entry) => entry.reasons.map((r) => r.claim)));
  const unknown = [...claims].filter((id) => !id.startsWith('engine/') && !(id in details.claims));
  expect(unknown).toEqual([]);
  expect([...claims].some((id) => id.includes('/qualities/'))).toBe(true);
});
