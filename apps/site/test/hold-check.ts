import { fileURLToPath } from 'node:url';
import { decodeBundle } from '@unknot/atlas';
import { loadCompiledAtlas } from '@unknot/atlas/compiler';
import type { Page } from 'playwright-core';

/** Every finding that a red flag asks for. */
export function cardFindings(): string[] {
  const root = fileURLToPath(new URL('../../..', import.meta.url)).replace(/[/\\]$/, '');
  const { atlasJson, zones } = loadCompiledAtlas(root);
  const { redFlags } = decodeBundle(atlasJson, zones).knowledge;
  return [...new Set(redFlags.flatMap(({ findings: own }) => own))];
}

/** Answers that make the tensor fasciae latae, left, the likeliest by far, with every card answered no. */
const findings = {
  'tender-below-asis': 'yes',
  'worse-rising-from-sitting': 'yes',
  'resisted-leg-out-hurts': 'yes',
  'tender-muscle-knot': 'yes',
  'sits-long': 'yes',
  'eased-by-stretching': 'yes',
} as const;

/** What is written into the browser's store before a page is opened. */
export interface HeldCheck {
  /** Findings beyond those above. */
  readonly findings?: Readonly<Record<string, 'yes' | 'no' | 'not-sure'>>;
  /** Red-flag findings, all answered no unless said otherwise. */
  readonly redFlags: readonly string[];
  /** When the cards were answered, ms before now. */
  readonly cardsAgoMs?: number;
  readonly withCautionsCard?: boolean;
}

/** Puts a finished check on the device, as if it had been made here before. The page must be open. */
export async function holdCheck(page: Page, held: HeldCheck): Promise<void> {
  const no = Object.fromEntries(held.redFlags.map((id) => [id, 'no']));
  const numbers = [1, 2, 3, 4, 5, 6, 7, ...(held.withCautionsCard ? [8] : [])];
  const at = new Date(Date.now() - (held.cardsAgoMs ?? 60_000)).toISOString();
  const record = {
    version: 1,
    person: { age: 34, activity: 'running', durationDays: 14 },
    findings: { ...no, ...findings, ...held.findings },
    cards: Object.fromEntries(numbers.map((number) => [number, at])),
    asked: Object.keys(findings),
    listed: [{ region: 'left/anterior-hip-below-asis', intensity: 6 }],
    qualities: ['ache'],
  };
  await holdRow(page, 'checks', { id: 'held', startedAt: at, changedAt: at, record });
  await holdSingle(page, 'currentCheck', 'held');
}

function put(page: Page, table: string, value: unknown, key?: string): Promise<void> {
  return page.evaluate(
    ([name, kept, id]) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('unknot');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const db = opening.result;
          const change = db.transaction(name, 'readwrite');
          change.objectStore(name).put(kept, id);
          change.oncomplete = () => {
            db.close();
            resolve();
          };
        };
      }),
    [table, value, key] as const,
  );
}

/** Puts a single value on the device. */
export function holdSingle(page: Page, name: string, value: unknown): Promise<void> {
  return put(page, 'singles', value, name);
}

/** Puts a row into a table of the device. */
export function holdRow(page: Page, table: string, row: object): Promise<void> {
  return put(page, table, row);
}

function readAll(page: Page, table: string, key: string | undefined): Promise<unknown> {
  return page.evaluate(
    ([name, id]) =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('unknot');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const db = opening.result;
          const store = db.transaction(name!).objectStore(name!);
          const asked = id === undefined ? store.getAll() : store.get(id);
          asked.onsuccess = () => {
            db.close();
            resolve(asked.result);
          };
        };
      }),
    [table, key] as const,
  );
}

/** All rows of a table. */
export function readRows<Row>(page: Page, table: string): Promise<Row[]> {
  return readAll(page, table, undefined) as Promise<Row[]>;
}

/** One single value, if it is there. */
export function readSingle<Value>(page: Page, name: string): Promise<Value | undefined> {
  return readAll(page, 'singles', name) as Promise<Value | undefined>;
}
