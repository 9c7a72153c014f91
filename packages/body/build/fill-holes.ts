import { arrowEnds, arrowKey, arrowsOf } from './edges.ts';

/** A fan that closes one hole: its rim, and whether its centre lies on the plane of symmetry. */
export interface Fan {
  readonly rim: readonly number[];
  readonly onMidline: boolean;
}

/**
 * Fans that close every hole of a half surface. The open cut along the midline stays open; a hole
 * that reaches it gets its centre on it.
 */
export function findFans(
  corners: readonly number[],
  isMidline: (vertex: number) => boolean,
): Fan[] {
  const onward = rimSteps(corners, isMidline);
  const reached = new Set([...onward.values()].flat());
  const starts = [...onward.keys()];
  const fans: Fan[] = [];
  for (const start of [...starts.filter((id) => !reached.has(id)), ...starts]) {
    while (onward.get(start)?.length) {
      const chain = followRim(start, onward);
      const closed = chain[0] === chain.at(-1);
      if (closed && chain.length < 4) throw new Error(`hole with ${chain.length - 1} sides`);
      fans.push({ rim: chain, onMidline: !closed });
    }
  }
  return fans;
}

/** Triangles of the fans; their centres are numbered from `firstCentre`. */
export function fanCorners(fans: readonly Fan[], firstCentre: number): number[] {
  return fans.flatMap(({ rim }, fan) =>
    rim.slice(1).flatMap((id, step) => [rim[step]!, id, firstCentre + fan]),
  );
}

/** Positions with the fans' centres appended: the mean of the rim. */
export function withFanCentres(positions: Float64Array, fans: readonly Fan[]): Float64Array {
  const extended = new Float64Array(positions.length + 3 * fans.length);
  extended.set(positions);
  fans.forEach(({ rim, onMidline }, fan) => {
    const loop = onMidline ? rim : rim.slice(1);
    for (let axis = onMidline ? 1 : 0; axis < 3; axis++) {
      const sum = loop.reduce((total, id) => total + positions[3 * id + axis]!, 0);
      extended[positions.length + 3 * fan + axis] = sum / loop.length;
    }
  });
  return extended;
}

function rimSteps(
  corners: readonly number[],
  isMidline: (vertex: number) => boolean,
): Map<number, number[]> {
  const arrows = arrowsOf(corners);
  const onward = new Map<number, number[]>();
  for (const arrow of arrows) {
    const [from, to] = arrowEnds(arrow);
    if (arrows.has(arrowKey(to, from)) || (isMidline(from) && isMidline(to))) continue;
    onward.set(to, [...(onward.get(to) ?? []), from]);
  }
  return onward;
}

function followRim(start: number, onward: Map<number, number[]>): number[] {
  const chain = [start];
  for (let here = onward.get(start)?.pop(); here !== undefined; here = onward.get(here)?.pop()) {
    chain.push(here);
    if (here === start) break;
  }
  return chain;
}
