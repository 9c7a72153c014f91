import { differentiate, type Differential, type Story } from '@unknot/differential';
import { gate, type Gate } from '@unknot/relief';
import { calledCards, type TickCard } from '../../../apps/site/src/lib/check/cards.ts';
import type { EngineParts } from '../../../apps/site/src/lib/check/engine-parts.ts';
import { isHalted } from '../../../apps/site/src/lib/check/halting.ts';
import { emptyRecord, type CheckRecord } from '../../../apps/site/src/lib/check/record.ts';
import { storyOf } from '../../../apps/site/src/lib/check/story.ts';
import type { PageLock } from './page-lock.ts';

/** What follows from what was said. */
interface Weighed {
  readonly story: Story;
  readonly verdict: Differential;
}

/** Weighs what was said, as the site does. */
export function weigh(engine: EngineParts, record: CheckRecord): Weighed {
  const story = storyOf(record, engine.body, engine.regions);
  const verdict = differentiate(engine.model, story, { asked: record.asked.length });
  return { story, verdict };
}

/** One check, in memory and nowhere else. `now` gives milliseconds since 1970. */
export class Check {
  readonly engine: EngineParts;
  #record: CheckRecord = emptyRecord;
  #weighed: Weighed | undefined;
  readonly #lock: PageLock;
  readonly #now: () => number;

  constructor(engine: EngineParts, lock: PageLock, now: () => number) {
    this.engine = engine;
    this.#lock = lock;
    this.#now = now;
  }

  get record(): CheckRecord {
    return this.#record;
  }

  get story(): Story {
    return this.#current.story;
  }

  get verdict(): Differential {
    return this.#current.verdict;
  }

  /** True when an answer, not the ranking alone, says to be seen today. */
  get halted(): boolean {
    return isHalted(this.verdict.triage);
  }

  /** Cards that the drawing and the answers call for. */
  get cards(): readonly TickCard[] {
    return calledCards(this.verdict);
  }

  /** The present as it is written down: ISO 8601. */
  nowText(): string {
    return new Date(this.#now()).toISOString();
  }

  update(change: Partial<CheckRecord>): void {
    this.#record = { ...this.#record, ...change };
    this.#weighed = undefined;
    this.#lock.follow(this.verdict.triage, this.#now());
  }

  /**
   * The question at a place of the row, from 1. The next free place is given to the one that would
   * tell most now; nothing when none is worth asking.
   */
  takeQuestion(number: number): string | undefined {
    const { asked } = this.#record;
    if (number <= asked.length) return asked[number - 1];
    const next = this.verdict.settled ? undefined : this.verdict.next[0];
    if (next) this.update({ asked: [...asked, next.finding] });
    return next?.finding;
  }

  /** Everything said is forgotten; a lock is not. */
  startOver(): void {
    this.#record = emptyRecord;
    this.#weighed = undefined;
  }

  /** Whether relief may be described and a tool offered, asked afresh each time. */
  gate(): Gate {
    const { triage, relief } = this.verdict;
    const { level, redFlags, locked } = triage;
    const lock = this.#lock.current;
    const held = { cards: this.#record.cards, verdict: { level, redFlags, locked, relief } };
    return gate(lock ? { ...held, lock } : held, this.#now());
  }

  /** A clinician has examined it on that day, ISO 8601: the only way a lock ends. Whether it did. */
  examined(day: string): boolean {
    return this.#lock.examined(day, this.#now());
  }

  get lockedSince(): string | undefined {
    return this.#lock.since(this.#now());
  }

  get #current(): Weighed {
    return (this.#weighed ??= weigh(this.engine, this.#record));
  }
}
