import { expect, test } from 'vitest';
import { emptyRecord } from '../check/record.ts';
import { deviceOver } from '../device/device.ts';
import { forgetfulStore } from '../device/store.ts';
import { deviceText, restoreDevice } from './device-text.ts';
import { openBackup, sealBackup } from './seal-backup.ts';

const at = '2026-01-05T10:00:00.000Z';
const drawing = {
  body: 'x',
  cells: Uint16Array.of(3, 900),
  weights: Float32Array.of(1, 0.5),
  intensities: Uint8Array.of(5, 7),
  qualities: Uint16Array.of(0, 1),
};
const check = {
  id: 'a',
  name: 'Left hip',
  startedAt: at,
  changedAt: at,
  record: { ...emptyRecord, drawing },
};

test('a backup brings every check back, its drawing to the cell', async () => {
  const [from, to] = [deviceOver(forgetfulStore()), deviceOver(forgetfulStore())];
  await from.checks.put(check as never);
  const file = await sealBackup(await deviceText(from), 'three dry socks');
  expect(file).not.toContain('Left hip');
  const opened = await openBackup(file, ' three dry socks ');
  expect(await restoreDevice(to, opened.text!)).toBe(true);
  expect(await to.checks.get('a')).toEqual(check);
});

test('an export restores the lock', async () => {
  const [from, to] = [deviceOver(forgetfulStore()), deviceOver(forgetfulStore())];
  await from.joinLock({ redFlags: ['bone'], since: at });
  expect(await restoreDevice(to, await deviceText(from))).toBe(true);
  expect((await to.lock.read())?.redFlags).toEqual(['bone']);
});

test('restoring an older backup never opens a lock', async () => {
  const [from, to] = [deviceOver(forgetfulStore()), deviceOver(forgetfulStore())];
  const old = await deviceText(from);
  await to.joinLock({ redFlags: ['bone'], since: at });
  await restoreDevice(to, old);
  expect((await to.lock.read())?.redFlags).toEqual(['bone']);
});

test('a changed file, a wrong passphrase and a strange file are told apart', async () => {
  const file = await sealBackup('{}', 'right');
  const changed = JSON.parse(file) as { sealed: string };
  changed.sealed = `${changed.sealed.startsWith('A') ? 'B' : 'A'}${changed.sealed.slice(1)}`;
  expect((await openBackup(JSON.stringify(changed), 'right')).fault).toBe('damaged');
  expect((await openBackup(file, 'wrong')).fault).toBe('wrong-passphrase');
  expect((await openBackup('{"hello":1}', 'right')).fault).toBe('not-a-backup');
  expect((await openBackup(file.replace('"version":1', '"version":9'), 'x')).fault).toBe(
    'newer-version',
  );
});
