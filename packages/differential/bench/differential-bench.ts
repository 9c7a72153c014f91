import { cpus } from 'node:os';
import { differentiate, rankDrawing } from '../src/differentiate.ts';
import { createDrawingScore, scoreDrawing } from '../src/drawing-score.ts';
import { createModel } from '../src/model.ts';
import { nextQuestions } from '../src/next-question.ts';
import { posterior } from '../src/posterior.ts';
import { bayesjsChildren, bayesjsNetwork, denseFloor } from './rivals.ts';
import { syntheticStory, syntheticWorld } from './synthetic.ts';
import { timeInTurn, type Timing } from './timing.ts';

const { knowledge, geometry } = syntheticWorld(1);
const model = createModel(knowledge, geometry);
const story = syntheticStory();
const score = scoreDrawing(model, story.drawing);
const brush = createDrawingScore(model);
const { share } = posterior(model, story, score, 'runner');

const fast = timeInTurn(
  {
    'dense Float64Array loop (floor)': denseFloor(model, story),
    'full ranking, reasons, ties, triage, next question': () => differentiate(model, story),
    'one more painted cell': () => brush.paint(1234, 1),
    'moving ranking from kept sums': () => rankDrawing(model, story, score),
    'next question': () => nextQuestions(model, story, share, new Set()),
  },
  2000,
  300,
);
const slow = timeInTurn(
  {
    [`bayesjs 0.6.5, the same network cut to ${bayesjsChildren} children`]: bayesjsNetwork(
      model,
      story,
    ),
  },
  5,
  1,
);

const floor = fast['dense Float64Array loop (floor)'] as Timing;
const cpu = cpus()[0]?.model ?? 'unknown processor';
console.log(
  `differential: 200 cells, 20 findings, ${knowledge.sources.length} sources, ${model.pairs.length} pairs`,
);
console.log(`${cpu}, ${cpus().length} cores, Node ${process.versions.node}; seed 1, in turn\n`);
console.log('| work | p50 µs | p99 µs | × floor (p50) |\n|---|---|---|---|');
for (const [name, { p50, p99 }] of Object.entries({ ...fast, ...slow }))
  console.log(
    `| ${name} | ${p50.toFixed(1)} | ${p99.toFixed(1)} | ${(p50 / floor.p50).toFixed(2)} |`,
  );
