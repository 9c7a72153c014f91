/** Mean radius of the earth, km (IUGG). */
const earthKm = 6371.0088;

/** Length of a track, km, from longitudes and latitudes in degrees; haversine, height left out. */
export function trackLength(line: readonly (readonly number[])[]): number {
  const radians = line.map(([longitude = 0, latitude = 0]) => [
    (longitude * Math.PI) / 180,
    (latitude * Math.PI) / 180,
  ]);
  return radians.slice(1).reduce((sum, [x2 = 0, y2 = 0], i) => {
    const [x1 = 0, y1 = 0] = radians[i] ?? [];
    const half = (angle: number): number => Math.sin(angle / 2) ** 2;
    const h = half(y2 - y1) + Math.cos(y1) * Math.cos(y2) * half(x2 - x1);
    return sum + 2 * earthKm * Math.asin(Math.min(1, Math.sqrt(h)));
  }, 0);
}
