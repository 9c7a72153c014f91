import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeElement } from '../build/make-element.ts';

const example = fileURLToPath(new URL('../example', import.meta.url));

/** The element as somebody else has it: scripts in `dist`, the example beside them. */
export interface Built {
  readonly folder: string;
  readonly read: (file: string) => Buffer;
  readonly remove: () => void;
}

/** Builds the element into a folder of its own. */
export async function buildElement(): Promise<Built> {
  const folder = mkdtempSync(join(tmpdir(), 'unknot-element-'));
  await makeElement(join(folder, 'dist'));
  cpSync(example, join(folder, 'example'), { recursive: true });
  const read = (file: string): Buffer => readFileSync(join(folder, file));
  return { folder, read, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
