import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  freshFolder,
  freshOnPostgres,
  startPostgres,
} from '../src/lib/server/database/testing/fresh-database.ts';
import { booksAddUp, killReport } from './kill-report.ts';
import { runKills } from './kill-run.ts';
import { seededRandom } from './seeded-random.ts';

const kills = Number(process.env['KILLS'] ?? 200);
const seed = 7;
const report = fileURLToPath(new URL('../../../docs/proof/kills.md', import.meta.url));

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

writeFileSync(report, killReport(embedded, postgres, seed));
if (!booksAddUp(embedded) || !booksAddUp(postgres)) {
  console.error('the books do not add up: see docs/proof/kills.md');
  process.exitCode = 1;
}
