import { expect, test } from 'vitest';
import { clientKey, rateLimit } from './rate-limit.ts';
import { isForeign } from './same-origin.ts';

const origin = 'https://shop.example';
const request = (method: string, headers: Record<string, string>): Request =>
  new Request(`${origin}/x`, { method, headers });

test('a form of this site passes although it does not say where it came from', () => {
  const own = { origin: 'null', 'sec-fetch-site': 'same-origin' };
  expect(isForeign(request('POST', own), origin)).toBe(false);
  expect(isForeign(request('POST', { origin }), origin)).toBe(false);
  expect(isForeign(request('GET', { 'sec-fetch-site': 'cross-site' }), origin)).toBe(false);
});

test('a form of another site, of a sister site, of nowhere, or without any sign is refused', () => {
  for (const headers of [
    { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' },
    { origin, 'sec-fetch-site': 'cross-site' },
    { origin: 'null', 'sec-fetch-site': 'same-site' },
    { origin: 'null', 'sec-fetch-site': 'none' },
    { origin: 'null' },
    { origin: 'https://evil.example' },
    { origin: `${origin}.evil.example` },
    {},
  ] as Record<string, string>[])
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE'])
      expect(isForeign(request(method, headers), origin)).toBe(true);
});

test('a limit lets a burst through, then so many a minute, for each client apart', () => {
  let now = 0;
  const allowed = rateLimit({ burst: 3, perMinute: 6 }, () => now);
  const tries = (who: string, count: number): boolean[] =>
    Array.from({ length: count }, () => allowed(who));
  expect(tries('a', 5)).toEqual([true, true, true, false, false]);
  expect(tries('b', 1)).toEqual([true]);
  now = 10_000;
  expect(tries('a', 2)).toEqual([true, false]);
  now = 3_600_000;
  expect(tries('a', 4)).toEqual([true, true, true, false]);
});

test('a flood of strangers does not grow the memory without end', () => {
  const allowed = rateLimit({ burst: 1, perMinute: 1 }, () => 0);
  for (let i = 0; i < 50_000; i++) allowed(`stranger ${i}`);
  expect(allowed('stranger 49999')).toBe(false);
  expect(allowed('stranger 0')).toBe(true);
});

test('the rest of an IPv6 network is the same client; an address cannot be read from its name', () => {
  expect(clientKey('2001:db8:1:2::1')).toBe(clientKey('2001:0db8:1:2:ffff:ffff:ffff:ffff'));
  expect(clientKey('2001:db8:1:2::1')).not.toBe(clientKey('2001:db8:1:3::1'));
  expect(clientKey('::ffff:10.0.0.1')).toBe(clientKey('10.0.0.1'));
  expect(clientKey('10.0.0.1')).not.toBe(clientKey('10.0.0.2'));
  expect(clientKey('10.0.0.1')).toMatch(/^[\w-]{22}$/);
});
