import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseArticle } from './parse-article.ts';

const root = new URL('../../../../../', import.meta.url);
const folder = new URL('apps/site/articles/', root);
const files = readdirSync(folder).filter((name) => name.endsWith('.md'));
const articles = files.map((name) =>
  parseArticle(name.replace('.md', ''), readFileSync(new URL(name, folder), 'utf8')),
);

/** Every grade the atlas gives to what it takes from a work. */
function atlasGrades(): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const kind of ['muscles', 'conditions', 'findings', 'red-flags', 'cautions'])
    for (const file of readdirSync(new URL(`atlas/${kind}/`, root)))
      for (const line of readFileSync(new URL(`atlas/${kind}/${file}`, root), 'utf8').split('\n')) {
        const [, id] = /reference: ([a-z0-9-]+)/.exec(line) ?? [];
        const [, grade] = /grade: ([a-z]+)/.exec(line) ?? [];
        if (id && grade) found.set(id, (found.get(id) ?? new Set()).add(grade));
      }
  return found;
}

const sound = `---
title: A title
description: A description that is long enough to stand in a list of search results.
date: 2026-11-26
figures: [two-patterns]
references: { pare1981: study }
---

![](figure:two-patterns)

It works twice.[^pare1981]
`;

describe('the articles', () => {
  test('there are at least three, and none has a fault', () => {
    expect(articles.flatMap(({ issues }) => issues)).toEqual([]);
    expect(articles.length).toBeGreaterThanOrEqual(3);
  });

  test('the two that send people on name every danger the cards ask about', () => {
    const dangers: readonly RegExp[] = [
      /swollen, warm or red, or the calf hurts after a long journey, an operation, bed rest or an earlier clot/,
      /tight as wood even at rest/,
      /popped at the heel or the calf, or you cannot rise on your toes/i,
      /under 16, and hip, groin, thigh or knee hurts/,
      /cancer.*today with new back pain or a weak leg/is,
    ];
    for (const name of ['hip-pain-after-running.md', 'when-it-is-not-a-muscle.md']) {
      const text = readFileSync(new URL(name, folder), 'utf8');
      expect(dangers.filter((danger) => !danger.test(text)).map(String), name).toEqual([]);
    }
  });

  test('every cited work is a record of the atlas', () => {
    const known = readdirSync(new URL('atlas/references/', root));
    const cited = articles.flatMap(({ value }) => value?.cited ?? []);
    expect(cited.filter((id) => !known.includes(`${id}.yaml`))).toEqual([]);
    expect(cited.length).toBeGreaterThan(40);
  });

  test('no work is graded higher than the atlas grades it', () => {
    const atlas = atlasGrades();
    const raised = articles.flatMap(({ value }) =>
      Object.entries(value?.references ?? {})
        .filter(([id, grade]) => atlas.has(id) && !atlas.get(id)!.has(grade))
        .map(([id, grade]) => `${value?.slug}: ${id} ${grade}: ${[...atlas.get(id)!].join()}`),
    );
    expect(raised).toEqual([]);
  });

  test('hip pain after running says where never to press, and when to be seen first', () => {
    const text = readFileSync(new URL('hip-pain-after-running.md', folder), 'utf8');
    expect(text).toMatch(/never deep through the belly/);
    expect(text).toMatch(/press the bulb, never the band/);
    expect(text.indexOf('be seen, do not press')).toBeLessThan(text.indexOf('Two patterns'));
    expect(text.indexOf('Do not press at all if')).toBeLessThan(text.indexOf('lacrosse ball'));
  });

  test('no sentence promises a cure or says what the reader has', () => {
    for (const name of files) {
      const text = readFileSync(new URL(name, folder), 'utf8');
      expect(text).not.toMatch(/\byou have (a|an) (trigger|knot|tear|tendin)/i);
      expect(text).not.toMatch(/\bcures?\b|guaranteed|proven to|release adhesions/i);
    }
  });
});

describe('parseArticle', () => {
  test('reads a sound article', () => {
    const { value, issues } = parseArticle('a', sound);
    expect(issues).toEqual([]);
    expect(value?.cited).toEqual(['pare1981']);
    expect(value?.minutes).toBe(1);
  });

  test.each([
    ['no frontmatter', 'Words only', 'must start with frontmatter'],
    ['an unknown key', sound.replace('date:', 'author: Dr X\ndate:'), 'author'],
    ['a wrong date', sound.replace('2026-11-26', 'yesterday'), 'date'],
    ['a work cited, not listed', sound.replace('[^pare1981]', '[^pare1981][^x]'), 'x is used'],
    ['a work listed, not cited', sound.replace('[^pare1981]', ''), 'pare1981 is listed'],
    ['a figure not listed', sound.replace('[two-patterns]', '[other]'), 'two-patterns is used'],
    ['a picture from a file', sound.replace('It works', '![x](a.png) It works'), 'a picture must'],
    ['raw HTML', `${sound}\n<b>bold</b>\n`, 'html'],
  ])('names what is wrong: %s', (_, text, fault) => {
    const { value, issues } = parseArticle('a', text);
    expect(value).toBeUndefined();
    expect(issues.map((issue) => issue.fault).join('\n')).toContain(fault);
    expect(issues[0]?.file).toBe('a.md');
  });
});
