import { decodeBundle } from '@unknot/atlas';
import { openingCard } from '../src/lib/check/cards.ts';

/** The cards asked before painting, with the words of their boxes, so that the first page is whole by itself. */
export function openingCardsJson(atlasJson: string, zones: Uint8Array): string {
  const { knowledge, words } = decodeBundle(atlasJson, zones);
  const cards = ([1, 2] as const).map((number) => {
    const card = openingCard(knowledge, number);
    const items = card.findings.map((id) => ({
      id,
      statement: words.findings[id]?.statement ?? id,
    }));
    return { ...card, items };
  });
  return JSON.stringify(cards);
}
