import { brotliCompressSync, gzipSync } from 'node:zlib';
import { regionNames } from '@unknot/body';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { weigh } from '../src/check.ts';
import { engineOf } from '../src/data.ts';
import { isSided, regionGroups } from '../src/region-groups.ts';
import { buildElement, type Built } from './built.ts';
import { developmentRecords, siteAnswer, siteEngine } from './site-path.ts';

let built: Built;
beforeAll(async () => {
  built = await buildElement();
});
afterAll(() => built.remove());

const kilobyte = 1000;

test('[E1] the script is at most 60 KB on the wire, the data at most 100 KB', () => {
  const sizes = (file: string): number[] => {
    const plain = built.read(`dist/${file}`);
    return [brotliCompressSync(plain).length, gzipSync(plain, { level: 9 }).length];
  };
  const [script, scriptByGzip] = sizes('unknot-check.js');
  expect(script).toBeLessThan(50 * kilobyte);
  expect(scriptByGzip).toBeLessThan(60 * kilobyte);
  expect(sizes('unknot-check-data.js')[0]).toBeLessThan(100 * kilobyte);
});

test('[E2] both scripts are plain ASCII, so that a page of another encoding reads them alike', () => {
  for (const file of ['unknot-check.js', 'unknot-check-data.js'])
    expect(built.read(`dist/${file}`).findIndex((byte) => byte > 127)).toBe(-1);
});

test('[E3] every development case gets the answer the site gives', () => {
  const own = engineOf(built.data());
  const site = siteEngine();
  const records = developmentRecords();
  expect(records.length).toBeGreaterThanOrEqual(80);
  const differing = records.filter(([, record]) => {
    const { verdict } = weigh(own, record);
    const answer = siteAnswer(site, record);
    return JSON.stringify(verdict) !== JSON.stringify(answer);
  });
  expect(differing.map(([id]) => id)).toEqual([]);
});

test('[E3] the answers tell cases apart, so that equal ones mean something', () => {
  const site = siteEngine();
  const firsts = developmentRecords().map(([, record]) => siteAnswer(site, record));
  expect(new Set(firsts.map(({ entries }) => entries[0]!.id)).size).toBeGreaterThan(15);
  expect(new Set(firsts.map(({ triage }) => triage.level)).size).toBe(5);
});

test('[E13] the list of places holds every region of the body once', () => {
  const listed = regionGroups.flatMap(([, ids]) =>
    ids.flatMap((id) => (isSided(id) ? [`left/${id}`, `right/${id}`] : [id])),
  );
  expect(listed.toSorted()).toEqual([...regionNames].sort());
});
