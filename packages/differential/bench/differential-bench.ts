import { race } from '../../../checks/race.ts';
import { differentiate, rankDrawing } from '../src/differentiate.ts';
import { createDrawingScore, scoreDrawing } from '../src/drawing-score.ts';
import { createModel } from '../src/model.ts';
import { nextQuestions } from '../src/next-question.ts';
import { posterior } from '../src/posterior.ts';
import { bayesjsChildren, bayesjsNetwork, denseFloor } from './rivals.ts';
import { syntheticStory, syntheticWorld } from './synthetic.ts';

const { knowledge, geometry } = syntheticWorld(1);
const model = createModel(knowledge, geometry);
const story = syntheticStory();
const score = scoreDrawing(model, story.drawing);
const brush = createDrawingScore(model);
const { share } = posterior(model, story, score, 'runner');

const floor = { 'dense Float64Array loop (floor)': denseFloor(model, story) };
const size = `${knowledge.sources.length} sources, ${model.pairs.length} pairs`;
await race(
  `differential: 200 cells, 20 findings, ${size}; seed 1`,
  {
    ...floor,
    'full ranking, reasons, ties, triage, next question': () => differentiate(model, story),
    'one more painted cell': () => brush.paint(1234, 1),
    'moving ranking from kept sums': () => rankDrawing(model, story, score),
    'next question': () => nextQuestions(model, story, share, new Set()),
  },
  { rounds: 2000 },
);
const bayesjs = `bayesjs 0.6.5, the same network cut to ${bayesjsChildren} children`;
await race(
  '\ndifferential: its rival',
  { ...floor, [bayesjs]: bayesjsNetwork(model, story) },
  { rounds: 5 },
);
