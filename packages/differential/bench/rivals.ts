import { createRequire } from 'node:module';
import type { Model } from '../src/model.ts';
import type { Story } from '../src/story.ts';

/**
 * The floor: one dense Float64Array loop over the terms a ranking must add, painted cells and
 * answered findings for every hypothesis, with nothing else done.
 */
export function denseFloor(model: Model, story: Story): () => number {
  const width = model.knowledge.sources.length;
  const hypotheses = 3 * width + 2 * model.pairs.length;
  const answers = Object.keys(story.findings).length;
  const rows = story.drawing.length + answers;
  const terms = Float64Array.from({ length: rows * hypotheses }, (_, i) => Math.sin(i));
  const sums = new Float64Array(hypotheses);
  return () => {
    sums.fill(0);
    for (let row = 0; row < rows; row++) {
      const start = row * hypotheses;
      for (let h = 0; h < hypotheses; h++)
        sums[h] = (sums[h] as number) + (terms[start + h] as number);
    }
    return sums[0] as number;
  };
}

interface Node {
  id: string;
  states: string[];
  parents: string[];
  cpt: unknown;
}

type Infer = (network: unknown, node: unknown, given: unknown) => number;

/** Children bayesjs is given: with 20 it does not finish in a minute. */
export const bayesjsChildren = 10;

/**
 * The same naive network in bayesjs 0.6.5 by variable elimination, its quickest: one source node
 * and a child for a painted cell or finding, cut to the first ten children.
 */
export function bayesjsNetwork(model: Model, story: Story): () => unknown {
  const { inferences } = createRequire(import.meta.url)('bayesjs') as {
    inferences: { variableElimination: { infer: Infer } };
  };
  const { sources } = model.knowledge;
  const states = sources.map(({ id }) => id);
  const even = Object.fromEntries(states.map((state) => [state, 1 / states.length]));
  const network: Record<string, Node> = {
    source: { id: 'source', states, parents: [], cpt: even },
  };
  const given: Record<string, string> = {};
  const child = (id: string, yes: (source: number) => number): void => {
    network[id] = {
      id,
      states: ['T', 'F'],
      parents: ['source'],
      cpt: states.map((state, s) => ({
        when: { source: state },
        then: { T: yes(s), F: 1 - yes(s) },
      })),
    };
    given[id] = 'T';
  };
  for (const { cell } of story.drawing.slice(0, bayesjsChildren / 2)) {
    const weights = model.knowledge.maps.map((map) => map.weights[map.cells.indexOf(cell)] ?? 0.03);
    child(`cell-${cell}`, (s) => Math.min(0.97, Math.max(0.03, weights[s] as number)));
  }
  for (const [id, answer] of Object.entries(story.findings).slice(0, bayesjsChildren / 2)) {
    const row = model.findingIndex.get(id) as number;
    child(id, (s) => {
      const value = model.knowledge.yes[row * states.length + s] as number;
      return Number.isNaN(value) ? (model.knowledge.findings[row]?.background ?? 0.5) : value;
    });
    given[id] = answer === 'yes' ? 'T' : 'F';
  }
  return () =>
    inferences.variableElimination.infer({ ...network }, { source: states[0] }, { ...given });
}
