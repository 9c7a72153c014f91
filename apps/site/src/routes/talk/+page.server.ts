import { talkedPages } from '#lib/server/talk/talked-page.ts';
import type { PageServerLoad } from './$types';

const of = (kind: string) =>
  talkedPages
    .filter(({ page }) => page.startsWith(`${kind}/`))
    .map(({ page, title }) => ({ id: page.slice(kind.length + 1), title }));

export const load: PageServerLoad = () => ({ articles: of('articles'), muscles: of('muscles') });
