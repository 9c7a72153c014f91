import { between, pair, short, type PlanePoint } from './plane-point.ts';

/** Twice the area a closed run of points goes round: positive clockwise on the screen. */
function turning(points: readonly PlanePoint[]): number {
  return points.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = points[(i + 1) % points.length]!;
    return sum + x * nextY - nextX * y;
  }, 0);
}

/**
 * A closed curve through points: cubic pieces with Catmull–Rom tangents. Always clockwise, so that
 * shapes laid over each other in one path are filled as one.
 */
export function closedCurve(given: readonly PlanePoint[]): string {
  const points = turning(given) < 0 ? given.toReversed() : given;
  const at = (i: number): PlanePoint => points[(i + points.length) % points.length]!;
  const piece = (i: number): string => {
    const [a, b, c, d] = [at(i - 1), at(i), at(i + 1), at(i + 2)];
    const first: PlanePoint = [b[0] + (c[0] - a[0]) / 6, b[1] + (c[1] - a[1]) / 6];
    const second: PlanePoint = [c[0] - (d[0] - b[0]) / 6, c[1] - (d[1] - b[1]) / 6];
    return `C${pair(first)} ${pair(second)} ${pair(c)}`;
  };
  return `M${pair(at(0))}${points.map((_, i) => piece(i)).join('')}Z`;
}

/** A ball of a limb: its middle in the picture and its radius, centimetres. */
export type Ball = readonly [PlanePoint, number];

/** The outline of two balls and the skin stretched over them. */
function skin([a, ra]: Ball, [b, rb]: Ball): string {
  const distance = Math.hypot(b[0] - a[0], b[1] - a[1]);
  if (distance <= Math.abs(ra - rb) + 0.01) return disc(ra > rb ? [a, ra] : [b, rb]);
  const along = Math.atan2(b[1] - a[1], b[0] - a[0]);
  const open = Math.acos((ra - rb) / distance);
  const rim = (middle: PlanePoint, radius: number, angle: number): PlanePoint => [
    middle[0] + radius * Math.cos(angle),
    middle[1] + radius * Math.sin(angle),
  ];
  const arc = (radius: number, large: boolean, to: PlanePoint): string =>
    `A${short(radius)} ${short(radius)} 0 ${large ? 1 : 0} 1 ${pair(to)}`;
  return (
    `M${pair(rim(a, ra, along + open))}${arc(ra, open < Math.PI / 2, rim(a, ra, along - open))}` +
    `L${pair(rim(b, rb, along - open))}${arc(rb, open > Math.PI / 2, rim(b, rb, along + open))}Z`
  );
}

function disc([[x, y], radius]: Ball): string {
  const r = short(radius);
  const across = short(2 * radius);
  return `M${pair([x - radius, y])}a${r} ${r} 0 1 1 ${across} 0a${r} ${r} 0 1 1 -${across} 0Z`;
}

/** The outline of a limb given as balls from end to end. */
export function limbOutline(balls: readonly Ball[]): string {
  return balls
    .slice(1)
    .map((ball, i) => skin(balls[i]!, ball))
    .join('');
}

/** Strokes of shade on a limb of balls, on the side that lies to the right of the picture. */
export function ballStrokes(balls: readonly Ball[], apart: number): string {
  const strokes = balls.slice(1).flatMap(([b, rb], i): [PlanePoint, PlanePoint][] => {
    const [a, ra] = balls[i]!;
    const length = Math.hypot(b[0] - a[0], b[1] - a[1]);
    if (length < apart) return [];
    const side = b[1] >= a[1] ? 1 : -1;
    const across: PlanePoint = [(side * (b[1] - a[1])) / length, (-side * (b[0] - a[0])) / length];
    const count = Math.floor(length / apart);
    return Array.from({ length: count }, (_, k) => {
      const share = (k + 0.5) / count;
      const [x, y] = between(a, b, share);
      const radius = ra + share * (rb - ra);
      const at = (reach: number): PlanePoint => [
        x + reach * radius * across[0],
        y + reach * radius * across[1],
      ];
      return [at(0.98), at(-0.9)];
    });
  });
  return crossStrokes(
    strokes.map(([from]) => from),
    strokes.map(([, to]) => to),
    0.3,
  );
}

/** A muscle's belly on a line: thick in the middle of its first `share`, thin from there on. */
export function belly(line: readonly PlanePoint[], share: number, halfWidth: number): string {
  const spine = partOf(line, share);
  const last = spine.length - 1;
  const edge = (side: number): PlanePoint[] =>
    spine.map((point, i) => {
      const [before, after] = [spine[Math.max(0, i - 1)]!, spine[Math.min(last, i + 1)]!];
      const length = Math.hypot(after[0] - before[0], after[1] - before[1]) || 1;
      const width = 0.25 + halfWidth * Math.sin((Math.PI * i) / last) ** 0.8;
      return [
        point[0] - (side * width * (after[1] - before[1])) / length,
        point[1] + (side * width * (after[0] - before[0])) / length,
      ];
    });
  return `M${[...edge(1), ...edge(-1).reverse()].map(pair).join('L')}Z`;
}

/** Thirteen points along the first `share` of a line. */
function partOf(line: readonly PlanePoint[], share: number): PlanePoint[] {
  const lengths = line
    .slice(1)
    .map((point, i) => Math.hypot(point[0] - line[i]![0], point[1] - line[i]![1]));
  const whole = lengths.reduce((sum, length) => sum + length, 0);
  return Array.from({ length: 13 }, (_, i) => pointAlong(line, lengths, (whole * share * i) / 12));
}

function pointAlong(
  line: readonly PlanePoint[],
  lengths: readonly number[],
  distance: number,
): PlanePoint {
  let left = distance;
  for (const [i, length] of lengths.entries()) {
    if (left <= length || i === lengths.length - 1)
      return between(line[i]!, line[i + 1]!, length === 0 ? 0 : Math.min(1, left / length));
    left -= length;
  }
  return line[0]!;
}

/** An open line through points. */
export function openLine(points: readonly PlanePoint[]): string {
  return points.length === 0 ? '' : `M${points.map(pair).join('L')}`;
}

/**
 * Short strokes across a limb on its shaded side: from points of the shaded edge towards the lit one,
 * bowed a little along the limb.
 */
export function crossStrokes(
  shaded: readonly PlanePoint[],
  lit: readonly PlanePoint[],
  reach: number,
): string {
  return shaded
    .map((from, i) => {
      const to = between(from, lit[i]!, reach * (0.8 + 0.2 * Math.sin(2.3 * i)));
      const middle = between(from, to, 0.5);
      const bow: PlanePoint = [
        middle[0] + 0.12 * (to[1] - from[1]),
        middle[1] - 0.12 * (to[0] - from[0]),
      ];
      return `M${pair(from)}Q${pair(bow)} ${pair(to)}`;
    })
    .join('');
}

/** `count` points spread evenly along an open run of points, ends left out. */
export function spread(points: readonly PlanePoint[], count: number): PlanePoint[] {
  return Array.from({ length: count }, (_, i) => {
    const at = ((i + 0.7) / (count + 0.4)) * (points.length - 1);
    const before = Math.min(Math.floor(at), points.length - 2);
    return between(points[before]!, points[before + 1]!, at - before);
  });
}
