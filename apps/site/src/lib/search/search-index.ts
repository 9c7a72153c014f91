import sources from '../../../.cache/search.json';
import type { Searchable } from './search-sources.ts';

/** Every source of the atlas with the texts it is found by. */
export const searchIndex: readonly Searchable[] = sources as readonly Searchable[];
