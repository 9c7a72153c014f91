import {
  followUp,
  gate,
  makePlan,
  replay,
  type PastSession,
  type Rated,
  type SessionEvent,
} from '../src/index.ts';
import { race } from '../../../checks/race.ts';
import { madeUpTechnique } from '../src/testing/made-up-technique.ts';

/**
 * What a phone does in this room, beside a floor that only reads the same log: is a session allowed,
 * what is in it, where does it stand after a quarter of an hour of beats, and what follows from a year.
 */
const nowMs = Date.parse('2026-11-23T12:00:00Z');
const day = 24 * 3600 * 1000;
const muscles = Array.from({ length: 30 }, (_, i) => `muscle-${i}`);
const year = Array.from({ length: 365 }, (_, i) => new Date(nowMs - (i + 1) * day).toISOString());
const history: PastSession[] = year.map((at, i) => ({
  ...{ at, muscle: muscles[i % 30]!, side: 'left', pressedSeconds: 90 },
  ...{ painBefore: 4, painAfter: 3 },
}));
const ratings: Rated[] = year.map((at) => ({ at, pain: 4 }));
const input = {
  ...{ allowed: muscles, techniques: muscles.map((id) => madeUpTechnique(id)) },
  candidates: muscles.map((id) => ({ id, side: 'both' as const, posterior: 1 / 30 })),
  ...{ limits: [], tools: ['ball'], minutes: 15, history, nowMs },
};
const { steps } = makePlan(input);
const log: SessionEvent[] = [
  { kind: 'start', at: 0 },
  ...Array.from({ length: 3600 }, (_, i): SessionEvent => ({ kind: 'beat', at: 250 * i })),
];
const at = new Date(nowMs - 60_000).toISOString();
const held = { cards: Object.fromEntries(Array.from({ length: 8 }, (_, i) => [i + 1, at])) };

const works = {
  'the log read, nothing done': () => log.reduce((sum, event) => sum + event.at, 0),
  'a session replayed, 3,601 events': () => replay(steps, log),
  'a plan from 30 muscles and a year': () => makePlan(input),
  'a year of ratings followed': () => followUp({ ratings, sessions: history }, nowMs),
  'the gate': () => gate(held, nowMs),
};

await race('relief: one session and one year', works, { rounds: 400 });
