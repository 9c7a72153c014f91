import { expect, test } from 'vitest';
import { emptyRecord } from '../check/record.ts';
import { deviceOver, openDevice } from './device.ts';
import { forgetfulStore } from './store.ts';

const at = '2026-01-05T10:00:00.000Z';
const check = { id: 'a', startedAt: at, changedAt: at, record: emptyRecord };

test('rows are put, replaced, listed and dropped by id', async () => {
  const { checks } = deviceOver(forgetfulStore());
  await checks.put(check);
  await checks.put({ ...check, id: 'b' });
  await checks.put({ ...check, name: 'Left hip' });
  expect((await checks.all()).map(({ id }) => id).sort()).toEqual(['a', 'b']);
  expect((await checks.get('a'))?.name).toBe('Left hip');
  await checks.drop('a');
  expect(await checks.get('a')).toBeUndefined();
});

test('deleting everything leaves the lock, which only an examination ends', async () => {
  const device = deviceOver(forgetfulStore());
  await device.checks.put(check);
  await device.runs.put({ id: 'r', at, minutes: 20 });
  await device.currentCheck.write('a');
  await device.lock.write({ redFlags: ['x'], since: at });
  await device.deleteEverything();
  expect(await device.checks.all()).toEqual([]);
  expect(await device.runs.all()).toEqual([]);
  expect(await device.currentCheck.read()).toBeUndefined();
  expect((await device.lock.read())?.redFlags).toEqual(['x']);
});

test('where there is no storage, the page remembers and says that it will not last', async () => {
  const device = await openDevice();
  expect(device.keeps).toBe(false);
  await device.lastBackup.write(at);
  expect(await device.lastBackup.read()).toBe(at);
});
