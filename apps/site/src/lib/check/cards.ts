import { numbWordsAsFinding } from '@unknot/atlas';
import type { Answer, Differential, Knowledge } from '@unknot/differential';
import type { CheckRecord } from './record.ts';
import { openingCards } from './steps.ts';

/** A card on screen: its number and the findings one can tick, each once. */
export interface TickCard {
  readonly number: number;
  readonly findings: readonly string[];
}

/** Cards of these flags, in order of their numbers; flags without findings are not ticked. */
function gather(flags: readonly { card: number; findings: readonly string[] }[]): TickCard[] {
  const byNumber = new Map<number, Set<string>>();
  for (const { card, findings } of flags) {
    const known = byNumber.get(card) ?? new Set<string>();
    for (const finding of findings) known.add(finding);
    byNumber.set(card, known);
  }
  return [...byNumber]
    .filter(([, findings]) => findings.size > 0)
    .sort(([a], [b]) => a - b)
    .map(([number, findings]) => ({ number, findings: [...findings] }));
}

/** A card that is always asked before painting. */
export function openingCard(knowledge: Pick<Knowledge, 'redFlags'>, number: 1 | 2): TickCard {
  const flags = knowledge.redFlags.filter(({ card }) => card === number);
  return gather(flags)[0] ?? { number, findings: [] };
}

/** The cards that the drawing and the answers so far call for, after painting. */
export function calledCards(verdict: Pick<Differential, 'cards'>): TickCard[] {
  const opening: readonly number[] = openingCards;
  return gather(verdict.cards.filter(({ card }) => !opening.includes(card)));
}

/** A card with the lines that its own ticks call for besides, after those that were there. */
export function withCalled(card: TickCard, called: readonly TickCard[]): TickCard {
  const now = called.find(({ number }) => number === card.number)?.findings ?? [];
  return { ...card, findings: [...new Set([...card.findings, ...now])] };
}

/** What Continue on a card writes down: ticked is yes; the rest is no, or unknown if unsure. */
export function cardAnswers(
  card: TickCard,
  ticked: ReadonlySet<string>,
  unsure: boolean,
): Record<string, Answer> {
  return Object.fromEntries(
    card.findings.map((id) => [id, ticked.has(id) ? 'yes' : unsure ? 'not-sure' : 'no']),
  );
}

/** How a card was answered before, for showing it again. */
export function earlierTicks(
  card: TickCard,
  record: CheckRecord,
): { readonly ticked: ReadonlySet<string>; readonly unsure: boolean; readonly none: boolean } {
  const { findings: said } = numbWordsAsFinding(record);
  const unsure = card.findings.some((id) => said[id] === 'not-sure');
  const ticked = new Set(card.findings.filter((id) => said[id] === 'yes'));
  const answered = record.cards[card.number] !== undefined;
  return { ticked, unsure, none: answered && !unsure && ticked.size === 0 };
}

/** The first card of those called that has not been answered yet, from 1; 0 when all are. */
export function firstOpenCard(cards: readonly TickCard[], record: CheckRecord): number {
  return (
    1 +
    cards.findIndex(
      ({ number, findings }) =>
        record.cards[number] === undefined ||
        findings.some((id) => record.findings[id] === undefined),
    )
  );
}
