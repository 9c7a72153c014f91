import { cpus } from 'node:os';
import type { KillRun } from './kill-run.ts';

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

/** True when every order is there, whole, and the books add up. */
export function booksAddUp(run: KillRun): boolean {
  const { lost, half, unmatched, misnumbered, missingPieces, misheld } = run;
  return [lost, half, unmatched, misnumbered, missingPieces, misheld].every((count) => count === 0);
}

/** The report of a run on each database. */
export function killReport(embedded: KillRun, postgres: KillRun, seed: number): string {
  const rows = columns.map(([name, key]) => `| ${name} | ${embedded[key]} | ${postgres[key]} |`);
  return `# Killed at random moments

The shop's process is killed with \`kill -9\` at a random moment while six buyers buy as fast as it lets them: 20 to 620 ms after it is ready, or, every second time, after the first order since its start was acknowledged; then it is started again on the same database. A payment's message that was not acknowledged is sent again at the end, as the payment service does. Then the books are read. Seed ${seed}, ${cpus().length} cores, ${process.version}. The process is the shop's service over the database with a plain HTTP front, not the whole site; the operating system is not killed, so what it had not written to the disk is not lost.

| | embedded | PostgreSQL |
| --- | ---: | ---: |
${rows.join('\n')}

Repeat: \`npm run prove\`, or \`node --conditions=source apps/site/proof/prove-kills.ts\`.
`;
}
