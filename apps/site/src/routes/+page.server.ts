import { articles } from '#lib/server/articles.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = () => ({
  articles: articles.map(({ slug, title, description }) => ({ slug, title, description })),
});
