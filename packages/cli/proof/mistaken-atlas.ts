import type { Engine } from '../src/engine.ts';
import { normal, type Random } from './draws.ts';

/** A probability moved by `by` on the scale of log-odds. */
function moved(probability: number, by: number): number {
  return 1 / (1 + ((1 - probability) / probability) * Math.exp(-by));
}

/**
 * A world in which the atlas is wrong: every P(yes | source) it gives is off by a normal error of
 * `spread` in log-odds, the same for all runners. Maps and priors stay.
 */
export function mistakenAtlas(engine: Engine, spread: number, random: Random): Engine {
  const { yes } = engine.knowledge;
  const wrong = yes.map((p) => (Number.isNaN(p) ? p : moved(p, spread * normal(random))));
  return { ...engine, knowledge: { ...engine.knowledge, yes: wrong } };
}
