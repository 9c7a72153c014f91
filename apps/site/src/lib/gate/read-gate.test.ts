import { expect, test } from 'vitest';
import { gate } from '@unknot/relief';
import { emptyRecord } from '../check/record.ts';
import { deviceOver } from '../device/device.ts';
import { forgetfulStore } from '../device/store.ts';
import { readHeld } from './read-gate.ts';

const now = Date.parse('2026-11-23T12:00:00Z');
const at = '2026-11-22T12:00:00.000Z';
const record = { ...emptyRecord, cards: { 1: at, 2: at, 8: at } };
const verdict = {
  level: 'self-care',
  redFlags: [],
  locked: false,
  relief: { allowed: 'yes', for: ['tensor-fasciae-latae'], because: [] },
} as const;
const check = { id: 'a', startedAt: at, changedAt: at, record, verdict };

test('the gate is read from what the device keeps of the current check', async () => {
  const device = deviceOver(forgetfulStore());
  expect(gate(await readHeld(device), now).because).toEqual(['cards:none']);
  await device.checks.put(check);
  await device.currentCheck.write('a');
  expect(gate(await readHeld(device), now).relief).toBe('yes');
  await device.askAgain.write('2026-11-22T18:00:00.000Z');
  expect(gate(await readHeld(device), now).because).toEqual(['cards:again']);
});

test('two tabs that write a lock at once both keep theirs, and a calm check does not open it', async () => {
  const device = deviceOver(forgetfulStore());
  await device.checks.put(check);
  await device.currentCheck.write('a');
  const found = (flag: string): Promise<unknown> =>
    device.joinLock({ redFlags: [flag], since: new Date().toISOString() });
  await Promise.all([found('groin-lump'), found('dark-urine')]);
  expect((await device.lock.read())?.redFlags).toEqual(['groin-lump', 'dark-urine']);
  expect(gate(await readHeld(device), Date.now())).toMatchObject({ relief: 'no', buy: 'locked' });
  await device.currentCheck.forget();
  expect(gate(await readHeld(device), Date.now()).because).toEqual(['lock']);
});
