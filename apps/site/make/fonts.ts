/**
 * Cuts the two typefaces down to the signs the site writes, and prints their sizes and the metrics
 * that the fallbacks in `src/lib/ui/type.css` are adjusted to. Run by hand when either changes:
 * `npx node apps/site/make/fonts.ts`; the results are committed.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import subsetFont from 'subset-font';

const require = createRequire(import.meta.url);
const latin = String.fromCodePoint(...Array.from({ length: 95 }, (_, i) => 32 + i));
const signs = latin + 'ÀÁÂÄÅÆÇÈÉÊËÍÎÏÑÓÔÖØÙÚÜßàáâäåæçèéêëíîïñóôöøùúûü–—‘’‚„“”…·×÷±−°≤≥½£€©→←↑↓ ';

const fonts = [
  ['@fontsource-variable/brygada-1918', 'brygada-1918-latin-wght-normal', { min: 400, max: 700 }],
  [
    '@fontsource-variable/atkinson-hyperlegible-next',
    'atkinson-hyperlegible-next-latin-wght-normal',
    { min: 400, max: 700 },
  ],
] as const;

for (const [name, file, wght] of fonts) {
  const source = readFileSync(require.resolve(`${name}/files/${file}.woff2`));
  const small = await subsetFont(source, signs, { targetFormat: 'woff2', variationAxes: { wght } });
  const target = new URL(`../src/lib/ui/fonts/${file.split('-latin')[0]}.woff2`, import.meta.url);
  writeFileSync(target, small);
  console.log(file, source.length, '→', small.length);
}
