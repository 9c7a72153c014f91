/** Built like the element, so that what is compared with the site is what a page would run. */
import type { CheckRecord } from '../../../apps/site/src/lib/check/record.ts';
import { Check } from '../src/check.ts';
import { dataGlobal, engineOf, type StoredData } from '../src/data.ts';
import { PageLock } from '../src/page-lock.ts';

const page = globalThis as unknown as {
  readonly [dataGlobal]: StoredData;
  answer: (record: CheckRecord, nowMs: number) => string;
};
const engine = engineOf(page[dataGlobal]);

page.answer = (record, nowMs) => {
  const check = new Check(engine, new PageLock(), () => nowMs);
  check.update(record);
  return JSON.stringify({ verdict: check.verdict, gate: check.gate() });
};
