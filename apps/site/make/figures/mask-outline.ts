/**
 * Outlines of the set pixels of a mask, as closed loops of x, y pairs along pixel edges, each set
 * pixel on a loop's right. Pixels that touch by a corner only are apart.
 */
export function maskOutline(
  isSet: (x: number, y: number) => boolean,
  width: number,
  height: number,
): number[][] {
  const next = new Map<number, number[]>();
  const corner = (x: number, y: number): number => y * (width + 1) + x;
  const edge = (from: number, to: number): void => {
    const known = next.get(from);
    if (known) known.push(to);
    else next.set(from, [to]);
  };
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      if (!isSet(x, y)) continue;
      if (!isSet(x, y - 1)) edge(corner(x, y), corner(x + 1, y));
      if (!isSet(x + 1, y)) edge(corner(x + 1, y), corner(x + 1, y + 1));
      if (!isSet(x, y + 1)) edge(corner(x + 1, y + 1), corner(x, y + 1));
      if (!isSet(x - 1, y)) edge(corner(x, y + 1), corner(x, y));
    }
  const loops: number[][] = [];
  for (const start of next.keys()) {
    for (let targets = next.get(start); targets?.length; targets = next.get(start)) {
      const loop: number[] = [];
      for (let at = start; ;) {
        loop.push(at % (width + 1), Math.floor(at / (width + 1)));
        const to = next.get(at)?.pop();
        if (to === undefined || to === start) break;
        at = to;
      }
      loops.push(loop);
    }
  }
  return loops;
}
