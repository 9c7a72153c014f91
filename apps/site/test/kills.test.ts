import { expect, test } from 'vitest';
import { runKills } from '../proof/kill-run.ts';
import { seededRandom } from '../proof/seeded-random.ts';
import { onBothDatabases } from '../src/lib/server/database/testing/databases.ts';

onBothDatabases('a shop that is killed', (fresh) => {
  test('loses no acknowledged order and leaves no half order', async () => {
    const place = await fresh();
    const run = await runKills(place, 3, seededRandom(11));
    await place.drop();
    expect(run.acknowledged).toBeGreaterThan(0);
    expect(run.orders).toBe(run.paid);
    expect(run).toMatchObject({
      lost: 0,
      half: 0,
      unmatched: 0,
      misnumbered: 0,
      missingPieces: 0,
      misheld: 0,
    });
  });
});
