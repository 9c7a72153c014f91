import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import {
  freshFolder,
  freshOnPostgres,
  startPostgres,
} from '../src/lib/server/database/testing/fresh-database.ts';
import { runKills, type KillRun } from './kill-run.ts';
import { seededRandom } from './seeded-random.ts';

const kills = Number(process.env['KILLS'] ?? 200);
const seed = 7;
const report = fileURLToPath(new URL('../../../docs/proof/kills.md', import.meta.url));

const columns: readonly (readonly [string, keyof KillRun])[] = [
  ['kills', 'kills'],
  ['requests cut off', 'cut'],
  ['orders acknowledged before a kill', 'acknowledged'],
  ['of these lost', 'lost'],
  ['payments taken', 'paid'],
  ['orders', 'orders'],
  ['half orders', 'half'],
  ['payments without order, or the reverse', 'unmatched'],
  ['wrong numbers in the series', 'misnumbered'],
  ['pieces missing', 'missingPieces'],
  ['pieces held for nobody', 'misheld'],
];

const show = (name: string) => (kill: number) => {
  if (kill % 20 === 0) console.log(`${name}: ${kill} kills`);
};

const folder = freshFolder();
const embedded = await runKills(folder, kills, seededRandom(seed), show('embedded'));
await folder.drop();
const server = await startPostgres();
const place = await freshOnPostgres(server.url);
const postgres = await runKills(place, kills, seededRandom(seed), show('PostgreSQL'));
await place.drop();
await server.stop();

const rows = columns.map(([name, key]) => `| ${name} | ${embedded[key]} | ${postgres[key]} |`);
const wrong = [embedded, postgres].some(
  ({ lost, half, unmatched, misnumbered, missingPieces, misheld }) =>
    [lost, half, unmatched, misnumbered, missingPieces, misheld].some((count) => count !== 0),
);
writeFileSync(
  report,
  `# Killed at random moments

The shop's process is killed with \`kill -9\` at a random moment while six buyers buy as fast as it lets them: 20 to 620 ms after it is ready, or, every second time, after the first order since its start was acknowledged; then it is started again on the same database. A payment's message that was not acknowledged is sent again at the end, as the payment service does. Then the books are read. Seed ${seed}, ${cpus().length} cores, ${process.version}. The process is the shop's service over the database with a plain HTTP front, not the whole site; the operating system is not killed, so what it had not written to the disk is not lost.

| | embedded | PostgreSQL |
| --- | ---: | ---: |
${rows.join('\n')}

Repeat: \`npm run prove\`, or \`node --conditions=source apps/site/proof/prove-kills.ts\`.
`,
);
if (wrong) {
  console.error('the books do not add up: see docs/proof/kills.md');
  process.exitCode = 1;
}
