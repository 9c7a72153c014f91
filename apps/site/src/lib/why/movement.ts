import { movementOf, type MovingParts } from './moving-parts.ts';

const [parts] = Object.values(
  import.meta.glob<MovingParts>('../../../.cache/stride.json', { eager: true, import: 'default' }),
);
if (parts === undefined) throw new Error('.cache/stride.json is not there: make/main.ts writes it');

/** The movements of the atlas this site was built from. */
export const movement = movementOf(parts);
