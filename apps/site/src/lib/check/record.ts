import type { Drawing, Quality } from '@unknot/body';
import type { Answer } from '@unknot/differential';

/** What a person told us of themselves. Whatever is missing is unknown. */
export interface PersonAnswers {
  readonly age?: number;
  readonly sex?: 'female' | 'male';
  readonly activity?: string;
  readonly durationDays?: number;
}

/** A region chosen from the list, `left/…` or `right/…` unless it is a midline one. */
export interface ListedRegion {
  readonly region: string;
  /** 0…10. */
  readonly intensity: number;
}

/** One check, as the browser keeps it. Plain data; typed arrays survive storage as they are. */
export interface CheckRecord {
  readonly version: 1;
  readonly person: PersonAnswers;
  readonly findings: Readonly<Record<string, Answer>>;
  /** Red-flag cards that were answered, and when (ISO 8601). */
  readonly cards: Readonly<Record<number, string>>;
  /** Questions in the order they were asked. */
  readonly asked: readonly string[];
  readonly drawing?: Drawing;
  readonly listed: readonly ListedRegion[];
  /** How it feels, for all that is painted. */
  readonly qualities: readonly Quality[];
}

/** A check in which nothing has been said. */
export const emptyRecord: CheckRecord = {
  version: 1,
  person: {},
  findings: {},
  cards: {},
  asked: [],
  listed: [],
  qualities: [],
};

/** Whether anything is painted or chosen from the list. */
export function hasPain(record: CheckRecord): boolean {
  return (record.drawing?.cells.length ?? 0) > 0 || record.listed.length > 0;
}

/** A copy in which one answer is missing, which means unknown. */
export function without<Whole extends object, Key extends keyof Whole>(
  whole: Whole,
  key: Key,
): Omit<Whole, Key> {
  const copy = { ...whole };
  delete copy[key];
  return copy;
}

/** The record on this body: a drawing made on another is let go, for its cells mean nothing here. */
export function onBody(record: CheckRecord, hash: string): CheckRecord {
  return record.drawing && record.drawing.body !== hash ? without(record, 'drawing') : record;
}
