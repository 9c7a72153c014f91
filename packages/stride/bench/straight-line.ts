import type { Limb } from '../src/index.ts';

/** Reads the frames of a posed limb and writes lengths and moment arms. */
export type StraightLine = (
  frames: Float64Array,
  screws: Float64Array,
  lengths: Float64Array,
  arms: Float64Array,
) => void;

/**
 * The rival: the same sums over the same points, each line written out as one straight run of code
 * without a loop, a condition or an index that is not a constant. It poses nothing (frames and screws
 * are given), passes over every point whatever its range, and leaves out the slides of moving
 * points: a floor, not a replacement.
 */
export function straightLine(limb: Limb): StraightLine {
  const codes = limb.model.lines.map(
    (_, line) => new Function('f', 's', 'lengths', 'arms', lineCode(limb, line)) as StraightLine,
  );
  return (frames, screws, lengths, arms) => {
    for (const code of codes) code(frames, screws, lengths, arms);
  };
}

function lineCode(limb: Limb, line: number): string {
  const { points, pointBody, lineStart, screwMoves, screwCoordinate, screwCount } = limb;
  const count = limb.coordinates.length;
  const on = Array.from(
    { length: lineStart[line + 1]! - lineStart[line]! },
    (_, i) => lineStart[line]! + i,
  );
  const place = (point: number): string[] => {
    const [b, p] = [12 * pointBody[point]!, 3 * point];
    return [0, 1, 2].map((row) => {
      const r = b + 3 * row;
      const axes = [0, 1, 2].map((axis) => `f[${r + axis}]*${points[p + axis]}`);
      return `const p${point}_${row}=${axes.join('+')}+f[${b + 9 + row}];`;
    });
  };
  const segments = on.slice(1).map((to, i) => segmentCode(on[i]!, to));
  const sums = Array.from({ length: count }, (_, i) => `let a${line}_${i}=0;`);
  const stores = sums.map((_, i) => `arms[${line * count + i}]=-a${line}_${i};`);
  return `{let l=0;${sums.join('')}${on.flatMap(place).join('')}${segments.join('')}lengths[${line}]=l;${stores.join('')}}`;

  function segmentCode(from: number, to: number): string {
    const d = [0, 1, 2].map((row) => `const d${to}_${row}=p${to}_${row}-p${from}_${row};`).join('');
    const n = `const n${to}=Math.sqrt(d${to}_0*d${to}_0+d${to}_1*d${to}_1+d${to}_2*d${to}_2);l+=n${to};`;
    const [before, after] = [pointBody[from]!, pointBody[to]!];
    const carried = Array.from({ length: before === after ? 0 : screwCount }, (_, screw) => {
      const sign =
        screwMoves[screw * limb.bodies.length + after]! -
        screwMoves[screw * limb.bodies.length + before]!;
      return sign === 0 ? '' : armCode(screw, sign, sign > 0 ? to : from, to);
    });
    return d + n + carried.join('');
  }

  function armCode(screw: number, sign: number, moved: number, to: number): string {
    const s = 9 * screw;
    const [x, y, z] = [0, 1, 2].map((row) => `(p${moved}_${row}-s[${s + 6 + row}])`);
    const along =
      `d${to}_0*(s[${s + 1}]*${z}-s[${s + 2}]*${y}+s[${s + 3}])+` +
      `d${to}_1*(s[${s + 2}]*${x}-s[${s}]*${z}+s[${s + 4}])+` +
      `d${to}_2*(s[${s}]*${y}-s[${s + 1}]*${x}+s[${s + 5}])`;
    return `a${line}_${screwCoordinate[screw]}+=${sign}*(${along})/n${to};`;
  }
}
