import { muscleNames, recordingsOf, sitting } from '#lib/server/why.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = () => ({
  muscles: muscleNames,
  recordings: Object.fromEntries(muscleNames.map(({ id }) => [id, recordingsOf(id)])),
  sitting,
});
