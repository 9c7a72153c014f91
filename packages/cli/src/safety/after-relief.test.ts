import { differentiate, type Differential } from '@unknot/differential';
import {
  isLocked,
  joinSaid,
  lockAfter,
  saidOf,
  type Feedback,
  type PastSession,
} from '@unknot/relief';
import { expect, test } from 'vitest';
import type { TechniqueBook } from '@unknot/atlas';
import { loadCompiledAtlas } from '@unknot/atlas/compiler';
import { cardsAnsweredNo, storyTold, told, type Told } from '../../test/told.ts';
import { loadEngine, repositoryRoot } from '../engine.ts';

const engine = await loadEngine();
const book = JSON.parse(loadCompiledAtlas(repositoryRoot()!).techniquesJson) as TechniqueBook;

const said = (sessions: readonly PastSession[]): Feedback[] =>
  joinSaid(sessions.flatMap((past) => saidOf(past, book.effects) ?? []));

/** Ten sessions on each of these muscles, each of which took away all of the pain. */
function blissful(muscles: readonly string[]): Feedback[] {
  const sessions = muscles.flatMap((muscle) =>
    Array.from({ length: 10 }, () => ({
      at: '2026-11-20T12:00:00Z',
      muscle,
      side: 'right' as const,
      pressedSeconds: 100,
      painBefore: 7,
      painAfter: 0,
    })),
  );
  return said(sessions);
}

const answer = (story: Told, treated: Feedback[] = []): Differential =>
  differentiate(engine.model, storyTold(engine, story), { treated });
const of = ({ entries }: Differential, id: string): number =>
  entries.find((entry) => entry.id === id)!.posterior;
const muscles = engine.knowledge.sources
  .filter(({ kind }) => kind === 'muscle')
  .map(({ id }) => id);

test('a session that helped never lowers triage: bone stress that felt better keeps level and lock', () => {
  const story = cardsAnsweredNo(
    engine,
    told(
      'anterior-groin',
      'load-increase builds-through-run pain-standing-on-it night-pain',
      'age=29',
    ),
  );
  const [plain, after] = [answer(story), answer(story, blissful(muscles))];
  expect(plain.triage).toMatchObject({ level: 'urgent-same-day', locked: true });
  expect(after.triage).toEqual(plain.triage);
  expect(after.relief).toEqual(plain.relief);
  expect(of(after, 'bone-stress-femoral-neck')).toBe(of(plain, 'bone-stress-femoral-neck'));
  const lock = lockAfter(undefined, after.triage, Date.parse('2026-11-20'));
  expect(isLocked(lock, Date.parse('2026-11-23'))).toBe(true);
});

test('a session that eased raises that muscle a little, a useless one lowers it a little, with its claim', () => {
  const story = cardsAnsweredNo(
    engine,
    told(
      'lateral-hip-trochanter',
      'worse-sitting-long tender-muscle-knot',
      'age=34 durationDays=10',
    ),
  );
  const one = (painAfter: number): Differential =>
    answer(
      story,
      said([
        {
          at: '2026-11-20T12:00:00Z',
          muscle: 'tensor-fasciae-latae',
          side: 'right',
          pressedSeconds: 100,
          painBefore: 6,
          painAfter,
        },
      ]),
    );
  const before = of(answer(story), 'tensor-fasciae-latae');
  const [eased, useless] = [one(1), one(6)];
  expect(of(eased, 'tensor-fasciae-latae')).toBeGreaterThan(before);
  expect(of(eased, 'tensor-fasciae-latae')).toBeLessThan(1.5 * before);
  expect(of(useless, 'tensor-fasciae-latae')).toBeLessThan(before);
  expect(of(useless, 'tensor-fasciae-latae')).toBeGreaterThan(0.67 * before);
  const reasons = eased.entries.find(({ id }) => id === 'tensor-fasciae-latae')!.reasons;
  expect(reasons.find(({ finding }) => finding === 'session')).toMatchObject({
    claim: 'session-effects/eased',
    answer: 'done',
  });
  expect(book.effects.find(({ id }) => id === 'eased')).toMatchObject({ estimate: true });
});
