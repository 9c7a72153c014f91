import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runUnknot, type Run } from '../../test/run-unknot.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'unknot-stride-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function lengths(content: string): Promise<Run> {
  writeFileSync(join(folder, 'postures.json'), content);
  return runUnknot(['stride', 'lengths', 'postures.json'], { cwd: folder });
}

test('[L1] prints every posture with the lengths of all 42 lines', async () => {
  const input = {
    postures: [
      { name: 'standing', angles: {} },
      { name: 'chair', angles: { hip_flexion_r: 90, knee_angle_r: -90 } },
    ],
  };
  const { status, out, error } = await lengths(JSON.stringify(input));
  expect([status, error]).toEqual([0, '']);
  const { postures } = JSON.parse(out) as {
    postures: { name: string; angles: object; lengths: Record<string, number> }[];
  };
  expect(postures.map(({ name, angles }) => ({ name, angles }))).toEqual(input.postures);
  expect(Object.keys(postures[0]!.lengths)).toHaveLength(42);
  expect(postures[1]!.lengths['iliacus']! / postures[0]!.lengths['iliacus']!).toBeCloseTo(0.675, 2);
});

test('[L2] every fault is named by file, posture, code and field, and nothing is printed', async () => {
  const { status, out, error } = await lengths(
    JSON.stringify({
      postures: [
        { name: 'good', angles: { hip_flexion_r: 10 } },
        { name: 'odd', angles: { hip_flexion_r: 'ninety', elbow: 3 } },
        { angles: { knee_angle_r: 999 } },
      ],
    }),
  );
  expect([status, out]).toEqual([2, '']);
  const lines = error.trimEnd().split('\n');
  const file = join(folder, 'postures.json');
  expect(lines).toHaveLength(4);
  expect(lines[0]).toBe(
    `${file}: posture 2 (odd): wrong-type: postures[1].angles.hip_flexion_r: expected a number, got "ninety"`,
  );
  expect(lines[1]).toContain('posture 2 (odd): unknown-coordinate: postures[1].angles.elbow');
  expect(lines[2]).toContain(
    'posture 3: wrong-type: postures[2].name: expected a string, got nothing',
  );
  expect(lines[3]).toContain('posture 3: out-of-range: postures[2].angles.knee_angle_r');
});

test.each([
  ['not json', '{"postures":', 'bad-json'],
  ['a list', '[]', 'wrong-type'],
  ['no postures', '{}', 'wrong-type: postures: expected a list, got nothing'],
  ['nothing', ' \n', 'empty-file'],
])('[L2] %s is one line and status 2', async (_, content, said) => {
  const { status, out, error } = await lengths(content);
  expect([status, out]).toEqual([2, '']);
  expect(error).toMatch(/^[^\n]+\n$/);
  expect(error).toContain(`postures.json: ${said}`);
});

test('[L3] a missing file, no file and another word are one line and status 2', async () => {
  const complaint = async (...args: string[]): Promise<string> => {
    const { status, out, error } = await runUnknot(['stride', ...args], { cwd: folder });
    expect([status, out]).toEqual([2, '']);
    return error;
  };
  expect(await complaint('lengths', 'nowhere.json')).toMatch(/nowhere\.json: no such file\n$/);
  expect(await complaint('lengths')).toMatch(/^stride lengths: expected a file/);
  expect(await complaint('widths')).toMatch(/^stride widths: no such command/);
});
