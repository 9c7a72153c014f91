import cards from '../../../.cache/opening.json';
import type { TickCard } from './cards.ts';

/** A tick card with the words of its boxes. */
export interface WordedCard extends TickCard {
  readonly items: readonly { readonly id: string; readonly statement: string }[];
}

/** The two cards that come before anything is fetched. */
export const wordedOpeningCards: readonly WordedCard[] = cards;
