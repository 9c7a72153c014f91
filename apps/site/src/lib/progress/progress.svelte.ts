import type { FollowUp } from '@unknot/relief';
import { openDevice, type Device } from '../device/device.ts';
import { onDeviceChange } from '../device/announcing.ts';
import type { KeptCheck, KeptRating, KeptRun, KeptSession } from '../device/kept.ts';
import { actOnCourse, readCourse } from '../relief/course.ts';
import { painPoints, type PainPoint } from './pain-course.ts';

/** What this device has kept of the course, read again after every change in any tab. */
export class Progress {
  checks: readonly KeptCheck[] = $state.raw([]);
  sessions: readonly KeptSession[] = $state.raw([]);
  ratings: readonly KeptRating[] = $state.raw([]);
  runs: readonly KeptRun[] = $state.raw([]);
  /** Becomes true once all was read. */
  ready: boolean = $state(false);

  readonly points: readonly PainPoint[] = $derived.by(() =>
    painPoints(this.checks, this.ratings, this.sessions),
  );

  #device: Device | undefined;

  /** Reads the store now and after each change; answers how to stop listening. */
  async open(): Promise<() => void> {
    this.#device = await openDevice();
    await this.#read();
    return onDeviceChange(() => void this.#read());
  }

  /** Keeps a rating, and does what the course asks for now: worsening shuts relief and the shop at once. */
  async addRating(rating: KeptRating): Promise<FollowUp | undefined> {
    const device = this.#device;
    if (!device) return undefined;
    await device.ratings.put(rating);
    const now = Date.parse(rating.at);
    const course = await readCourse(device, rating.checkId, now);
    await actOnCourse(device, course, now);
    await this.#read();
    return course;
  }

  async putRuns(runs: readonly KeptRun[]): Promise<void> {
    await this.#device?.runs.put(...runs);
    await this.#read();
  }

  async dropRuns(): Promise<void> {
    await this.#device?.runs.clear();
    await this.#read();
  }

  async #read(): Promise<void> {
    const device = this.#device;
    if (!device) return;
    const byTime = <Row>(rows: Row[], at: (row: Row) => string): Row[] =>
      rows.sort((a, b) => Date.parse(at(a)) - Date.parse(at(b)));
    [this.checks, this.sessions, this.ratings, this.runs] = await Promise.all([
      device.checks.all().then((rows) => byTime(rows, ({ startedAt }) => startedAt)),
      device.sessions.all().then((rows) => byTime(rows, ({ at }) => at)),
      device.ratings.all().then((rows) => byTime(rows, ({ at }) => at)),
      device.runs.all().then((rows) => byTime(rows, ({ at }) => at)),
    ]);
    this.ready = true;
  }
}
