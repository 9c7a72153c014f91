import { describe, expect, test } from 'vitest';
import {
  calledCards,
  cardAnswers,
  earlierTicks,
  firstOpenCard,
  openingCard,
  withCalled,
} from './cards.ts';
import { emptyRecord } from './record.ts';

const flag = (card: number, findings: readonly string[], id = `flag-${card}`) => ({
  id,
  card,
  findings,
  unanswered: findings,
});

describe('cards', () => {
  test('flags of one card become one card, a finding once', () => {
    const cards = calledCards({
      cards: [flag(4, ['a', 'b']), flag(4, ['b', 'c'], 'x'), flag(3, ['d'])],
    });
    expect(cards).toEqual([
      { number: 3, findings: ['d'] },
      { number: 4, findings: ['a', 'b', 'c'] },
    ]);
  });

  test('the opening cards are not called again, and a flag without boxes makes no card', () => {
    expect(calledCards({ cards: [flag(1, ['a']), flag(2, ['b']), flag(7, [])] })).toEqual([]);
    const redFlags = [flag(1, []), flag(1, ['a'], 'y')] as never;
    expect(openingCard({ redFlags }, 1)).toEqual({ number: 1, findings: ['a'] });
  });

  test('lines that a tick calls for stand after those that were there', () => {
    const card = { number: 3, findings: ['b', 'c'] };
    const called = [
      { number: 3, findings: ['a', 'b', 'c'] },
      { number: 4, findings: ['d'] },
    ];
    expect(withCalled(card, called)).toEqual({ number: 3, findings: ['b', 'c', 'a'] });
    expect(withCalled(card, [])).toEqual(card);
  });

  test('what is not ticked is no; when unsure it is unknown', () => {
    const card = { number: 3, findings: ['a', 'b'] };
    expect(cardAnswers(card, new Set(['a']), false)).toEqual({ a: 'yes', b: 'no' });
    expect(cardAnswers(card, new Set(['a']), true)).toEqual({ a: 'yes', b: 'not-sure' });
  });

  test('a card shows again as it was answered', () => {
    const card = { number: 3, findings: ['a', 'b'] };
    const answered = { ...emptyRecord, cards: { 3: '2026-11-23T10:00:00Z' } };
    expect(earlierTicks(card, emptyRecord)).toEqual({
      ticked: new Set(),
      unsure: false,
      none: false,
    });
    expect(earlierTicks(card, { ...answered, findings: { a: 'no', b: 'no' } }).none).toBe(true);
    expect(earlierTicks(card, { ...answered, findings: { a: 'yes', b: 'not-sure' } })).toEqual({
      ticked: new Set(['a']),
      unsure: true,
      none: false,
    });
  });

  test('the first card with anything unanswered is found, also one that an answer called for', () => {
    const cards = [
      { number: 3, findings: ['a'] },
      { number: 4, findings: ['b', 'c'] },
    ];
    expect(firstOpenCard(cards, emptyRecord)).toBe(1);
    const third = { ...emptyRecord, cards: { 3: 'x' }, findings: { a: 'no' } as const };
    expect(firstOpenCard(cards, third)).toBe(2);
    const all = {
      ...third,
      cards: { 3: 'x', 4: 'x' },
      findings: { a: 'no', b: 'no', c: 'no' } as const,
    };
    expect(firstOpenCard(cards, all)).toBe(0);
  });
});
