import { readFileSync } from 'node:fs';
import { decodeBundle } from '@unknot/atlas';
import { openingCard, type TickCard } from '../check/cards.ts';

/** A tick card with the words of its boxes. */
export interface WordedCard extends TickCard {
  readonly items: readonly { readonly id: string; readonly statement: string }[];
}

/** The cards asked before painting, from the compiled atlas; read while pages are built. */
export function readOpening(): readonly WordedCard[] {
  const atlas = readFileSync('.cache/atlas.json', 'utf8');
  const zones = new Uint8Array(readFileSync('.cache/zones.bin'));
  const { knowledge, words } = decodeBundle(atlas, zones);
  return ([1, 2] as const).map((number) => {
    const card = openingCard(knowledge, number);
    const items = card.findings.map((id) => ({
      id,
      statement: words.findings[id]?.statement ?? id,
    }));
    return { ...card, items };
  });
}
