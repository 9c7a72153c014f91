import type { TriageLevel } from '@unknot/atlas';
import { allowsSelfCare } from './allows-self-care.ts';
import { cardsState } from './cards.ts';
import { isLocked, type Lock } from './lock.ts';

/** What the answers on a device amount to: the differential's triage and relief. */
export interface Verdict {
  readonly level: TriageLevel;
  readonly redFlags: readonly string[];
  /** True when a red flag that locks relief has fired. */
  readonly locked: boolean;
  readonly relief: {
    readonly allowed: 'yes' | 'no' | 'ask-first';
    readonly for: readonly string[];
    readonly because: readonly string[];
  };
}

/** Everything a device holds that decides. Whatever is missing keeps the gate shut. */
export interface Held {
  /** When each card was answered on this device, ISO 8601, by the card's number. */
  readonly cards: Readonly<Record<string, string>>;
  readonly lock?: Lock;
  /** Of the answers as they are now; absent when they were never weighed. */
  readonly verdict?: Verdict;
  /** Since when the cards must be answered anew, ISO 8601: a stop sign in a session, say. */
  readonly askAgain?: string;
}

/** What may be offered now, and why not. */
export interface Gate {
  readonly relief: 'yes' | 'no' | 'ask-first';
  /** Muscles it is for; empty unless relief is `yes` or waits for a card. */
  readonly for: readonly string[];
  /**
   * Codes: `lock`, `cards:none`, `cards:old`, `cards:again`, `unweighed`, `card:cautions`, and those
   * of the differential: `triage:<level>`, `flag`, `bone`, `no-muscle`, `card:<red flag>`,
   * `caution:<id>`.
   */
  readonly because: readonly string[];
  /** The buy button: open only where a session is. */
  readonly buy: 'open' | 'locked';
}

/** The relief room's own card, which asks for what cautions look at and no red-flag card does. */
export const cautionsCard = 8;
/** Asked of everybody before anything else. */
export const openingCards: readonly number[] = [1, 2];

/**
 * Whether a release may be guided and a tool for it sold, from what the device holds at `nowMs`.
 * Every way in asks this and nothing else. It never opens on missing, damaged or old answers.
 */
export function gate(held: Held, nowMs: number): Gate {
  const no = (...because: string[]): Gate => shut('no', [], because);
  if (isLocked(held.lock, nowMs)) return no('lock');
  const cards = cardsState(held.cards, openingCards, nowMs, held.askAgain);
  if (cards !== 'fresh') return shut('ask-first', [], [`cards:${cards}`]);
  const { verdict } = held;
  if (verdict === undefined) return shut('ask-first', [], ['unweighed']);
  if (!allowsSelfCare(verdict.level)) return no(`triage:${verdict.level}`);
  if (verdict.locked) return no('flag');
  const { allowed, for: muscles, because } = verdict.relief;
  if (allowed === 'no' || muscles.length === 0) return no(...because);
  if (allowed !== 'yes') return shut('ask-first', muscles, because);
  if (held.cards[cautionsCard] === undefined)
    return shut('ask-first', muscles, ['card:cautions', ...because]);
  return { relief: 'yes', for: muscles, because, buy: 'open' };
}

function shut(
  relief: 'no' | 'ask-first',
  muscles: readonly string[],
  because: readonly string[],
): Gate {
  return { relief, for: muscles, because, buy: 'locked' };
}
