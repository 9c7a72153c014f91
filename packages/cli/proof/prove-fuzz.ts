import { loadEngine } from '../src/engine.ts';
import { fuzz, laws } from './fuzz.ts';
import { report, table, versions } from './report.ts';
import { seeded } from './seeded.ts';

const full = 100_000;
const inputs = Number(process.argv[2] ?? full);
const engine = await loadEngine();
const start = performance.now();
const result = fuzz(engine, inputs, seeded(2026));
const seconds = (performance.now() - start) / 1000;
const counts = (of: Readonly<Record<string, number>>): string =>
  Object.entries(of)
    .sort((a, b) => b[1] - a[1])
    .map(([key, count]) => `${key} ${count}`)
    .join(', ');
const perSecond = Math.round((2 * inputs) / seconds);

report(
  'fuzz',
  `# Random inputs

${inputs} random inputs, each ranked twice, as it is and mirrored: ${seconds.toFixed(0)} s, ${perSecond} rankings a second. Seeded. ${versions(engine)}

What is random: one to five whole regions, single cells, faint cells, the whole body, nothing, cells that are not there; none to all of the ${engine.knowledge.findings.length} findings with any leaning towards yes, no or not sure, in any order, and findings that do not exist; three inputs in ten say no on every red-flag card; any qualities; age, sex, activity, duration and severity known or not, with negative, huge, infinite and missing numbers; either prior.

${table(
  ['law', 'broken'],
  laws.map((law) => [law, String(result.broken[law])]),
)}

Painted: ${counts(result.paintings)}.
Triage: ${counts(result.levels)}.
Relief: ${counts(result.relief)}.
Entries whose reasons were held to the definition of the score: ${result.explained}. Left out because a rival's posterior is below 1e-290: ${result.vanished}.
Largest change of a posterior in the mirror: ${result.worstMirror.toExponential(1)}.
${result.examples.map((example) => `\n- ${example}`).join('')}`,
  inputs >= full,
);
process.exitCode = laws.some((law) => result.broken[law] > 0) ? 1 : 0;
