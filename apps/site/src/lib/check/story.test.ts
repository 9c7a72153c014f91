import { addStroke, drawingFromRegions, emptyDrawing, regionCells } from '@unknot/body';
import { expect, test } from 'vitest';
import { body, regions } from '../../../test/real-body.ts';
import { caseFileOf } from './case-file.ts';
import { emptyRecord } from './record.ts';
import { storyOf } from './story.ts';

const calf = regionCells(regions, 'left/calf');
const weights = new Float32Array(calf.length).fill(1);

test('a region from the list is the same as that region painted', () => {
  const listed = { ...emptyRecord, listed: [{ region: 'left/calf', intensity: 6 }] };
  const drawing = addStroke(
    emptyDrawing(body),
    { cells: calf, weights },
    { intensity: 6, qualities: [] },
  );
  expect(storyOf(listed, body, regions)).toEqual(
    storyOf({ ...emptyRecord, drawing }, body, regions),
  );
});

test('faint edges of a stroke do not count as painted, in the story or in the case', () => {
  const soft = weights.map((_, i) => (i % 2 ? 0.3 : 0.8));
  const drawing = addStroke(
    emptyDrawing(body),
    { cells: calf, weights: soft },
    { intensity: 4, qualities: [] },
  );
  const record = { ...emptyRecord, drawing };
  const counted = [...calf].filter((_, i) => i % 2 === 0);
  expect(storyOf(record, body, regions).drawing.map(({ cell }) => cell)).toEqual(counted);
  expect(caseFileOf(record, body, regions).pain).toEqual([
    { cells: counted, body: body.hash, intensity: 4, quality: [] },
  ]);
});

test('a case says the person, the worst intensity and the answers, one entry an intensity', () => {
  const half = Math.floor(calf.length / 2);
  const part = (from: number, to: number) => ({
    cells: calf.slice(from, to),
    weights: weights.slice(from, to),
  });
  const first = addStroke(emptyDrawing(body), part(0, half), { intensity: 3, qualities: [] });
  const drawing = addStroke(first, part(half, calf.length), { intensity: 8, qualities: [] });
  const record = {
    ...emptyRecord,
    drawing,
    person: { age: 41, activity: 'running' },
    findings: { limps: 'no' } as const,
    qualities: ['ache'] as const,
  };
  const { person, pain, findings } = caseFileOf(record, body, regions);
  expect(person).toEqual({ age: 41, activity: 'running', severity: 8 });
  expect(pain.map(({ intensity, cells }) => [intensity, cells?.length])).toEqual([
    [3, half],
    [8, calf.length - half],
  ]);
  expect(pain.every(({ quality }) => quality.join() === 'ache')).toBe(true);
  expect(findings).toEqual({ limps: 'no' });
});

test('what is painted and what is listed add up', () => {
  const painted = drawingFromRegions(body, regions, [{ region: 'right/heel', intensity: 2 }]).value;
  const record = {
    ...emptyRecord,
    drawing: painted,
    listed: [{ region: 'left/calf', intensity: 7 }],
  };
  const story = storyOf(record, body, regions);
  expect(story.touches).toEqual(expect.arrayContaining(['calf', 'heel']));
  expect(story.person.severity).toBe(7);
});
