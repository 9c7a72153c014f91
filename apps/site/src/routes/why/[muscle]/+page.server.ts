import { error } from '@sveltejs/kit';
import { muscleNames, recordingsOf, sitting } from '#lib/server/why.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => muscleNames.map(({ id }) => ({ muscle: id }));

export const load: PageServerLoad = ({ params }) => {
  const muscle = muscleNames.find(({ id }) => id === params.muscle);
  if (!muscle) error(404, 'There is no such muscle.');
  const others = muscleNames.filter(({ moves }) => moves).map(({ id, name }) => ({ id, name }));
  return { id: muscle.id, name: muscle.name, recordings: recordingsOf(muscle.id), sitting, others };
};
