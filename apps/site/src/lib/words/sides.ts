/** A source's name with its side, as every sentence about one writes it. */
export function withSide(name: string, side: 'left' | 'right' | 'both' | null): string {
  if (side === null) return name;
  return side === 'both' ? `${name}, both sides` : `${name}, ${side}`;
}
