import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { decodeBundle, type TechniqueBook } from '@unknot/atlas';
import { loadCompiledAtlas, translateLoaded } from '@unknot/atlas/compiler';
import { compileRegions } from '@unknot/body';
import { rolldown, type Plugin } from 'rolldown';
import { languages } from '../../../apps/site/make/message-files.ts';
import { openingCard } from '../../../apps/site/src/lib/check/cards.ts';
import { textOfBytes } from '../src/data.ts';
import { asciiScript } from './ascii.ts';
import { dataScript, shortRelief } from './data-script.ts';
import { messagesModule } from './messages-module.ts';

const home = fileURLToPath(new URL('..', import.meta.url));
const root = join(home, '..', '..');

/** A script's name in a language; English has none in it. */
function named(script: string, language: string): string {
  return language === 'en' ? `${script}.js` : `${script}.${language}.js`;
}

/** Modules that the build writes: their code by name. */
type Made = Readonly<Record<string, string>>;

function valuesModule(values: object): string {
  const line = ([name, value]: readonly [string, unknown]): string =>
    `export const ${name} = ${JSON.stringify(value)};`;
  return Object.entries(values).map(line).join('\n');
}

function made(modules: Made): Plugin {
  return {
    name: 'made',
    resolveId: (id) => (id in modules ? `\0${id}` : undefined),
    load: (id) => (id.startsWith('\0') ? modules[id.slice(1)] : undefined),
  };
}

/** One classic script out of `entry`. Throws when it would be more than one. */
export async function bundle(entry: string, modules: Made): Promise<string> {
  const build = await rolldown({
    input: entry,
    platform: 'browser',
    tsconfig: false,
    resolve: { conditionNames: ['source', 'import', 'browser', 'default'] },
    transform: { target: 'es2022' },
    plugins: [made(modules)],
  });
  const { output } = await build.generate({ format: 'iife', minify: true });
  await build.close();
  if (output.length !== 1) throw new Error(`one script was to be made, not ${output.length}`);
  return asciiScript(output[0].code);
}

function openingWords(atlasJson: string, zones: Uint8Array): object[] {
  const { knowledge, words } = decodeBundle(atlasJson, zones);
  return ([1, 2] as const).map((number) => {
    const card = openingCard(knowledge, number);
    const items = card.findings.map((id) => ({ id, statement: words.findings[id]!.statement }));
    return { ...card, items };
  });
}

/**
 * Makes the element's scripts into `folder`: two a language, the check and its data. Takes some
 * seconds once the atlas is compiled.
 */
export async function makeElement(folder: string): Promise<void> {
  const loaded = loadCompiledAtlas(root);
  const { zones } = loaded;
  const bodyData = join(root, 'packages/body/data');
  const bodyBin = readFileSync(join(bodyData, 'body.bin'));
  const landmarks: unknown = JSON.parse(readFileSync(join(bodyData, 'landmarks.json'), 'utf8'));
  const shared = {
    body: textOfBytes(bodyBin),
    zones: textOfBytes(zones),
    regions: textOfBytes(compileRegions(bodyBin, landmarks)),
  };
  mkdirSync(folder, { recursive: true });
  const write = (file: string, code: string): void => writeFileSync(join(folder, file), code);
  for (const language of languages) {
    const spoken = language === 'en' ? loaded : translateLoaded(root, loaded, language);
    const { atlasJson, techniquesJson } = spoken;
    const { version } = JSON.parse(atlasJson) as { version: string };
    const relief = shortRelief(JSON.parse(techniquesJson) as TechniqueBook);
    const dataFile = named('unknot-check-data', language);
    write(dataFile, asciiScript(dataScript({ version, ...shared, atlas: atlasJson, relief })));
    const code = await bundle(join(home, 'src', 'index.ts'), {
      '#messages': "export * as m from 'unknot:messages';",
      '#words-runtime': `export const getLocale = () => '${language}';`,
      'unknot:messages': messagesModule(language),
      'unknot:opening': valuesModule({ openingCards: openingWords(atlasJson, zones) }),
      'unknot:release': valuesModule({ dataFile, version, language }),
    });
    write(named('unknot-check', language), code);
  }
}
