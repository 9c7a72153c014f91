import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  createRegions,
  createSurface,
  decodeBody,
  parseLandmarks,
  regionCells,
} from '@unknot/body';
import { expect, test } from 'vitest';
import type { TechniqueBook } from '../technique-book.ts';
import { loadCompiledAtlas } from './cached-bundle.ts';
import { readAtlas } from './read-atlas.ts';

const root = join(import.meta.dirname, '..', '..', '..', '..');
const data = join(root, 'packages', 'body', 'data');
const body = decodeBody(readFileSync(join(data, 'body.bin')));
const landmarks = parseLandmarks(JSON.parse(readFileSync(join(data, 'landmarks.json'), 'utf8')));
const regions = createRegions(createSurface(body), landmarks);
const book = JSON.parse(loadCompiledAtlas(root).techniquesJson) as TechniqueBook;
const { atlas } = readAtlas(root);
const muscles = atlas.vocabulary!.value.sources.muscles;
const of = (muscle: string): TechniqueBook['techniques'][number] =>
  book.techniques.find((it) => it.muscle === muscle)!;
const cellsOf = (muscle: string): number[] => of(muscle).spots.flatMap(({ cells }) => [...cells]);

test('[A27] every muscle has a technique or a reasoned "do not press"', () => {
  expect(book.techniques.map(({ muscle }) => muscle)).toEqual(muscles);
  for (const it of book.techniques.filter(({ kind }) => kind === 'move')) {
    expect(it.why.text, it.id).toMatch(/not pressed|do not teach pressing/);
    expect(it.instead.length, it.id).toBeGreaterThan(0);
  }
});

test('[A26] every target lies outside the places not to press, and names those beside it', () => {
  expect(book.body).toBe(body.hash);
  const forbidden = new Set(book.noGo.flatMap(({ cells }) => [...cells]));
  for (const cell of [...forbidden]) forbidden.add(body.mirror[cell]!);
  expect(forbidden.size).toBeGreaterThan(800);
  let targets = 0;
  for (const { id, spots, noGo } of book.techniques) {
    expect(noGo.length, id).toBeGreaterThan(0);
    for (const { cells } of spots) {
      targets += 1;
      expect(cells.length, id).toBeGreaterThan(0);
      expect(
        cells.filter((cell) => forbidden.has(cell)),
        id,
      ).toEqual([]);
    }
  }
  expect(targets).toBeGreaterThan(30);
});

test('[A26] a target lies in the muscle’s own part of the body', () => {
  const places = {
    'tensor-fasciae-latae': [
      'anterior-hip-below-asis',
      'lateral-hip-trochanter',
      'anterior-thigh-upper',
    ],
    'gluteus-maximus': ['buttock-upper', 'buttock-deep', 'sacrum-si'],
    'quadratus-lumborum': ['low-back-side', 'iliac-crest', 'flank'],
    'biceps-femoris': ['posterior-thigh-upper', 'posterior-thigh-lower', 'lateral-thigh-lower'],
    gastrocnemius: ['calf'],
    'plantar-intrinsics': ['arch', 'heel', 'foot'],
  };
  for (const [muscle, names] of Object.entries(places)) {
    const allowed = new Set(names.flatMap((name) => [...regionCells(regions, `right/${name}`)]));
    expect(
      cellsOf(muscle).filter((cell) => !allowed.has(cell)),
      muscle,
    ).toEqual([]);
  }
});

test('[A25] psoas is never given a pressing technique, nor pectineus or popliteus', () => {
  for (const muscle of ['psoas-major', 'pectineus', 'popliteus', 'tibialis-posterior'])
    expect(of(muscle), muscle).toMatchObject({ kind: 'move', spots: [], pressure: { cap: 0 } });
  expect(of('iliacus')).toMatchObject({ kind: 'stroke', tools: ['fingers'], pressure: { cap: 3 } });
});

test('[A25] of two pressure caps the lower stands: 5 of 10 for the tensor fasciae latae', () => {
  expect(of('tensor-fasciae-latae').pressure.cap).toBe(5);
  expect(Math.max(...book.techniques.map(({ pressure }) => pressure.cap))).toBe(5);
});

test('[A25] a massage gun is offered nowhere its caution forbids', () => {
  const { sites } = atlas.folders.cautions.get('massage-gun')!.value;
  const forbidden = new Set(
    (sites as readonly string[]).flatMap((site) => [
      ...regionCells(
        regions,
        site === 'low-back-central' || site === 'pubic' ? site : `right/${site}`,
      ),
    ]),
  );
  for (const { muscle, tools } of book.techniques.filter((it) => it.tools.includes('gun'))) {
    const inside = cellsOf(muscle).filter((cell) => forbidden.has(cell));
    expect(inside, `${muscle}: ${tools.join(' ')}`).toEqual([]);
  }
});

test('[A28] every work a technique cites stands in the book', () => {
  const cited = book.techniques.flatMap(({ evidence, why, dose }) =>
    [...evidence, why, dose].flatMap(({ reference }) => reference ?? []),
  );
  expect(cited.length).toBeGreaterThan(40);
  expect(cited.filter((id) => !(id in book.references))).toEqual([]);
});

test('[A28] the book is small: loaded only where a release is planned', async () => {
  const { brotliCompressSync } = await import('node:zlib');
  expect(brotliCompressSync(JSON.stringify(book)).length).toBeLessThanOrEqual(22 * 1024);
});
