import type { Engine } from '../check/engine.ts';
import { openPlatePress, type PlatePress } from './plate-press.ts';

const presses = new WeakMap<Engine, PlatePress>();

/** The page's one press: started with the first plate, kept for the next. */
export function usePress(engine: Engine): PlatePress {
  const press = presses.get(engine) ?? openPlatePress(engine.body);
  presses.set(engine, press);
  return press;
}
