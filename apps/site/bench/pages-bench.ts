/**
 * Pages a second of the site as `npm start` runs it, against a bare `node:http` server that sends the
 * same bytes; in turn, in one run. Writes `docs/proof/pages-a-second.md`.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { hasWrk, load, type Load } from './load.ts';

/** Many short ones: what else the machine does falls on both alike. */
const rounds = 15;
const seconds = 1;
/** Both are measured warm: compiled code, and a heap that start-up has left. */
const warmUpSeconds = 5;
const paths = ['/', '/articles/hip-pain-after-running', '/where'];
const wanted = 0.8;

const bareServer = fileURLToPath(new URL('./bare-server.ts', import.meta.url));
const siteStart = fileURLToPath(new URL('../start.ts', import.meta.url));

/** The site with its log in a file, as an operator would run it, once every language is there. */
async function startSite(): Promise<{ child: ChildProcess; origin: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'unknot-bench-'));
  const log = join(folder, 'log');
  const file = openSync(log, 'a');
  const child = spawn(process.execPath, ['--conditions=source', siteStart], {
    env: { ...process.env, PORT: '0', HOST: '127.0.0.1', DATA: folder },
    stdio: ['ignore', file, file],
  });
  for (;;) {
    await pause(100);
    const said = readFileSync(log, 'utf8');
    const origin = /^ready (\S+)$/m.exec(said)?.[1];
    if (origin !== undefined && said.includes('serving /de')) return { child, origin };
    if (child.exitCode !== null) throw new Error(said);
  }
}

async function startBare(url: string): Promise<{ child: ChildProcess; origin: string }> {
  const child = spawn(process.execPath, [bareServer, url], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const port = await new Promise<string>((resolve) =>
    child.stdout!.once('data', (part: Buffer) => resolve(part.toString().trim())),
  );
  return { child, origin: `http://127.0.0.1:${port}` };
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)]!;
}

async function compare(url: string): Promise<{ site: Load[]; bare: Load[] }> {
  const bare = await startBare(url);
  const results = { site: [] as Load[], bare: [] as Load[] };
  await load(url, warmUpSeconds);
  await load(bare.origin, warmUpSeconds);
  for (let round = 0; round < rounds; round++) {
    results.bare.push(await load(bare.origin, seconds));
    results.site.push(await load(url, seconds));
  }
  bare.child.kill();
  return results;
}

function row(path: string, { site, bare }: { site: Load[]; bare: Load[] }): [string, number] {
  const rate = (loads: Load[]): number => median(loads.map(({ perSecond }) => perSecond));
  const p99 = (loads: Load[]): string => median(loads.map(({ p99Ms }) => p99Ms)).toFixed(1);
  const ratio = median(site.map(({ perSecond }, i) => perSecond / bare[i]!.perSecond));
  const cells = [
    `\`${path}\``,
    rate(bare).toFixed(0),
    rate(site).toFixed(0),
    `${(100 * ratio).toFixed(0)} %`,
    p99(bare),
    p99(site),
  ];
  return [`| ${cells.join(' | ')} |`, ratio];
}

const running = await startSite();
const rows: [string, number][] = [];
for (const path of paths) rows.push(row(path, await compare(running.origin + path)));
running.child.kill();

const tool = hasWrk
  ? '`wrk`, one thread'
  : 'a loop of our own in Node, which is slower than a server';
const report = `# Pages a second

The site as \`npm start\` runs it, its log on, against a bare \`node:http\` server that sends the same bytes and headers (brotli). In turn, ${rounds} rounds of ${seconds} s each, 50 connections, by ${tool}, after ${warmUpSeconds} s of warming up. Medians; the share is the median of the rounds' own shares. Wanted: at least ${100 * wanted} %.

| page | bare, a second | site, a second | share | bare p99, ms | site p99, ms |
| ---- | -------------- | -------------- | ----- | ------------ | ------------ |
${rows.map(([line]) => line).join('\n')}

Machine: ${cpus().length} × ${cpus()[0]?.model.trim()}, Node ${process.version}, client and server on the same machine.
Made by \`npm run bench\` (\`apps/site/bench/pages-bench.ts\`).
`;
writeFileSync(new URL('../../../docs/proof/pages-a-second.md', import.meta.url), report);
console.log(report);
if (rows.some(([, ratio]) => ratio < wanted)) process.exitCode = 1;
