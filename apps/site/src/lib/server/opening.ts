import { readFileSync } from 'node:fs';
import { openingCard, type TickCard } from '../check/cards.ts';

/** A tick card with the words of its boxes. */
export interface WordedCard extends TickCard {
  readonly items: readonly { readonly id: string; readonly statement: string }[];
}

interface StoredAtlas {
  readonly redFlags: Parameters<typeof openingCard>[0]['redFlags'];
  readonly words: { readonly findings: Readonly<Record<string, { readonly statement: string }>> };
}

/** The cards asked before painting, from the compiled atlas; read while pages are built. */
export function readOpening(): readonly WordedCard[] {
  const { redFlags, words } = JSON.parse(readFileSync('.cache/atlas.json', 'utf8')) as StoredAtlas;
  return ([1, 2] as const).map((number) => {
    const card = openingCard({ redFlags }, number);
    const items = card.findings.map((id) => ({
      id,
      statement: words.findings[id]?.statement ?? id,
    }));
    return { ...card, items };
  });
}
