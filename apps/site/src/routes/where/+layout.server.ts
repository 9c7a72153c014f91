import { readOpening } from '#lib/server/opening.ts';
import type { LayoutServerLoad } from './$types';

/** The two cards that come before anything is fetched, so that the first page is whole by itself. */
export const load: LayoutServerLoad = () => ({ opening: readOpening() });
