import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { issueLine, loadCompiledAtlas } from '@unknot/atlas/compiler';

/**
 * Run by `npm pack`: writes the `data` folder that the packed command reads in place of the
 * repository. An atlas with issues is not packed: records with faults would be missing from it.
 */
const home = join(dirname(fileURLToPath(import.meta.url)), '..');
const root = join(home, '..', '..');
const data = join(home, 'data');
const { atlasJson, zones, detailsJson, movementsJson, check } = loadCompiledAtlas(root);
if (check.issues.length > 0) {
  for (const issue of check.issues) console.error(`atlas/${issueLine(issue)}`);
  throw new Error('the atlas has issues and is not packed');
}
rmSync(data, { recursive: true, force: true });
mkdirSync(data);
writeFileSync(join(data, 'atlas.json'), atlasJson);
writeFileSync(join(data, 'zones.bin'), zones);
writeFileSync(join(data, 'details.json'), detailsJson);
writeFileSync(join(data, 'movements.json'), movementsJson);
for (const file of ['body.bin', 'landmarks.json'])
  copyFileSync(join(root, 'packages', 'body', 'data', file), join(data, file));
copyFileSync(join(root, 'atlas', 'vocabulary.json'), join(data, 'vocabulary.json'));
