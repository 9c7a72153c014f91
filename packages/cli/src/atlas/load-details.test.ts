import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { loadDetails } from './load-details.ts';

const place = vi.hoisted(() => ({ packed: '', root: undefined as string | undefined }));
vi.mock('../engine.ts', () => ({
  repositoryRoot: () => place.root,
  get packed() {
    return place.packed;
  },
}));

describe('outside the repository', () => {
  beforeEach(() => {
    place.packed = mkdtempSync(join(tmpdir(), 'unknot-details-'));
  });
  afterEach(() => rmSync(place.packed, { recursive: true }));

  test('[K7] the details are those of the packed copy', async () => {
    writeFileSync(join(place.packed, 'details.json'), '{"version":"packed"}');
    expect((await loadDetails()).version).toBe('packed');
  });

  test('[K7] a copy without them says so in one line', async () => {
    await expect(loadDetails()).rejects.toThrow(
      /^atlas: [^\n]*no details[^\n]*use the repository$/,
    );
  });
});
