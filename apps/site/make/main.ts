/**
 * Writes what pages and the check are built from into `.cache/`: the compiled atlas, the body,
 * the engraved pictures of pages that run no script, and the words. What differs by language goes into
 * that language's folder. Run by `made-files.ts` before every build.
 */
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadCompiledAtlas, translateLoaded } from '@unknot/atlas/compiler';
import { compileRegions } from '@unknot/body';
import { makeElement } from '@unknot/element/make';
import { baseLocale, cache, localCache, locale } from './locale.ts';
import { makeLocalScenes } from './local-scenes.ts';
import { makePictures } from './make-pictures.ts';
import { compileMessages } from './messages.ts';
import { movingParts } from './moving-parts.ts';
import { makeTestSheet } from './scenes/test-sheet.ts';
import { makeSearchIndex } from './search-index.ts';
import { openingCardsJson } from './opening.ts';
import { makeStepsScript } from './steps-script.ts';
import { talkedPages } from './talk-pages.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url)).replace(/[/\\]$/, '');
const bodyData = join(root, 'packages/body/data');

mkdirSync(localCache, { recursive: true });
const loaded = loadCompiledAtlas(root);
const { detailsJson, zones } = loaded;
const spoken = locale === baseLocale ? loaded : translateLoaded(root, loaded, locale);
const { atlasJson, techniquesJson, movementsJson, runningJson } = spoken;
writeFileSync(join(cache, 'details.json'), detailsJson);
writeFileSync(join(cache, 'zones.bin'), zones);
writeFileSync(join(localCache, 'atlas.json'), atlasJson);
writeFileSync(join(localCache, 'techniques.json'), techniquesJson);
writeFileSync(join(localCache, 'movements.json'), movementsJson);
writeFileSync(join(localCache, 'running.json'), runningJson);
writeFileSync(join(localCache, 'stride.json'), JSON.stringify(movingParts(movementsJson)));
writeFileSync(join(localCache, 'opening.json'), openingCardsJson(atlasJson, zones));
const articles = fileURLToPath(new URL('../articles', import.meta.url));
const talked = talkedPages(articles, atlasJson, zones);
writeFileSync(join(localCache, 'talked-pages.json'), JSON.stringify(talked));
copyFileSync(join(bodyData, 'body.bin'), join(cache, 'body.bin'));
const inputs = {
  bodyBin: readFileSync(join(bodyData, 'body.bin')),
  landmarksJson: readFileSync(join(bodyData, 'landmarks.json'), 'utf8'),
  atlasJson: loaded.atlasJson,
  zones,
};
const regions = compileRegions(inputs.bodyBin, JSON.parse(inputs.landmarksJson));
writeFileSync(join(cache, 'regions.bin'), regions);
const pictures = makePictures({ bodyData, inputs, cache });
await compileMessages();
await makeElement(join(cache, 'embed'));
await pictures;
makeSearchIndex({ atlasJson, zones, detailsJson }, cache);
makeLocalScenes(techniquesJson);
makeTestSheet(cache, localCache);
await makeStepsScript();
// The compiler of the words leaves timers behind that would hold the process for half a minute.
process.exit(0);
