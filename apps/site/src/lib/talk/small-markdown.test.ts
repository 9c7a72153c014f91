import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { linksIn, smallMarkdown, type Block, type Piece } from './small-markdown.ts';

const pieces = (block: Block | undefined): readonly Piece[] =>
  block?.kind === 'list' ? block.items.flat() : (block?.pieces ?? []);

describe('the small Markdown of comments', () => {
  test('knows paragraphs, points, strong, emphasis, code and links', () => {
    expect(
      smallMarkdown('Hi **all**,\n\n- *one*\n- `two`\n\nSee [this](https://a.example/b).'),
    ).toEqual([
      {
        kind: 'paragraph',
        pieces: [
          { kind: 'text', text: 'Hi ' },
          { kind: 'strong', text: 'all' },
          { kind: 'text', text: ',' },
        ],
      },
      {
        kind: 'list',
        items: [[{ kind: 'emphasis', text: 'one' }], [{ kind: 'code', text: 'two' }]],
      },
      {
        kind: 'paragraph',
        pieces: [
          { kind: 'text', text: 'See ' },
          { kind: 'link', text: 'this', href: 'https://a.example/b' },
          { kind: 'text', text: '.' },
        ],
      },
    ]);
  });

  test('a bare address leads only to https, and a full stop is not part of it', () => {
    const [link] = pieces(smallMarkdown('https://a.example/x.')[0]);
    expect(link).toMatchObject({ kind: 'link', href: 'https://a.example/x' });
    for (const text of [
      'javascript:alert(1)',
      '[x](javascript:alert(1))',
      '[x](data:text/html,1)',
      '[x](http://a.example)',
      '[x](https://user:pass@a.example)',
      '<a href="https://a.example" onclick=x>y</a>'.replace('https', 'htp'),
    ])
      expect(pieces(smallMarkdown(text)[0]).filter(({ kind }) => kind === 'link')).toEqual([]);
  });

  test('whatever is written, links are https and no word is lost', () => {
    const scrap = fc.constantFrom(
      '**',
      '*',
      '`',
      '[',
      '](',
      ')',
      'https://',
      '<script>',
      '"',
      "'",
      '\n',
      '- ',
      'a',
      ' ',
      'javascript:',
      '@',
    );
    fc.assert(
      fc.property(fc.array(scrap, { maxLength: 40 }), (scraps) => {
        const text = scraps.join('');
        const all = smallMarkdown(text).flatMap((block) => pieces(block));
        for (const piece of all)
          if (piece.kind === 'link') expect(new URL(piece.href).protocol).toBe('https:');
        const letters = (words: string): number => words.split('a').length;
        const shown = all.map((piece) => piece.text).join('');
        const hidden = all.map((piece) => (piece.kind === 'link' ? piece.href : '')).join('');
        expect(letters(shown + hidden)).toBeGreaterThanOrEqual(letters(text));
      }),
      { numRuns: 2000 },
    );
  });

  test('counts addresses however they are written', () => {
    expect(linksIn('http://a https://b www.c [x](https://d) e.com')).toBe(4);
  });
});
