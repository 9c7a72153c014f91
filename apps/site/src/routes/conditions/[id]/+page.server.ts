import { error } from '@sveltejs/kit';
import { sourceIds, sourcePage } from '#lib/server/source-pages.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => sourceIds('condition').map((id) => ({ id }));

export const load: PageServerLoad = ({ params }) => {
  const page = sourcePage('condition', params.id);
  if (!page) error(404, 'There is no such page.');
  return { page };
};
