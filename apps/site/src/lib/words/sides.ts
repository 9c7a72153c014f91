import { m } from '#messages';

/** A source's name with its side, as every sentence about one writes it. */
export function withSide(name: string, side: 'left' | 'right' | 'both' | null): string {
  if (side === null) return name;
  if (side === 'both') return m.side_both({ name });
  return side === 'left' ? m.side_left({ name }) : m.side_right({ name });
}

/** A side as pictures write it on a limb. */
export const sideWord: Readonly<Record<'LEFT' | 'RIGHT', string>> = {
  LEFT: m.side_word_left(),
  RIGHT: m.side_word_right(),
};
