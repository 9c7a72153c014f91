import type { PlateColours } from '../../../apps/site/src/lib/plate/colour-plate.ts';

/** The element's colours as plates need them. */
export interface Scheme {
  readonly medium: 'ink' | 'chalk';
  readonly colours: PlateColours;
}
