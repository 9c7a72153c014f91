import { describe, expect, test } from 'vitest';
import { searchSources, type Searchable } from './search-sources.ts';
import { likeness, plainText } from './trigrams.ts';

const source = (id: string, names: string[], about: string[]): Searchable => ({
  ...{ id, kind: 'muscle', name: id, names, about },
});
const sources = [
  source('iliopsoas', ['iliopsoas', 'hip flexor'], ['front of the hip', 'groin']),
  source('soleus', ['soleus'], ['calf', 'back of lower leg']),
  source('gastrocnemius', ['gastrocnemius', 'calf muscle'], ['calf', 'behind the knee']),
];
const ids = (query: string): string[] => searchSources(query, sources).map(({ id }) => id);

describe('search', () => {
  test('words are compared by their letters, without accents and signs', () => {
    expect(plainText('  Tensor  Fasciae-Latae, TFL! ')).toBe('tensor fasciae latae tfl');
    expect(plainText('Müller’s')).toBe('muller s');
    expect(likeness('iliopsoas', 'iliopsoas')).toBe(1);
    expect(likeness('illiopsoas', 'iliopsoas')).toBeGreaterThan(0.6);
    expect(likeness('calf', 'groin')).toBeLessThan(0.2);
  });

  test('a slip of the pen still finds, and a name goes before a place', () => {
    expect(ids('illiopsoas')[0]).toBe('iliopsoas');
    expect(ids('solius')[0]).toBe('soleus');
    expect(ids('calf')).toEqual(['gastrocnemius', 'soleus']);
    expect(ids('pain in my calf')).toEqual(['gastrocnemius', 'soleus']);
  });

  test('nothing, nonsense and code find nothing and throw nothing', () => {
    for (const query of ['', '   ', 'xqzvw', '<script>', '🏃', 'xq'.repeat(400)])
      expect(ids(query)).toEqual([]);
  });
});
