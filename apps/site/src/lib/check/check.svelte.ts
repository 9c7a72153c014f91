import type { Differential, Story, Treated } from '@unknot/differential';
import { joinLocks, joinSaid, lockAfter, type Lock, type Verdict } from '@unknot/relief';
import { getContext, setContext } from 'svelte';
import { calledCards, type TickCard } from './cards.ts';
import type { Engine, Ground } from './engine.ts';
import { endsRanking, isHalted } from './halting.ts';
import { onDeviceChange } from '../device/announcing.ts';
import { openDevice, type Device } from '../device/device.ts';
import type { KeptCheck } from '../device/kept.ts';
import { askToPersist } from '../device/persist.ts';
import { newId } from '../device/new-id.ts';
import { emptyRecord, onBody, without, type CheckRecord } from './record.ts';

/** The present as it is written down: ISO 8601. */
function nowText(): string {
  return new Date().toISOString();
}

function newCheck(): Omit<KeptCheck, 'record'> {
  return { id: newId(), startedAt: nowText(), changedAt: nowText() };
}

/**
 * One check and everything derived from it. A class, because its fields are reactive state that
 * every step reads: `record` is what was said, the rest follows from it.
 */
export class Check {
  /** What was said. Replaced as a whole; see `update`. */
  record: CheckRecord = $state.raw(emptyRecord);
  /** The body, to paint on; there before the engine is. */
  ground: Ground | undefined = $state.raw();
  engine: Engine | undefined = $state.raw();
  lock: Lock | undefined = $state.raw();
  /** What sessions of this check said; weak evidence. */
  treated: readonly Treated[] = $state.raw([]);
  /** Becomes true once what this browser kept has been read. */
  restored: boolean = $state(false);
  /** False when this browser refuses to keep anything. */
  keeps: boolean = $state(true);
  /** Set when body or atlas could not be fetched. */
  failed: boolean = $state(false);

  readonly story: Story | undefined = $derived.by(() => this.ground?.story(this.record));
  readonly verdict: Differential | undefined = $derived.by(() =>
    this.engine && this.story
      ? this.engine.weigh(this.story, {
          asked: this.record.asked.length,
          treated: this.treated,
        })
      : undefined,
  );
  /** True when an answer, not the ranking alone, says to be seen today. */
  readonly halted: boolean = $derived(this.verdict !== undefined && isHalted(this.verdict.triage));
  readonly cards: readonly TickCard[] = $derived.by(() =>
    this.verdict ? calledCards(this.verdict) : [],
  );

  #device: Device | undefined;
  #kept: Omit<KeptCheck, 'record'> = $state.raw(newCheck());

  /** Reads what this browser kept. */
  async restore(): Promise<void> {
    if (this.restored) return;
    const device = await openDevice();
    this.#device = device;
    this.keeps = device.keeps;
    const id = await device.currentCheck.read().catch(() => undefined);
    const kept = id === undefined ? undefined : await device.checks.get(id).catch(() => undefined);
    if (kept) this.#take(kept);
    const readLock = async (): Promise<void> => {
      this.lock = await device.lock.read().catch(() => this.lock);
    };
    await readLock();
    onDeviceChange(() => void readLock());
    await this.readSessions();
    this.restored = true;
  }

  /** Fetches the body, then the engine. */
  async prepare(): Promise<void> {
    if (this.engine) return;
    this.failed = false;
    try {
      const { loadEngine } = await import('./engine.ts');
      this.engine = await loadEngine((ground) => this.#standOn(ground));
      this.#weighAgain();
    } catch {
      this.failed = true;
    }
  }

  /** A drawing made on another body is let go, for its cells mean nothing here. */
  #standOn(ground: Ground): void {
    this.record = onBody(this.record, ground.body.hash);
    this.ground ??= ground;
  }

  /** Writes down what was said, here and in the browser's store. */
  update(change: Partial<CheckRecord>): void {
    this.record = { ...this.record, ...change };
    void this.#save().catch(() => (this.keeps = false));
    this.#updateLock();
  }

  /** The result was shown: from now on there is something a person would miss. */
  finish(): void {
    const device = this.#device;
    if (!device || this.#kept.finishedAt !== undefined) return;
    this.#kept = { ...this.#kept, finishedAt: nowText() };
    void this.#save()
      .then(() => askToPersist(device, nowText()))
      .catch(() => (this.keeps = false));
  }

  /** The id under which this check is kept. */
  get id(): string {
    return this.#kept.id;
  }

  /** Reads this check anew: a backup may have put another state of it back. */
  async reread(): Promise<void> {
    const kept = await this.#device?.checks.get(this.id).catch(() => undefined);
    if (kept) await this.open(kept);
  }

  /** Goes on with a check that was kept. */
  async open(kept: KeptCheck): Promise<void> {
    this.#take(kept);
    await this.#device?.currentCheck.write(kept.id).catch(() => undefined);
    await this.readSessions();
    this.#weighAgain();
  }

  #take({ record, ...kept }: KeptCheck): void {
    if (record.version !== emptyRecord.version) return;
    this.record = this.ground ? onBody(record, this.ground.body.hash) : record;
    this.#kept = kept;
  }

