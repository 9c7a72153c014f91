import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { testPictures } from '../../scenes/test-pictures.ts';
import type { PlacedWord } from './marks.ts';
import type { Outline } from './outline-scene.ts';

type Facts = Readonly<
  Record<
    string,
    {
      readonly width: number;
      readonly height: number;
      readonly text: string;
      readonly words: readonly PlacedWord[];
    }
  >
>;

function read<Value>(folder: string, name: string): Value {
  return JSON.parse(readFileSync(join(folder, name), 'utf8')) as Value;
}

/**
 * Writes the pictures of all self-tests as one sheet in one language, `self-tests.json`, and into
 * `cache`, for the code that shows them, what each test takes from it: `self-test-places.json`, a list
 * of step, place on the sheet, width and height. One file, because a picture's own name would tell the
 * server which test is asked.
 */
export function makeTestSheet(cache: string, localCache: string): void {
  const facts = read<Facts>(localCache, 'scenes.json');
  const outlines = read<Readonly<Record<string, Outline>>>(cache, 'outlines.json');
  const ids = [...new Set(Object.values(testPictures).flatMap((of) => of.map(([id]) => id)))];
  const sheet = ids.map((id) => {
    const { text, words } = facts[id]!;
    return { text, words, lines: outlines[id]! };
  });
  const places = Object.entries(testPictures).map(([test, pictures]) => [
    test,
    pictures.map(([id, step]) => [step, ids.indexOf(id), facts[id]!.width, facts[id]!.height]),
  ]);
  writeFileSync(join(localCache, 'self-tests.json'), JSON.stringify(sheet));
  writeFileSync(join(cache, 'self-test-places.json'), JSON.stringify(Object.fromEntries(places)));
}
