import type { TechniqueBook } from '@unknot/atlas';
import { getContext, setContext } from 'svelte';
import { openDevice } from '../device/device.ts';
import type { OpenSession } from '../device/kept.ts';
import { newId } from '../device/new-id.ts';
import { loadBook } from './load-book.ts';
import { pastSession, type KeptPastSession } from './past-session.ts';

/** What the pages of this room share: the book, what was done before, what one owns. */
export class ReliefRoom {
  book: TechniqueBook | undefined = $state.raw();
  history: readonly KeptPastSession[] = $state.raw([]);
  owned: readonly string[] = $state.raw([]);
  /** A session that is still under way. */
  open: OpenSession | undefined = $state.raw();
  minutes: number = $state(10);
  failed: boolean = $state(false);

  async load(): Promise<void> {
    this.failed = false;
    try {
      const device = await openDevice();
      const [book, sessions, owned, open] = await Promise.all([
        loadBook(),
        device.sessions.all(),
        device.owned.all(),
        device.openSession.read(),
      ]);
      this.history = sessions.map(pastSession);
      this.owned = owned.map(({ id }) => id);
      this.open = open;
      this.book = book;
    } catch {
      this.failed = true;
    }
  }

  /** Writes down that a kind of tool is at hand, or no longer. */
  async own(id: string, has: boolean, since: string): Promise<void> {
    this.owned = has ? [...this.owned, id] : this.owned.filter((other) => other !== id);
    const { owned } = await openDevice();
    await (has ? owned.put({ id, since }) : owned.drop(id));
  }

  /** Writes down how the place of a session is on the day after: with the session, and as a rating. */
  async keepDayAfter(id: string, pain: number, at: string): Promise<void> {
    const { sessions, ratings } = await openDevice();
    const session = await sessions.get(id);
    if (!session) return;
    const { checkId } = session;
    await sessions.put({ ...session, painDayAfter: pain });
    await ratings.put({
      ...{ id: newId(), at, pain, moment: 'day-after' },
      ...(checkId !== undefined && { checkId }),
    });
    this.history = this.history.map((past) =>
      past.id === id ? { ...past, painDayAfter: pain } : past,
    );
  }

  /** Keeps a session under way, or lets go of it. Where nothing can be kept, only a reload loses it. */
  async keep(open: OpenSession | undefined): Promise<void> {
    this.open = open;
    const { openSession } = await openDevice();
    await (open ? openSession.write(open) : openSession.forget()).catch(() => undefined);
  }
}

const key = Symbol('relief');

/** Gives the pages below one room. */
export function provideRoom(): ReliefRoom {
  return setContext(key, new ReliefRoom());
}

/** The room of the pages above. */
export function useRoom(): ReliefRoom {
  return getContext<ReliefRoom>(key);
}
