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

const others: Readonly<Record<string, string>> = {
  ...{ right: 'left', left: 'right', RIGHT: 'LEFT', LEFT: 'RIGHT' },
  ...{ recht: 'link', link: 'recht', Recht: 'Link', Link: 'Recht' },
};
const sideStem = /(?<!\p{L})(right|left|recht|link)(?=(?:s|e[mnrs]?)?(?!\p{L}))/giu;

/** A text about the right side, told of the left. A right angle stays one. */
export function mirrored(text: string): string {
  return text.replace(sideStem, (word: string, _: string, at: number) =>
    /^(right angle|rechten? Winkel)/i.test(text.slice(at)) ? word : (others[word] ?? word),
  );
}
