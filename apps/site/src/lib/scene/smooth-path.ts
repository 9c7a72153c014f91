/**
 * Path data of relative polylines (`m` and number pairs alone) as curves that touch each inner line at
 * its middle: what was simplified looks drawn by hand again. Ends stay where they are.
 */
export function smoothPath(data: string): string {
  let [x, y] = [0, 0];
  const curve = (line: string): string => {
    const steps = (line.match(/-?\d+/g) ?? []).map(Number);
    let drawn = '';
    for (let i = 0; i < steps.length; i += 2) {
      const [fromX, fromY] = [x, y];
      [x, y] = [x + steps[i]!, y + steps[i + 1]!];
      const half = `${(fromX + x) / 2} ${(fromY + y) / 2}`;
      drawn += i === 0 ? `M${x} ${y}` : i === 2 ? `L${half}` : `Q${fromX} ${fromY} ${half}`;
    }
    return `${drawn}L${x} ${y}`;
  };
  return data.split('m').slice(1).map(curve).join('');
}
