import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { languages, roomWords } from '../../../apps/site/make/message-files.ts';
import { messageCode, messagesModule } from '../build/messages-module.ts';

/** A module that only exports functions, as its functions by name. */
async function load(code: string): Promise<Record<string, (inputs?: object) => string>> {
  return (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as never;
}

describe.each(languages)('%s', (language) => {
  test('[E12] words are the site’s, filled in and counted', async () => {
    const words = await load(messagesModule(language));
    const where = roomWords(language, 'where.json');
    expect(words['where_tick']!()).toBe(where['where_tick']);
    expect(words['continue']!()).toBe(roomWords(language, 'common.json')['continue']);
    const left = String(roomWords(language, 'common.json')['side_left']);
    expect(words['side_left']!({ name: '`${x}`' })).toBe(left.replace('{name}', '`${x}`'));
    const [one, many] = [1, 3].map((count) => words['where_left_questions']!({ count }));
    expect(one).not.toBe(many);
    expect(many).toContain('3');
  });

  test('[E12] the element’s own words are there', () => {
    const path = fileURLToPath(new URL('../../../apps/site/messages', import.meta.url));
    const own = JSON.parse(readFileSync(`${path}/${language}/element.json`, 'utf8')) as object;
    expect(Object.keys(own)).toEqual(Object.keys(roomWords('en', 'element.json')));
  });
});

test('[E12] a message of another form stops the build', () => {
  expect(() => messageCode('x', [{ match: { 'p=few': 'a' } }])).toThrow('x: expected a text');
});
