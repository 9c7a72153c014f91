import { replay, type SessionEvent } from '@unknot/relief';
import { expect, test } from 'vitest';
import type { OpenSession } from '../device/kept.ts';
import { Player } from './player.ts';

const step = { muscle: 'tfl', side: 'left', seconds: 30 } as const;
const fresh: OpenSession = {
  id: 's',
  at: '2026-11-23T12:00:00.000Z',
  plan: {
    muscles: [],
    leftOut: [],
    steps: [
      { ...step, id: 'a', kind: 'settle', spot: 0 },
      { ...step, id: 'b', kind: 'press', spot: 0 },
    ],
  },
  log: [],
};

function played(): { kept: OpenSession[]; player: Player; pass: (ms: number) => void } {
  let now = 0;
  const kept: OpenSession[] = [];
  const player = new Player(fresh, { clock: () => now, keep: (open) => kept.push(open) });
  const pass = (ms: number): void => {
    for (const end = now + ms; now < end;) {
      now += 250;
      player.beat();
    }
  };
  return { kept, player, pass };
}

test('what is shown is what the kept log replays to, within two seconds', () => {
  const { kept, player, pass } = played();
  player.tell({ kind: 'start' });
  pass(45_000);
  const { steps } = fresh.plan;
  const again = replay(steps, kept.at(-1)!.log);
  expect(player.state.step).toBe(1);
  expect(again.step).toBe(1);
  expect(player.state.elapsedMs - again.elapsedMs).toBeLessThan(2000);
  expect(kept.length).toBeLessThan(40);
});

test('a page closed in the middle resumes where it was, paused', () => {
  const { kept, player, pass } = played();
  player.tell({ kind: 'start' });
  pass(40_000);
  const stored = JSON.parse(JSON.stringify(kept.at(-1))) as OpenSession;
  const back = new Player(stored, { clock: () => 5, keep: () => undefined });
  expect(back.state).toMatchObject({ status: 'paused', paused: 'closed', step: 1 });
  expect(back.state.elapsedMs).toBeGreaterThan(7_900);
  back.toggle();
  expect(back.state.status).toBe('running');
  const last = back.log.at(-1) as SessionEvent;
  expect(last.kind).toBe('resume');
});
