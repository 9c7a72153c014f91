import type { SurfacePoint } from '../src/surface-point.ts';

/** `landmarks.json`: one landmark per line, sorted by id; weights to four decimals, summing to 1. */
export function landmarksText(landmarks: Readonly<Record<string, SurfacePoint>>): string {
  const lines = Object.keys(landmarks)
    .sort()
    .map((id) => {
      const { cells, weights } = landmarks[id]!;
      const [a, b] = weights.map((weight) => Math.round(weight * 1e4));
      const rounded = [a!, b!, 1e4 - a! - b!].map((weight) => weight / 1e4);
      return `  ${JSON.stringify(id)}: ${JSON.stringify({ cells, weights: rounded })}`;
    });
  return `{\n${lines.join(',\n')}\n}\n`;
}
