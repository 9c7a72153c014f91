/**
 * Lighthouse on a throttled phone (its own defaults: 4 times slower processor, slow 4G) over the
 * pages that matter, three runs each. Writes `docs/proof/lighthouse.md`; ends with 1 if a budget broke.
 */
import { writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import lighthouse from 'lighthouse';
import { launchBrowser } from '../test/browser.ts';
import { startSite } from '../test/site.ts';

const paths = [
  '/',
  '/articles/hip-pain-after-running',
  '/muscles/tensor-fasciae-latae',
  '/where',
] as const;
const runs = 3;
const budgets = {
  performance: 95,
  accessibility: 100,
  'best-practices': 100,
  seo: 100,
  lcpMs: 1800,
  cls: 0.02,
} as const;
type Measure = Record<keyof typeof budgets, number> & { readonly faults: readonly string[] };

async function freePort(): Promise<number> {
  const server = createServer().listen(0);
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function measure(url: string, port: number): Promise<Measure> {
  const run = await lighthouse(url, { port, logLevel: 'error', output: 'json' });
  if (!run || run.lhr.runtimeError) throw new Error(run?.lhr.runtimeError?.message ?? 'no result');
  const { categories, audits } = run.lhr;
  const score = (name: string): number => Math.round(100 * (categories[name]?.score ?? 0));
  const graded = ['accessibility', 'best-practices', 'seo'];
  const faults = graded.flatMap((name) =>
    (categories[name]?.auditRefs ?? [])
      .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1)
      .map(({ id }) => id),
  );
  return {
    performance: score('performance'),
    accessibility: score('accessibility'),
    'best-practices': score('best-practices'),
    seo: score('seo'),
    lcpMs: Math.round(audits['largest-contentful-paint']?.numericValue ?? Infinity),
    cls: audits['cumulative-layout-shift']?.numericValue ?? Infinity,
    faults,
  };
}

/** The run in the middle by performance, so that one slow second of the machine decides nothing. */
function middle(measures: readonly Measure[]): Measure {
  return [...measures].sort((a, b) => a.performance - b.performance)[runs >> 1]!;
}

function broken(of: Measure): string[] {
  const low = (['performance', 'accessibility', 'best-practices', 'seo'] as const).filter(
    (name) => of[name] < budgets[name],
  );
  const high = (['lcpMs', 'cls'] as const).filter((name) => of[name] > budgets[name]);
  return [...low, ...high, ...of.faults];
}

const site = await startSite();
const port = await freePort();
const browser = await launchBrowser([`--remote-debugging-port=${port}`]);
const rows: string[] = [];
try {
  for (const path of paths) {
    if ((await fetch(site.origin + path)).status !== 200) {
      rows.push(`| \`${path}\` | not built | | | | | | |`);
      process.exitCode = 1;
      continue;
    }
    const measures: Measure[] = [];
    for (let run = 0; run < runs; run++) measures.push(await measure(site.origin + path, port));
    const of = middle(measures);
    const faults = broken(of);
    if (faults.length > 0) process.exitCode = 1;
    const { performance, accessibility, seo, lcpMs, cls } = of;
    const cells = [performance, accessibility, of['best-practices'], seo, lcpMs, cls.toFixed(3)];
    rows.push(`| \`${path}\` | ${cells.join(' | ')} | ${faults.join(', ') || 'none'} |`);
    console.log(rows.at(-1));
  }
} finally {
  await browser.close();
  await site.stop();
}

writeFileSync(
  new URL('../../../docs/proof/lighthouse.md', import.meta.url),
  `# Lighthouse

A phone, throttled as Lighthouse does by itself (processor four times slower, 1.6 Mbit/s, 150 ms); the middle one of ${runs} runs. Budgets: performance ${budgets.performance}, the other three 100, largest paint ≤ ${budgets.lcpMs} ms, layout shift ≤ ${budgets.cls}.

| page | performance | accessibility | best practices | SEO | largest paint, ms | layout shift | over budget |
| ---- | ----------- | ------------- | -------------- | --- | ----------------- | ------------ | ----------- |
${rows.join('\n')}

Made by \`npm run prove\` (\`apps/site/proof/prove-lighthouse.ts\`).
`,
);
