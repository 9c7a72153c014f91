import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeBundle } from '@unknot/atlas';

/** A page that can be talked about: its path, and what it is called. */
export interface TalkedPage {
  readonly page: string;
  readonly title: string;
}

/** Every article and every muscle, which are the pages under which people may write. */
export function talkedPages(articles: string, atlasJson: string, zones: Uint8Array): TalkedPage[] {
  const { knowledge, words } = decodeBundle(atlasJson, zones);
  const written = readdirSync(articles)
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => {
      const title = /^title: *(.+)$/m.exec(readFileSync(join(articles, name), 'utf8'))?.[1];
      if (!title) throw new Error(`${name}: no title`);
      const plain = title.replace(/^(['"])(.*)\1$/, '$2');
      return { page: `articles/${name.slice(0, -'.md'.length)}`, title: plain };
    });
  const muscles = knowledge.sources
    .filter(({ kind }) => kind === 'muscle')
    .map(({ id }) => ({ page: `muscles/${id}`, title: words.sources[id]?.plain ?? id }));
  return [...written, ...muscles];
}
