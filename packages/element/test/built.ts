import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runInNewContext } from 'node:vm';
import { makeElement } from '../build/make-element.ts';
import { dataGlobal, type StoredData } from '../src/data.ts';

const example = fileURLToPath(new URL('../example', import.meta.url));

/** The element as somebody else has it: scripts in `dist`, the example beside them. */
export interface Built {
  readonly folder: string;
  readonly read: (file: string) => Buffer;
  /** What the second script leaves in a page. */
  readonly data: () => StoredData;
  readonly remove: () => void;
}

/** Builds the element into a folder of its own. */
export async function buildElement(): Promise<Built> {
  const folder = mkdtempSync(join(tmpdir(), 'unknot-element-'));
  await makeElement(join(folder, 'dist'));
  cpSync(example, join(folder, 'example'), { recursive: true });
  const read = (file: string): Buffer => readFileSync(join(folder, file));
  const data = (): StoredData => {
    const self: Record<string, unknown> = {};
    runInNewContext(read('dist/unknot-check-data.js').toString('utf8'), { self });
    return self[dataGlobal] as StoredData;
  };
  return { folder, read, data, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
