import facts from '../../../.cache/figures/plates.json';
import type { PlateFacts } from './source-figure.ts';

const urls = import.meta.glob<string>('../../../.cache/figures/plates/*.svg', {
  eager: true,
  query: '?url',
  import: 'default',
});

function urlOf(plate: string, scheme: 'light' | 'dark'): string {
  const url = urls[`../../../.cache/figures/plates/${plate}-${scheme}.svg`];
  if (url === undefined) throw new Error(`no plate ${plate}`);
  return url;
}

/** A shared picture of the body: where its files are, and what stands on it. */
export function bodyPlate(
  plate: string,
): PlateFacts & { readonly light: string; readonly dark: string } {
  const found = (facts as Readonly<Record<string, PlateFacts>>)[plate];
  if (!found) throw new Error(`no plate ${plate}`);
  return { ...found, light: urlOf(plate, 'light'), dark: urlOf(plate, 'dark') };
}
