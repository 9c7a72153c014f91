import type { Details } from '@unknot/atlas';
import { beforeAll, describe, expect, test } from 'vitest';
import { gather } from '../../test/gather.ts';
import { loadEngine, type Engine } from '../engine.ts';
import { atlasCommand } from './atlas-command.ts';
import { answersApart } from './answers-apart.ts';
import { compareSources, zoneOverlap } from './compare.ts';
import { loadDetails } from './load-details.ts';
import { showSource } from './show.ts';
import { whyAnswer } from './why.ts';

let engine: Engine;
let details: Details;
beforeAll(async () => {
  engine = await loadEngine();
  details = await loadDetails();
});

async function run(...args: string[]): Promise<string> {
  const { output, out } = gather();
  expect(await atlasCommand(args, output)).toBe(0);
  return out().join('\n');
}

/** Every line but one that is a single long word, as an address is. */
function tooWide(page: string): string[] {
  return page.split('\n').filter((line) => [...line].length > 88 && line.trim().includes(' '));
}

describe('atlas show', () => {
  test('[K1] has every part, in order', async () => {
    const page = await run('show', 'psoas-major');
    const parts = [
      'Psoas major [psoas-major], a muscle',
      'Musculus psoas major',
      'Nerve ',
      'From ',
      'Work ',
      'Where people with it paint their pain',
      'Usually: ',
      'What speaks for it',
      'What speaks against it',
      'What it is confused with',
      '- iliacus: ',
      'What is contested',
      'References (',
      'Not a diagnosis.',
    ];
    const places = parts.map((part) => page.indexOf(part));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(page).toContain('our estimate');
  });

  test('[K1] a dangerous condition says what to do', async () => {
    expect(await run('show', 'cauda-equina-syndrome')).toMatch(/If it is this +Emergency\. Call/);
  });

  test('[K1] [K6] every source has a page, and every page its width', () => {
    for (const { id } of engine.knowledge.sources) {
      const page = showSource(engine, details, id);
      expect(page).toContain(`[${id}]`);
      expect(page).not.toMatch(/undefined|NaN|no claim/);
      expect(tooWide(page)).toEqual([]);
    }
  });

  test('[K2] takes a name of several words', async () => {
    expect(await run('show', 'it', 'band')).toContain('[iliotibial-band-syndrome]');
  });
});

describe('atlas why', () => {
  test('[K4] gives claim, place, background and both weights', async () => {
    const page = await run('why', 'psoas-major', 'worse-sitting-long');
    expect(page).toMatch(/With it +\d+ % of people with it would say yes\./);
    expect(page).toMatch(/Claim +[^\n]*\[parker-psoas\]/);
    expect(page).toMatch(/Background +30 % of all/);
    expect(page).toMatch(/A yes weighs \+\d\.\d decibans, a no −\d\.\d\./);
  });

  test('[K4] every answer of a source has a claim to show', () => {
    for (const { id } of engine.knowledge.findings) {
      const page = whyAnswer(engine, details, 'gluteus-minimus', id);
      expect(page).not.toMatch(/undefined|NaN|holds no claim/);
      expect(tooWide(page)).toEqual([]);
    }
    for (const { id } of engine.knowledge.qualities)
      expect(whyAnswer(engine, details, 'soleus', `quality-${id}`)).not.toContain('no claim');
  });

  test('[K4] a silent record says so', () => {
    const silent = engine.knowledge.findings.find(
      ({ id }) => details.claims[`psoas-major/findings/${id}`] === undefined,
    );
    const page = whyAnswer(engine, details, 'psoas-major', silent?.id as string);
    expect(page).toContain('The record is silent, so the background stands');
    expect(page).toContain('A yes weighs +0.0 decibans');
  });
});

describe('atlas compare', () => {
  const [tfl, gmin] = ['tensor-fasciae-latae', 'gluteus-minimus'];

  test('[K5] gives the sentence, the overlap and what tells them apart', async () => {
    const page = await run('compare', tfl, gmin);
    const [sentence] = details.sources[tfl]?.confusedWith.filter((c) => c.source === gmin) ?? [];
    expect(page.replace(/\s+/g, ' ')).toContain(sentence?.tellApart);
    expect(page).toMatch(/Their zones overlap by \d+ %/);
    expect(page).toContain('It shoots below the knee');
    expect(tooWide(page)).toEqual([]);
  });

  test('[K5] the other way round only the signs change', () => {
    const [there, back] = [answersApart(engine, tfl, gmin), answersApart(engine, gmin, tfl)];
    expect(back.map(({ id }) => id)).toEqual(there.map(({ id }) => id));
    expect(back.map(({ ofYes }) => -ofYes)).toEqual(there.map(({ ofYes }) => ofYes));
    expect(zoneOverlap(engine, tfl, gmin)).toBeCloseTo(zoneOverlap(engine, gmin, tfl), 9);
  });

  test('[K5] the zones of one source overlap wholly, those of heel and hip not at all', () => {
    expect(zoneOverlap(engine, tfl, tfl)).toBeCloseTo(1, 9);
    expect(zoneOverlap(engine, tfl, 'plantar-heel-pain')).toBe(0);
  });

  test('[K5] a central source is compared on both sides', () => {
    expect(zoneOverlap(engine, 'cauda-equina-syndrome', 'cauda-equina-syndrome')).toBeCloseTo(1, 9);
    const page = compareSources(engine, details, 'cauda-equina-syndrome', 'lumbar-referred-pain');
    expect(page).not.toMatch(/undefined|NaN/);
  });

  test('[K5] nothing tells a source from itself', () => {
    expect(compareSources(engine, details, tfl, tfl)).toContain('Nothing we know.');
  });
});

describe('[K2] one line for', () => {
  test.each([
    [['show'], 'atlas show: expected a muscle or condition'],
    [['why', 'psoas-major'], 'atlas why: expected a source and a finding'],
    [['compare', 'a', 'b', 'c'], 'atlas compare: expected two sources'],
    [['frob'], 'atlas frob: no such command'],
    [['check', 'twice'], 'atlas check twice: no such command'],
  ])('%j', async (args, message) => {
    await expect(atlasCommand(args, gather().output)).rejects.toThrow(message);
  });
});
