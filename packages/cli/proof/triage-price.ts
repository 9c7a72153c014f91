import {
  differentiate,
  levelRank,
  type Model,
  type Settings,
  type Story,
} from '@unknot/differential';
import type { Engine } from '../src/engine.ts';
import { shuffled, type Random } from './draws.ts';
import { askable, openingStory, simulateRunner, usualNoise } from './simulate-runner.ts';

/** A runner told by names of places and a few answers, as a report tells, and what they need. */
export interface Reported {
  readonly story: Story;
  /** Rank of the level that the true source needs. */
  readonly needs: number;
}

/** Who is sent too far and who not far enough, shares 0…1 of those with the need. */
export interface Price {
  /** Needs a physiotherapist at most, is told to see a doctor. */
  readonly needless: number;
  /** Needs a doctor within days, is told a physiotherapist at most. */
  readonly missedDoctor: number;
  /** Needs a doctor today, is told a physiotherapist at most. */
  readonly missedDanger: number;
  readonly of: readonly [needless: number, doctor: number, danger: number];
}

const [fewestAnswers, mostAnswers] = [3, 9];
const doctor = levelRank('see-doctor-days');

/** The engine in a world in which every source is as common as every other, as in published cases. */
export function allAlike(engine: Engine): Engine {
  const sources = engine.knowledge.sources.map((source) => ({ ...source, prior: 1 }));
  return { ...engine, knowledge: { ...engine.knowledge, sources } };
}

/** `count` runners of this world, told by names of places and 3–9 answers drawn at random. */
export function reportedRunners(world: Engine, count: number, random: Random): Reported[] {
  return Array.from({ length: count }, () => {
    const runner = simulateRunner(world, random, { ...usualNoise, hand: 'regions' });
    const opening = openingStory(runner);
    const answers = fewestAnswers + Math.floor((mostAnswers - fewestAnswers + 1) * random());
    const asked = shuffled(random, askable(world, opening, [])).slice(0, answers);
    const findings = Object.fromEntries(
      asked.map((id) => [id, runner.answers[id] as 'yes' | 'no']),
    );
    const source = world.knowledge.sources.find(({ id }) => id === runner.source);
    return { story: { ...opening, findings }, needs: levelRank(source?.action ?? 'self-care') };
  });
}

/** What a loss of triage costs these runners, under the runner's prior. */
export function priceOf(
  model: Model,
  triageLoss: Settings['triageLoss'],
  runners: readonly Reported[],
): Price {
  const careful = { ...model, settings: { ...model.settings, triageLoss } };
  const told = runners.map(({ story, needs }) => ({
    needs,
    seen: levelRank(differentiate(careful, story).triage.level) >= doctor,
  }));
  const [calm, some, danger] = [
    told.filter(({ needs }) => needs < doctor),
    told.filter(({ needs }) => needs === doctor),
    told.filter(({ needs }) => needs > doctor),
  ];
  const share = (of: typeof told, seen: boolean): number =>
    of.filter((one) => one.seen === seen).length / Math.max(1, of.length);
  return {
    needless: share(calm, true),
    missedDoctor: share(some, false),
    missedDanger: share(danger, false),
    of: [calm.length, some.length, danger.length],
  };
}