  /** Begins another check; this one stays on the device. A lock stays as well. */
  async startOver(): Promise<void> {
    this.record = emptyRecord;
    this.treated = [];
    this.#kept = newCheck();
    await this.#device?.currentCheck.forget().catch(() => undefined);
  }

  /** Every card is open again, with what was ticked before; old answers count no longer. */
  askCardsAgain(): void {
    this.update({ cards: {} });
  }

  /** Keeps the drawing as it is now beside the check, before it is drawn anew. */
  async keepDrawing(): Promise<void> {
    const copy = { ...without(this.#kept, 'verdict'), id: newId(), record: this.record };
    await this.#device?.checks.put(copy).catch(() => undefined);
  }

  /** Ends the lock: a clinician has examined it on that day (ISO 8601). */
  examined(day: string): void {
    if (this.lock) this.#join({ ...this.lock, examined: day });
  }

  /** Takes into account what sessions of this check said. */
  async readSessions(): Promise<void> {
    const sessions = (await this.#device?.sessions.all().catch(() => [])) ?? [];
    const own = sessions.filter(({ checkId }) => checkId === this.#kept.id);
    this.treated = joinSaid(
      own.flatMap(({ muscle, says }) => (says ? [{ source: muscle, ...says }] : [])),
    );
  }

  async #save(): Promise<void> {
    const device = this.#device;
    if (!device) return;
    this.#kept = { ...this.#kept, changedAt: nowText() };
    const verdict = this.#weighed();
    await device.checks.put({
      // What was weighed before says nothing of what is said now.
      ...without(without(this.#kept, 'verdict'), 'leading'),
      record: this.record,
      ...(verdict && { verdict, leading: this.#leading() }),
    });
    await device.currentCheck.write(this.#kept.id);
  }

  /** What is said so far, weighed, for pages that have no engine. */
  #weighed(): Verdict | undefined {
    if (!this.verdict) return undefined;
    const { triage, relief } = this.verdict;
    const { level, redFlags, locked } = triage;
    return { level, redFlags, locked, relief };
  }

  /** The first source and its ties, as far as they are muscles and a ranking may be shown. */
  #leading(): readonly string[] {
    const { verdict, engine } = this;
    if (!verdict?.explained || !engine || endsRanking(verdict.triage)) return [];
    const [best] = verdict.entries;
    const first = verdict.ties[0] ?? [best!.id];
    const { sources } = engine.knowledge;
    return first.filter((id) =>
      sources.some((source) => source.id === id && source.kind === 'muscle'),
    );
  }

  /** Answers given before the engine was there, or weighed by an older atlas, are weighed now. */
  #weighAgain(): void {
    if (Object.keys(this.record.cards).length === 0) return;
    void this.#save().catch(() => (this.keeps = false));
    this.#updateLock();
  }

  #updateLock(): void {
    const triage = this.verdict?.triage;
    if (!triage) return;
    const lock = lockAfter(this.lock, triage, Date.now());
    if (lock && lock !== this.lock) this.#join(lock);
  }

  #join(found: Lock): void {
    this.lock = joinLocks(this.lock, found, Date.now());
    void this.#device
      ?.joinLock(found)
      .then((kept) => (this.lock = kept))
      .catch(() => (this.keeps = false));
  }
}

const key = Symbol('check');

let shared: Check | undefined;

/**
 * The check of this page's life: one for all rooms, so that moving between them fetches nothing
 * twice. In a root of its own, for what is derived in it would end with the room that made it.
 */
function lastingCheck(): Check {
  if (!shared) $effect.root(() => void (shared = new Check()));
  return shared!;
}

/** Gives the pages below the check; on the server each page has an empty one. */
export function provideCheck(): Check {
  return setContext(key, typeof document === 'undefined' ? new Check() : lastingCheck());
}

/** The check of the pages above. */
export function useCheck(): Check {
  return getContext<Check>(key);
}

/** The body, in steps that are shown only once it is there. */
export function useGround(): Ground {
  const { ground } = useCheck();
  if (!ground) throw new Error('a step was shown before the body was ready');
  return ground;
}

/** The engine, in steps that are shown only once it is there. */
export function useEngine(): Engine {
  const { engine } = useCheck();
  if (!engine) throw new Error('a step was shown before the engine was ready');
  return engine;
}
