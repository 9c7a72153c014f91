import { expect, test } from 'vitest';
import { deviceOver } from '../device/device.ts';
import { forgetfulStore } from '../device/store.ts';
import { actOnCourse, readCourse } from './course.ts';

const now = Date.parse('2026-11-23T12:00:00Z');
const ago = (days: number): string => new Date(now - days * 24 * 3600_000).toISOString();
const rated = (days: number, pain: number, checkId = 'a'): object => ({
  ...{ id: `${checkId}${days}`, checkId, at: ago(days), pain },
});

async function deviceWith(...rows: object[]): Promise<ReturnType<typeof deviceOver>> {
  const device = deviceOver(forgetfulStore());
  for (const row of rows) await device.ratings.put(row as never);
  return device;
}

test('worsening of this check locks relief and the shop; that of another does not', async () => {
  const device = await deviceWith(rated(5, 3), rated(1, 7), rated(5, 2, 'b'), rated(1, 2, 'b'));
  const other = await readCourse(device, 'b', now);
  await actOnCourse(device, other, now);
  expect(await device.lock.read()).toBeUndefined();
  const course = await readCourse(device, 'a', now);
  expect(course).toMatchObject({ advice: 'see-doctor-days', lock: true });
  await actOnCourse(device, course, now);
  expect((await device.lock.read())?.redFlags).toEqual(['worsening']);
});

test('three weeks without change ask for the cards once, and again only days later', async () => {
  const device = await deviceWith(rated(22, 5), rated(1, 5));
  const course = await readCourse(device, 'a', now);
  expect(course.advice).toBe('see-physio');
  await actOnCourse(device, course, now);
  const first = await device.askAgain.read();
  expect(first).toBe(new Date(now).toISOString());
  await actOnCourse(device, course, now + 3600_000);
  expect(await device.askAgain.read()).toBe(first);
});
