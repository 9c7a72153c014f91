import { error } from '@sveltejs/kit';
import { articles, worksOf } from '#lib/server/articles.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => articles.map(({ slug }) => ({ slug }));

export const load: PageServerLoad = ({ params }) => {
  const article = articles.find(({ slug }) => slug === params.slug);
  if (!article) error(404, 'There is no such article.');
  return { article, works: worksOf(article) };
};
