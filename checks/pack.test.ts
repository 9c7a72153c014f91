import { copyFileSync, existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { CheckAnswer } from '@unknot/cli';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { installedInEmptyFolder, type EmptyFolder } from './empty-folder.ts';
import { root } from './repository.ts';

/** A program of somebody else, who has the packages from npm. */
const user = `import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { triageLevels, type TriageLevel } from '@unknot/atlas';
import { loadCompiledAtlas } from '@unknot/atlas/compiler';
import { decodeBody, regionCells, type Body } from '@unknot/body';
import { loadEngine, type Engine } from '@unknot/cli';
import { differentiate, emptyStory, type Differential } from '@unknot/differential';

const engine: Engine = await loadEngine();
const bytes = readFileSync(fileURLToPath(import.meta.resolve('@unknot/body/body.bin')));
const body: Body = decodeBody(bytes);
const cells = [...regionCells(engine.regions, 'left/calf')];
const drawing = cells.map((cell) => ({ cell, weight: 1 }));
const result: Differential = differentiate(engine.model, { ...emptyStory, drawing });
const mildest: TriageLevel | undefined = triageLevels[0];
console.log(JSON.stringify({
  sameBody: body.hash === engine.body.hash,
  sources: result.entries.length,
  sum: result.entries.reduce((sum, entry) => sum + entry.posterior, 0),
  side: result.entries[0]?.side,
  mildest,
  compiler: typeof loadCompiledAtlas,
}));
`;

const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
const types = join(root, 'node_modules', '@types');

let folder: EmptyFolder;
beforeAll(() => {
  folder = installedInEmptyFolder();
});
afterAll(() => rmSync(dirname(folder.path), { recursive: true, force: true }));

function unknot(args: readonly string[], input?: string) {
  const command = join(folder.path, 'node_modules', '@unknot', 'cli', 'dist', 'main.js');
  return folder.run(process.execPath, [command, ...args], input);
}

describe('in an empty folder', () => {
  test('the packages and what they depend on are all there is', () => {
    const there = (name: string): string[] => readdirSync(join(folder.path, name)).sort();
    expect(there('node_modules/@unknot')).toEqual([
      'atlas',
      'body',
      'cli',
      'differential',
      'relief',
      'stride',
    ]);
    expect(there('node_modules').filter((name) => !name.startsWith('.'))).toEqual([
      '@unknot',
      'yaml',
      'zod',
    ]);
  });

  test.each(['atlas', 'body', 'cli', 'differential', 'relief', 'stride'])(
    '@unknot/%s carries its licence and rules, no source and no test',
    (name) => {
      const files = readdirSync(join(folder.path, 'node_modules', '@unknot', name), {
        recursive: true,
        encoding: 'utf8',
      });
      expect(files).toEqual(expect.arrayContaining(['SPEC.md', 'README.md', 'package.json']));
      expect(files).toEqual(
        expect.arrayContaining([join('dist', 'LICENSE'), join('dist', 'index.js')]),
      );
      expect(files.filter((file) => /(?<!\.d)\.ts$|\.test\.|tsbuildinfo/.test(file))).toEqual([]);
    },
  );

  test('every package is imported, typed and run', () => {
    writeFileSync(join(folder.path, 'use.mts'), user);
    const options = '--strict --skipLibCheck --module nodenext --target es2023 --types node';
    const compiled = folder.run(process.execPath, [
      compiler,
      ...options.split(' '),
      ...['--typeRoots', types, 'use.mts'],
    ]);
    expect(compiled.out).toBe('');
    const { status, out, error } = folder.run(process.execPath, ['use.mjs']);
    expect([status, error]).toEqual([0, '']);
    const said = JSON.parse(out) as { sources: number; sum: number };
    expect(said).toMatchObject({
      sameBody: true,
      side: 'left',
      mildest: 'self-care',
      compiler: 'function',
    });
    expect(said.sources).toBeGreaterThan(50);
    expect(said.sum).toBeCloseTo(1, 6);
  });

  test('the command answers a case as it does in the repository', () => {
    const name = 'outer-hip.json';
    const fixture = join(root, 'packages', 'cli', 'test', 'fixtures', name);
    copyFileSync(fixture, join(folder.path, name));
    const { status, out, error } = unknot(['check', '--json', name]);
    expect([status, error]).toEqual([0, '']);
    const here = folder.run(process.execPath, [
      '--conditions=source',
      join(root, 'packages', 'cli', 'src', 'main.ts'),
      ...['check', '--json', fixture],
    ]);
    const short = (text: string): unknown => {
      const { id, triage, differential, versions } = JSON.parse(text) as CheckAnswer;
      return { id, triage, versions, first: differential.slice(0, 3) };
    };
    expect(short(out)).toEqual(short(here.out));
  });

  test('the command prints a page, and one line for a bad case', () => {
    const page = unknot(['check', '-'], '{"pain":[{"region":"left/heel"}]}');
    expect(page.status).toBe(0);
    expect(page.out).toContain('Not a diagnosis.');
    const bad = unknot(['check', '-'], '{"pain":[{"region":"heel"}]}');
    expect([bad.status, bad.out]).toEqual([2, '']);
    expect(bad.error).toMatch(/^standard input: unknown-region: pain\[0\]\.region: [^\n]*\n$/);
  });

  test('the command checks no atlas, for there is none', () => {
    const { status, error } = unknot(['atlas', 'check']);
    expect(status).toBe(2);
    expect(error).toBe('atlas check: works inside the repository, where atlas/ is\n');
  });

  test('the command reads the atlas to people', () => {
    const { status, out, error } = unknot(['atlas', 'why', 'psoas-major', 'worse-sitting-long']);
    expect([status, error]).toEqual([0, '']);
    expect(out).toContain('[parker-psoas]');
  });

  test('npm linked the command under its name', () => {
    expect(existsSync(join(folder.path, 'node_modules', '.bin', 'unknot'))).toBe(true);
  });
});
