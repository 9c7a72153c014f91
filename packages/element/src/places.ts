import { say } from './dom/say.ts';

/** A place in words, without its side. */
export function placeName(region: string): string {
  return say(`where_region_${region.replaceAll('-', '_')}`);
}

/** A name with its side, as every sentence about one writes it. */
export function withSide(name: string, side: string | null | undefined): string {
  if (side === 'both') return say('side_both', { name });
  if (side === 'left') return say('side_left', { name });
  return side === 'right' ? say('side_right', { name }) : name;
}

/** A region in words, with its side: `left/calf` is “Calf, left”. */
export function regionWords(region: string): string {
  const [side, id] = region.includes('/') ? region.split('/') : [null, region];
  return withSide(placeName(id!), side);
}
