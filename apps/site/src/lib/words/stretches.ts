import { m } from '#messages';
import type { Stretch } from '../plate/windows.ts';

/** What the stretches of the body are called. */
export const stretchWords: Readonly<Record<Stretch, string>> = {
  waist: m.where_stretch_waist(),
  hip: m.where_stretch_hip(),
  knee: m.where_stretch_knee(),
  foot: m.where_stretch_foot(),
};
