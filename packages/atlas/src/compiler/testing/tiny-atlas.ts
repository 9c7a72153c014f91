import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

const tiny = join(import.meta.dirname, '..', '..', '..', 'fixtures', 'tiny');

/** A throw-away copy of the tiny atlas; `root` holds `atlas/`. */
export interface TinyAtlas {
  readonly root: string;
  /** Replaces `from` by `to` in a file; throws if `from` is not there. */
  edit(file: string, from: string, to: string): void;
  write(file: string, text: string): void;
  remove(file: string): void;
}

/** Copies the tiny atlas for one test. */
export function tinyAtlas(): TinyAtlas {
  const root = mkdtempSync(join(tmpdir(), 'unknot-atlas-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  cpSync(tiny, root, { recursive: true });
  const at = (file: string): string => join(root, 'atlas', file);
  return {
    root,
    edit: (file, from, to) => {
      const text = readFileSync(at(file), 'utf8');
      if (!text.includes(from)) throw new Error(`${file} does not hold ${from}`);
      writeFileSync(at(file), text.replace(from, to));
    },
    write: (file, text) => writeFileSync(at(file), text),
    remove: (file) => rmSync(at(file)),
  };
}
