import { describe, expect, test } from 'vitest';
import { searchSources, type SearchIndex, type Searchable } from './search-sources.ts';
import { likeness, plainText } from './trigrams.ts';

const source = (id: string, parts: Partial<Searchable>): Searchable => ({
  ...{ id, kind: 'muscle', name: id, names: [id], also: [], lay: '', attached: [] },
  ...{ regions: [], alike: [], common: 0.5, ...parts },
});
const index: SearchIndex = {
  sources: [
    source('iliopsoas', { also: ['hip flexor'], regions: ['groin'], alike: ['sartorius'] }),
    source('sartorius', { attached: ['front hip bone asis', 'upper inner shin bone'] }),
    source('soleus', { regions: ['calf', 'heel'], common: 0.9 }),
    source('gastrocnemius', { also: ['calf muscle'], regions: ['calf', 'knee-back'] }),
    source('blood clot', { regions: ['calf'], common: 0.05 }),
  ],
  places: [
    { region: 'calf', called: ['calf', 'calves'] },
    { region: 'groin', called: ['groin', 'front of the hip'] },
    { region: 'knee-back', called: ['back of the knee'] },
  ],
  silent: ['pain', 'in', 'my', 'of', 'the', 'muscle'],
};
const ids = (query: string): string[] => searchSources(query, index).map(({ id }) => id);

describe('search', () => {
  test('words are compared by their letters, without accents and signs', () => {
    expect(plainText('  Tensor  Fasciae-Latae, TFL! ')).toBe('tensor fasciae latae tfl');
    expect(plainText('Müller’s')).toBe('muller s');
    expect(likeness('iliopsoas', 'iliopsoas')).toBe(1);
    expect(likeness('illiopsoas', 'iliopsoas')).toBeGreaterThan(0.6);
    expect(likeness('calf', 'groin')).toBeLessThan(0.2);
  });

  test('a slip of the pen still finds; what a name is taken for comes after it', () => {
    expect(ids('illiopsoas')[0]).toBe('iliopsoas');
    expect(ids('hip flexors')).toEqual(['iliopsoas', 'sartorius']);
    expect(ids('solius')[0]).toBe('soleus');
  });

  test('a place finds what hurts there, the common before the rare', () => {
    expect(ids('pain in my calf')).toEqual(['soleus', 'gastrocnemius', 'blood clot']);
    expect(ids('back of the knee')).toEqual(['gastrocnemius']);
  });

  test('a bone finds what is attached to it, and the flesh over a bone is not the bone', () => {
    expect(ids('front hip bone')[0]).toBe('sartorius');
    expect(ids('inner shin')).toEqual([]);
  });

  test('where nothing answers the whole, its places do', () => {
    expect(ids('cramp in calf')[0]).toBe('soleus');
  });

  test('nothing, nonsense and code find nothing and throw nothing', () => {
    for (const query of ['', '   ', 'xqzvw', '<script>', '🏃', 'xq'.repeat(400)])
      expect(ids(query)).toEqual([]);
  });
});
