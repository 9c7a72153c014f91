import { fileURLToPath } from 'node:url';
import { loadCompiledAtlas } from '@unknot/atlas/compiler';
import { linesOfMuscle, type StrideData } from '@unknot/stride';
import { describe, expect, test } from 'vitest';
import { movingParts } from '../../../make/moving-parts.ts';
import { postureWords, sayChair } from './chair/say-chair.ts';
import { courseOf } from './course.ts';
import { movementOf, type Movement } from './moving-parts.ts';
import { sayStride, type StrideWords } from './say-stride.ts';

const root = fileURLToPath(new URL('../../../../..', import.meta.url)).replace(/[/\\]$/, '');
const parts = movingParts(loadCompiledAtlas(root).movementsJson);
const movement = movementOf(parts);
const { limb, running } = movement;

function say(muscle: string, stride: StrideData = running): StrideWords {
  const lines = linesOfMuscle(limb, muscle);
  return sayStride(limb, stride, lines, courseOf(limb, stride, lines));
}

function chair(muscle: string, given: Movement = movement): string {
  return sayChair(given, linesOfMuscle(limb, muscle));
}

/** The stride with one line's force changed. */
function withForce(line: string, change: (force: readonly number[]) => number[]): StrideData {
  return { ...running, force: { ...running.force, [line]: change(running.force[line]!) } };
}

describe('the stride in words', () => {
  test('tensor fasciae latae works twice: on one leg, then at the start of the swing', () => {
    const { sentence, details, hardest } = say('tensor-fasciae-latae');
    expect(sentence).toBe(
      'It works twice a stride: it holds you level on one leg after landing, then helps start the swing.',
    );
    expect(details[0]).toBe('It pulls a little more just before landing.');
    expect(details[1]).toBe(
      'The simulated pull is highest at 18 % of the stride, in the middle of stance: 1.5 times what this muscle can hold when still.',
    );
    expect(details[2]).toContain('read the shape');
    expect(hardest).toBe(18);
  });

  test.each(['psoas-major', 'iliacus'])('%s pulls hardest around toe-off', (muscle) => {
    const { sentence, details, hardest } = say(muscle);
    expect(hardest).toBe(38);
    expect(sentence).toContain('starts it forward around toe-off');
    expect(details.join(' ')).toContain('38 % of the stride, around toe-off');
  });

  test('gluteus medius works once, and holds you level', () => {
    expect(say('gluteus-medius').sentence).toBe(
      'It works once a stride: it holds you level on one leg after landing.',
    );
  });

  test('other data, other sentence', () => {
    const line = 'tensor-fasciae-latae';
    const late = withForce(line, (force) => [...force.slice(25, 50), ...force.slice(0, 26)]);
    expect(say(line, late).sentence).not.toBe(say(line).sentence);
    expect(say(line, late).hardest).toBe(68);
    const once = withForce(line, (force) => force.map((value, i) => (i < 18 ? value : 0)));
    expect(say(line, once).sentence).toContain('works once a stride');
    const idle = withForce(line, (force) => force.map(() => 0));
    expect(say(line, idle).sentence).toBe('In the simulated stride it hardly works.');
    const weak = withForce(line, (force) => force.map((value) => value / 2));
    expect(say(line, weak).details.join(' ')).not.toContain('read the shape');
  });
});

describe('the chair in words', () => {
  test.each([
    ['iliacus', '32 % shorter than standing'],
    ['psoas-major', '25 % shorter than standing'],
    ['tensor-fasciae-latae', '17 % shorter than standing'],
    ['rectus-femoris', 'about as long as standing'],
    ['gluteus-maximus', '30 % longer than standing'],
  ])('%s on a dining chair: %s', (muscle, change) => {
    expect(chair(muscle)).toBe(`On a dining chair, hip and knee at a right angle it is ${change}.`);
  });

  test('another chair, another sentence', () => {
    const postures = parts.postures.map((posture) =>
      posture.id === 'dining-chair' ? { ...posture, angles: { hip_flexion_r: 60 } } : posture,
    );
    expect(chair('iliacus', { ...movement, postures })).not.toBe(chair('iliacus'));
  });

  test('every posture but standing has its length', () => {
    const said = postureWords(movement, linesOfMuscle(limb, 'iliacus'));
    expect(said).toHaveLength(7);
    expect(said.find(({ id }) => id === 'kneeling-lunge')!.said).toMatch(/longer/);
  });
});
