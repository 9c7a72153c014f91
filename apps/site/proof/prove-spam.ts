/**
 * A flood of comments on each database: 1,000 a minute from 50 addresses, with readers among them.
 * Writes `docs/proof/spam.md`; ends with 1 if something real was lost or a page became slower.
 */
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import {
  freshFolder,
  freshOnPostgres,
  startPostgres,
  type FreshDatabase,
} from '../src/lib/server/database/testing/fresh-database.ts';
import { launchBrowser } from '../test/browser.ts';
import { makeOperator, signInFirst } from '../test/shop-walk.ts';
import { startSite } from '../test/site.ts';
import { clearFlood, empty, flood, flooded, openQueue, ratioOf, waitingNames } from './spam-run.ts';

const size = { comments: 1000, seconds: 60, addresses: 50, readers: 20 };
const mostSlower = 1.2;
const turns = 150;
const report = fileURLToPath(new URL('../../../docs/proof/spam.md', import.meta.url));

async function run(place: FreshDatabase) {
  const password = await makeOperator(place.env, 'owner@example.org');
  // The flood says its addresses in a header, which this site is told to believe.
  const site = await startSite({ ...place.env, ADDRESS_HEADER: 'x-forwarded-for', XFF_DEPTH: '1' });
  const browser = await launchBrowser();
  try {
    const context = await browser.newContext({
      extraHTTPHeaders: { 'x-forwarded-for': '10.2.0.1' },
    });
    const desk = await context.newPage();
    await signInFirst(desk, site.origin, 'owner@example.org', password);
    const ratios = async () => ({
      article: await ratioOf(site, flooded, empty, turns),
      comments: await ratioOf(site, `talk/${flooded}`, `talk/${empty}`, turns),
    });
    const before = await ratios();
    const queueEmpty = await openQueue(desk, site);
    const [sent, during] = await Promise.all([flood(site, size), ratios()]);
    const after = await ratios();
    const queueFull = await openQueue(desk, site);
    const first = await waitingNames(desk);
    const clicks = await clearFlood(desk, site);
    const left = await waitingNames(desk);
    const readers = left.filter((name) => name.startsWith('Reader')).length;
    return {
      before,
      during,
      after,
      ...sent,
      queue: queueFull / queueEmpty,
      readersFirst: first.slice(0, size.readers).filter((name) => name.startsWith('Reader')).length,
      clicks,
      left: left.length,
      readers,
    };
  } finally {
    await browser.close();
    await site.stop();
  }
}

type Run = Awaited<ReturnType<typeof run>>;

const passes = ({
  before,
  during,
  after,
  refused,
  keptTheirText,
  readersHeld,
  readers,
}: Run): boolean =>
  readersHeld === size.readers &&
  readers === size.readers &&
  keptTheirText === refused &&
  [before, during, after].every(
    ({ article, comments }) => article <= mostSlower && comments <= mostSlower,
  );

const two = (value: number): string => value.toFixed(2);
const rows: readonly (readonly [string, (run: Run) => string | number])[] = [
  ['article page, flooded ÷ never written under: before', ({ before }) => two(before.article)],
  ['the same during the flood', ({ during }) => two(during.article)],
  ['the same after it', ({ after }) => two(after.article)],
  ['comments page, flooded ÷ never written under: before', ({ before }) => two(before.comments)],
  ['the same during the flood', ({ during }) => two(during.comments)],
  ['the same after it, with all that waits', ({ after }) => two(after.comments)],
  ['comments held to be read', ({ held }) => held],
  ['refused as too many, with a sentence', ({ refused }) => refused],
  ['of these with their text kept in the form', ({ keptTheirText }) => keptTheirText],
  [`readers’ comments held, of ${size.readers}`, ({ readersHeld }) => readersHeld],
  [`readers among the first ${size.readers} of the queue`, ({ readersFirst }) => readersFirst],
  ['the desk’s queue, full ÷ empty', ({ queue }) => two(queue)],
  ['clicks until no flood is left', ({ clicks }) => clicks],
  ['comments left in the queue', ({ left }) => left],
  ['of these readers’', ({ readers }) => readers],
];

const folder = freshFolder();
const embedded = await run(folder);
await folder.drop();
const server = await startPostgres();
const place = await freshOnPostgres(server.url);
const postgres = await run(place);
await place.drop();
await server.stop();

writeFileSync(
  report,
  `# A flood of comments

${size.comments} comments in ${size.seconds} seconds from ${size.addresses} addresses, a third of them copies that differ in numbers, the rest words in any order; ${size.readers} readers write among them, each from an address of their own. Each page's time is a median of ${turns} requests that take turns with a page nobody wrote under. ${cpus().length} cores, ${process.version}; the flood runs on the same machine.

| | embedded | PostgreSQL |
| --- | ---: | ---: |
${rows.map(([name, value]) => `| ${name} | ${value(embedded)} | ${value(postgres)} |`).join('\n')}

A comment that is refused for being one too many comes back in its form, so that nothing a person wrote is lost. What is refused at the desk can be shown for 30 days after all.

Repeat: \`npm run prove\`, or \`node --conditions=source apps/site/proof/prove-spam.ts\`.
`,
);
if (!passes(embedded) || !passes(postgres)) {
  console.error('the flood did harm: see docs/proof/spam.md');
  process.exitCode = 1;
}
