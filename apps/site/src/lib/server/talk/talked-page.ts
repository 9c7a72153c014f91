import pages from '../../../../.cache/talked-pages.json' with { type: 'json' };

/** A page that can be talked about: its path, and what it is called. */
export type TalkedPage = (typeof pages)[number];

/** Every such page, articles first. */
export const talkedPages: readonly TalkedPage[] = pages;

const byPath = new Map(pages.map((page) => [page.page, page]));

/** The page of this path, if people may write under it. */
export function talkedPage(kind: string, id: string): TalkedPage | undefined {
  return byPath.get(`${kind}/${id}`);
}
