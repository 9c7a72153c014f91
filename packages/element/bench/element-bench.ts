import { prepareEngine } from '../../../apps/site/src/lib/check/engine-parts.ts';
import { race } from '../../../checks/race.ts';
import { weigh } from '../src/check.ts';
import { bytesOfText, engineOf, textOfBytes } from '../src/data.ts';
import { developmentRecords, siteFiles } from '../test/site-path.ts';

/** What the second script costs a page when the check is first touched, and an answer after that. */
const files = siteFiles();
const stored = {
  ...{ version: 'bench', atlas: files.atlas, relief: { stopSigns: [], techniques: {} } },
  body: textOfBytes(files.body),
  regions: textOfBytes(files.regions),
  zones: textOfBytes(files.zones),
};
const engine = engineOf(stored);
const [record] = developmentRecords().map(([, told]) => told);

await race(
  'element: the engine made in the page',
  {
    'from bytes, as the site does (floor)': () => prepareEngine(files),
    'from the texts of a script': () => engineOf(stored),
    'texts to bytes': () => [stored.body, stored.regions, stored.zones].map(bytesOfText),
    'one answer weighed': () => weigh(engine, record!),
  },
  { rounds: 40 },
);
