import type { Page } from 'playwright-core';
import type { CheckRecord } from '../src/lib/check/record.ts';
import type { Tables } from '../src/lib/device/kept.ts';

/** What a browser is to remember before a test begins. */
export interface Remembered extends Partial<{ readonly [Name in keyof Tables]: Tables[Name][] }> {
  readonly currentCheck?: string;
}

/** Writes rows into the store of a page that has opened it, as if this device had kept them. */
export async function seedDevice(page: Page, { currentCheck, ...rows }: Remembered): Promise<void> {
  await page.evaluate(
    ([tables, current]) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('unknot');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const db = opening.result;
          const change = db.transaction([...Object.keys(tables), 'singles'], 'readwrite');
          for (const [table, list] of Object.entries(tables))
            for (const row of list) change.objectStore(table).put(row);
          if (current) change.objectStore('singles').put(current, 'currentCheck');
          change.oncomplete = () => resolve(db.close());
          change.onerror = () => reject(change.error);
        };
      }),
    [rows as Record<string, object[]>, currentCheck] as const,
  );
}

/** A finished check of an aching left outer hip: a story of a test, told by the list. */
export function hipRecord(at: string, intensity = 5): CheckRecord {
  return {
    version: 1,
    person: { age: 34, sex: 'female', activity: 'running', durationDays: 21 },
    findings: {
      'fever-or-ill': 'no',
      'worse-lying-on-side': 'yes',
      'night-pain': 'not-sure',
      'cannot-bear-weight': 'no',
    },
    cards: { 1: at, 2: at },
    asked: ['worse-lying-on-side'],
    listed: [{ region: 'left/lateral-hip-trochanter', intensity }],
    qualities: ['ache'],
  };
}
