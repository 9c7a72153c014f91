import { areasOf } from '#lib/server/source-areas.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = () => ({ areas: areasOf('muscle') });
