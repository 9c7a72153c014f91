import type { TechniqueBook } from '@unknot/atlas';
import bookUrl from '../../../.cache/techniques.json?url';

let loaded: Promise<TechniqueBook> | undefined;

/** Techniques, tools and places not to press, fetched once a page. Rejects when they cannot be. */
export function loadBook(): Promise<TechniqueBook> {
  loaded ??= fetch(bookUrl).then((response) => {
    if (!response.ok) throw new Error(`${bookUrl} answered ${response.status}`);
    return response.json() as Promise<TechniqueBook>;
  });
  loaded.catch(() => (loaded = undefined));
  return loaded;
}
