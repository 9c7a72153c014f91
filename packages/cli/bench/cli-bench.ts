import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { differentiate } from '@unknot/differential';
import { race } from '../../../checks/race.ts';
import { createCaseParser } from '../src/case.ts';
import { answerOf, differentialOf, loadEngine, storyOfCase } from '../src/index.ts';
import { pageOf } from '../src/page/page.ts';

/**
 * Twenty development cases by the command's parts, beside the engine's answer alone; and the engine
 * loaded, which each start pays once.
 */
const file = fileURLToPath(new URL('../../../atlas/cases/development.jsonl', import.meta.url));
const lines = readFileSync(file, 'utf8').trim().split('\n').slice(0, 20);
const engine = await loadEngine();
const parse = createCaseParser(engine.vocabulary);
const cases = lines.map((line) => parse(line).value!);
const stories = cases.map((one) => storyOfCase(engine, one));
const results = cases.map((one) => differentialOf(engine, one, 'runner'));

await race(
  `cli: ${cases.length} cases`,
  {
    'the engine alone (floor)': () => stories.map((story) => differentiate(engine.model, story)),
    'lines parsed': () => lines.map(parse),
    'stories made': () => cases.map((one) => storyOfCase(engine, one)),
    'answers as JSON': () =>
      cases.map((one, i) => JSON.stringify(answerOf(engine, one, results[i]!))),
    'answers as pages': () => cases.map((one, i) => pageOf(engine, one, results[i]!)),
    'the engine loaded': loadEngine,
  },
  { rounds: 10 },
);
