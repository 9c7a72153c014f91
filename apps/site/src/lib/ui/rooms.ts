import { resolve } from '$app/paths';
import { m } from '#messages';

/** A room of the house, and where its door is. */
export interface Room {
  readonly id: 'where' | 'which' | 'why' | 'relief' | 'tool' | 'talk' | 'atlas' | 'articles';
  readonly word: string;
  readonly path: () => string;
}

/**
 * The rooms that are open, in the order a runner asks: at most six, so that they stand as words at
 * the foot of a phone. A new room adds its line here and is in the navigation of every page.
 */
export const rooms: readonly Room[] = [
  { id: 'where', word: m.room_where(), path: () => resolve('/where/[[step=step]]', {}) },
  { id: 'which', word: m.room_which(), path: () => resolve('/which/[[answer=answer]]', {}) },
  { id: 'why', word: m.room_why(), path: () => resolve('/why') },
  { id: 'relief', word: m.room_relief(), path: () => resolve('/relief') },
  { id: 'tool', word: m.room_tool(), path: () => resolve('/tool') },
  { id: 'talk', word: m.room_talk(), path: () => resolve('/talk') },
];

/** What one can read without a check: under the rooms on a desk, at the foot of a page on a phone. */
export const shelves: readonly Room[] = [
  { id: 'atlas', word: m.room_atlas(), path: () => resolve('/muscles') },
  { id: 'articles', word: m.room_articles(), path: () => resolve('/articles') },
];
