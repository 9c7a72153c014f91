import { expect, test, vi } from 'vitest';
import { resolve } from './own-paths.ts';

test('a route becomes its address under this language’s pages, as SvelteKit makes it', () => {
  vi.stubEnv('PAGES', '/de');
  expect(resolve('/')).toBe('/de/');
  expect(resolve('/relief')).toBe('/de/relief');
  expect(resolve('/where/[[step=step]]', {})).toBe('/de/where');
  expect(resolve('/where/[[step=step]]?n=2', { step: 'cards' })).toBe('/de/where/cards?n=2');
  expect(resolve('/why/[muscle]', { muscle: 'soleus' })).toBe('/de/why/soleus');
  vi.unstubAllEnvs();
});
