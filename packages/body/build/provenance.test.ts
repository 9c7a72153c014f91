import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const data = new URL('../data/', import.meta.url);

test('the provenance note names every data file with its size and hash', () => {
  const note = readFileSync(new URL('PROVENANCE.md', data), 'utf8');
  const files = readdirSync(data).filter((name) => name !== 'PROVENANCE.md');
  expect(files.length).toBeGreaterThan(0);
  for (const name of files) {
    const bytes = readFileSync(new URL(name, data));
    const hash = createHash('sha256').update(bytes).digest('hex');
    expect(note).toContain(`| ${name} | ${bytes.length.toLocaleString('en')} | ${hash} |`);
  }
});
