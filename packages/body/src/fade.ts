/** 1 up to the radius, then a smooth fall to 0 at radius + soft. All in cm, none negative. */
export function fade(distanceCm: number, radiusCm: number, softCm: number): number {
  if (distanceCm <= radiusCm) return 1;
  if (distanceCm >= radiusCm + softCm) return 0;
  const rest = 1 - (distanceCm - radiusCm) / softCm;
  return rest * rest * (3 - 2 * rest);
}
