import { articles } from '#lib/server/articles.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = () => ({
  articles: articles.map(({ slug, title, description, date, minutes }) => ({
    slug,
    title,
    description,
    date,
    minutes,
  })),
});
