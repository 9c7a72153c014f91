import type { Words } from '@unknot/atlas';
import { m } from '#messages';

/** A muscle with its side, written out. */
export function muscleName(words: Words, muscle: string, side: 'left' | 'right'): string {
  const name = words.sources[muscle]?.plain ?? muscle;
  return side === 'left' ? m.side_left({ name }) : m.side_right({ name });
}

/** A side as it stands in a sentence. */
export function sideWord(side: 'left' | 'right'): string {
  return side === 'left' ? m.session_left() : m.session_right();
}
