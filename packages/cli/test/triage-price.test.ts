import { expect, test } from 'vitest';
import { seeded } from '../proof/seeded.ts';
import { allAlike, priceOf, reportedRunners } from '../proof/triage-price.ts';
import { triageLoss } from '../fit/settings-grid.ts';
import { loadEngine } from '../src/engine.ts';

test('[D22] more weight on what is missed finds more of it, and sends more of the harmless', async () => {
  const engine = await loadEngine();
  const runners = reportedRunners(allAlike(engine), 250, seeded(3));
  const [careless, careful] = [1, 30].map((missed) =>
    priceOf(engine.model, triageLoss(missed, 3), runners),
  ) as [ReturnType<typeof priceOf>, ReturnType<typeof priceOf>];
  const now = priceOf(engine.model, engine.model.settings.triageLoss, runners);
  for (const of of ['missedDoctor', 'missedDanger'] as const) {
    expect(careful[of]).toBeLessThan(now[of]);
    expect(now[of]).toBeLessThan(careless[of]);
  }
  expect(careless.needless).toBeLessThan(now.needless);
  expect(now.needless).toBeLessThan(careful.needless);
  expect(now.needless).toBeLessThan(0.3);
});
