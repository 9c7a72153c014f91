import made from '../../../.cache/search.json';
import type { SearchIndex } from './search-sources.ts';

/** Every source of the atlas with what it is found by. */
export const searchIndex: SearchIndex = made as SearchIndex;
