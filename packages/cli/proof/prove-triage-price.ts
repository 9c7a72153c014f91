import { triageLoss } from '../fit/settings-grid.ts';
import { loadEngine } from '../src/engine.ts';
import { percent, report, table, versions } from './report.ts';
import { seeded } from './seeded.ts';
import { allAlike, priceOf, reportedRunners } from './triage-price.ts';

const full = 3000;
const count = Number(process.argv[2] ?? full);
const engine = await loadEngine();
const inUse = engine.model.settings.triageLoss;
const common = reportedRunners(engine, count, seeded(11));
const rare = reportedRunners(allAlike(engine), count, seeded(12));
const losses = [3, 5, 7, 8, 10, 15].flatMap((missed) =>
  [3, 4].map((steeper) => ({ missed, steeper, loss: triageLoss(missed, steeper) })),
);

const rows = losses.map(({ missed, steeper, loss }) => {
  const [ours, theirs] = [priceOf(engine.model, loss, common), priceOf(engine.model, loss, rare)];
  const name = `${missed}, × ${steeper}`;
  return [
    JSON.stringify(loss) === JSON.stringify(inUse) ? `**${name}**, in use` : name,
    percent(ours.needless),
    percent(ours.missedDoctor),
    percent(theirs.needless),
    percent(theirs.missedDoctor),
    percent(theirs.missedDanger),
  ];
});
const [calm, doctor] = priceOf(engine.model, inUse, common).of;
const [calmToo, doctorToo, danger] = priceOf(engine.model, inUse, rare).of;

report(
  'triage-price',
  `# What more care costs

The ranking's own level is the one of least expected loss. How heavy a missed doctor's case weighs, in needless visits, and how much steeper each level above it, is a choice: more weight finds more of the dangerous and sends more of the harmless. Here it is on ${count} simulated runners of each kind (see calibration.md), told by names of places and 3–9 answers drawn at random, most cards unread: far less than the product asks, as little as a published report tells. Seeded. ${versions(engine)}

"As they come": sources by base rates (${calm} need a physiotherapist at most, ${doctor} a doctor). "All alike": every source as common as every other, as in published cases (${calmToo}, ${doctorToo}, and ${danger} who need a doctor today). Red flags are rules beside this, the same in every row.

${table(
  [
    'a missed doctor, each level above',
    'as they come: harmless sent to a doctor',
    "doctor's case missed",
    'all alike: harmless sent to a doctor',
    "doctor's case missed",
    'danger missed',
  ],
  rows,
)}
`,
  count >= full,
);
