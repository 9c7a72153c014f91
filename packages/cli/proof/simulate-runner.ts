import { regionsTouched } from '@unknot/body';
import { emptyStory, holds, type PaintedCell, type Person, type Story } from '@unknot/differential';
import type { Engine } from '../src/engine.ts';
import { drawIndex, type Random } from './draws.ts';
import { simulateAnswers, usualCandour, type Candour, type Said } from './simulate-answers.ts';
import { simulateDrawing, simulateRegions, usualHand, type Hand } from './simulate-drawing.ts';
import { simulatePerson } from './simulate-person.ts';

/** A runner of whom everything is known: the source, and all they would paint and say. */
export interface Runner extends Said {
  readonly source: string;
  readonly side: 'left' | 'right' | 'both' | null;
  readonly person: Required<Person>;
  readonly drawing: readonly PaintedCell[];
  readonly touches: readonly string[];
}

/** The noise of painting and of answering. */
export interface Noise {
  /** A hand paints on the body; `regions` ticks names in a list; `nothing` says no place. */
  readonly hand: Hand | 'regions' | 'nothing';
  readonly candour: Candour;
}

export const usualNoise: Noise = { hand: usualHand, candour: usualCandour };

/** A source by its base rate among runners and what age, sex, sport and duration make of it. */
function drawSource(engine: Engine, person: Person, random: Random): number {
  const story: Story = { ...emptyStory, person };
  const weights = engine.knowledge.sources.map(({ prior, factors }) =>
    factors.reduce((rate, { when, times }) => (holds(when, story) ? rate * times : rate), prior),
  );
  return drawIndex(random, weights);
}

function drawSide(engine: Engine, source: number, random: Random): Runner['side'] {
  const { sided, bothSides } = engine.knowledge.sources[source] ?? { sided: false, bothSides: 0 };
  if (!sided) return null;
  if (random() < bothSides) return 'both';
  return random() < 0.5 ? 'left' : 'right';
}

function paint(
  engine: Engine,
  source: number,
  side: Runner['side'],
  random: Random,
  hand: Noise['hand'],
): number[] {
  if (hand === 'nothing') return [];
  const once = (): number[] =>
    hand === 'regions'
      ? simulateRegions(engine, source, random)
      : simulateDrawing(engine, source, random, hand);
  const mirrored = (cells: readonly number[]): number[] =>
    cells.map((cell) => engine.geometry.mirror[cell] as number);
  if (side === 'left') return mirrored(once());
  if (side === 'both') return [...new Set([...once(), ...mirrored(once())])];
  return once();
}

/**
 * A runner drawn from the atlas: a person, then a source by its prior, then a side, a painted zone
 * and an answer to every question by P(yes | source), with the noise on top. One source each: pairs
 * are not simulated. Some 5 ms.
 */
export function simulateRunner(engine: Engine, random: Random, noise: Noise = usualNoise): Runner {
  const person = simulatePerson(random);
  const source = drawSource(engine, person, random);
  const side = drawSide(engine, source, random);
  const cells = paint(engine, source, side, random, noise.hand).sort((a, b) => a - b);
  const touched = regionsTouched(engine.regions, { cells: Uint16Array.from(cells) });
  return {
    source: engine.knowledge.sources[source]?.id as string,
    side,
    person,
    drawing: cells.map((cell) => ({ cell, weight: 1 })),
    touches: [...new Set(touched.map((name) => name.replace(/^(left|right)\//, '')))].sort(),
    ...simulateAnswers(engine.knowledge, source, random, noise.candour),
  };
}

/** What the runner has told before any question: who they are, where it hurts and how. */
export function openingStory(runner: Runner): Story {
  const { person, drawing, touches, qualities } = runner;
  return { person, drawing, touches, qualities, findings: {} };
}

/** Findings one may ask of this story that are not answered yet: relevant, and safe. */
export function askable(engine: Engine, story: Story, flags: readonly string[]): string[] {
  const context = { flags: new Set(flags) };
  return engine.knowledge.findings
    .filter(
      ({ id, askWhen, notWhen }) =>
        story.findings[id] === undefined &&
        (askWhen === undefined || holds(askWhen, story, context)) &&
        !notWhen.some((rule) => holds(rule, story, context)),
    )
    .map(({ id }) => id);
}
