import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { decodeBundle } from '../bundle.ts';
import { compileFrom } from './cached-bundle.ts';
import { issueLine } from './issue.ts';
import { checkTranslations, translateLoaded } from './load-translated.ts';
import { fakeSurface } from './testing/fake-surface.ts';
import { type TinyAtlas, tinyAtlas } from './testing/tiny-atlas.ts';

function germanAtlas(file: string, text: string): TinyAtlas {
  const tiny = tinyAtlas();
  mkdirSync(join(tiny.root, 'atlas/translations/de'), { recursive: true });
  tiny.write(`translations/de/${file}`, text);
  return tiny;
}

function check({ root }: TinyAtlas): { issues: string[]; missing: string[] } {
  const { issues, missing } = checkTranslations(root, compiled(root));
  return { issues: issues.map(issueLine), missing: missing.map(({ record }) => record) };
}

const compiled = (root: string): ReturnType<typeof compileFrom> & { cached: boolean } => ({
  ...compileFrom(root, fakeSurface),
  cached: false,
});

const finding = `calf-raise-hurts:
  question: Tut die Wade weh?
  statement: Die Wade tut weh
  whyWeAsk: Das belastet nur die Wade.
  yesMeans: Wie beim Laufen.
  noMeans: Nichts.
  steps: [Steh auf einem Bein., Heb die Ferse fünfmal.]
`;

test('[A42] what a language lacks is listed, and stays as it was', () => {
  const tiny = germanAtlas('findings.yaml', finding);
  const { issues, missing } = check(tiny);
  expect(issues).toEqual([]);
  expect(missing).toContain('de/findings/worse-stairs');
  expect(missing).toContain('de/sentences/Not if the leg is swollen.');
  expect(missing).not.toContain('de/findings/calf-raise-hurts');
  const german = translateLoaded(tiny.root, compiled(tiny.root), 'de');
  const { words } = decodeBundle(german.atlasJson, compileFrom(tiny.root, fakeSurface).zones);
  expect(words.findings['calf-raise-hurts']).toMatchObject({
    question: 'Tut die Wade weh?',
    steps: ['Steh auf einem Bein.', 'Heb die Ferse fünfmal.'],
    notWhen: ['Not if the leg is swollen.'],
  });
});

test('[A42] a caution speaks the language in the words and in the engine’s reasons', () => {
  const text = 'possible-clot: { text: Dieses Bein nicht drücken. }\n';
  const tiny = germanAtlas('cautions.yaml', text);
  const loaded = compiled(tiny.root);
  const { atlasJson } = translateLoaded(tiny.root, loaded, 'de');
  const { words, knowledge } = decodeBundle(atlasJson, loaded.zones);
  expect(words.cautions['possible-clot']?.text).toBe('Dieses Bein nicht drücken.');
  expect(knowledge.cautions[0]?.text).toBe('Dieses Bein nicht drücken.');
  expect(knowledge.version).toBe(decodeBundle(loaded.atlasJson, loaded.zones).knowledge.version);
});

test('[A42] an unknown id, an unknown field and another number of steps are refused with their line', () => {
  const strange = finding.replace('calf-raise-hurts', 'calf-raise-hurt');
  expect(check(germanAtlas('findings.yaml', strange)).issues).toEqual([
    'translations/de/findings.yaml:1: de/findings/calf-raise-hurt: unknown-id: expected a record of the atlas, got calf-raise-hurt',
  ]);
  const short = finding.replace(', Heb die Ferse fünfmal.', '');
  expect(check(germanAtlas('findings.yaml', short)).issues).toEqual([
    'translations/de/findings.yaml:7: de/findings/calf-raise-hurts steps: other-count: expected 2 texts, got 1',
  ]);
  const extra = `${finding}  hint: Mehr.\n`;
  expect(check(germanAtlas('findings.yaml', extra)).issues[0]).toContain('unknown-field');
});
