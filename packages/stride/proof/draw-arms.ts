import { flexions, type ArmCurve } from './arms-over-flexion.ts';

/** A range found in the literature: where it is drawn, and whose it is. */
export interface Published {
  readonly from: number;
  readonly to: number;
  readonly low: number;
  readonly high: number;
  readonly word: string;
}

const [left, top, width, height] = [54, 20, 520, 300];
const [low, high] = [-8, 10];
const x = (degrees: number): number => left + (width * (degrees + 20)) / 130;
const y = (centimetres: number): number => top + (height * (high - centimetres)) / (high - low);
const short = (value: number): string => value.toFixed(1);

const dashes = ['none', '7 3', '2 3', '10 3 2 3', '4 4', '1 2', '12 4'];

/** Curves over hip flexion as a picture of lines, published ranges as bands. */
export function drawArms(curves: readonly ArmCurve[], published: readonly Published[]): string {
  const grid = Array.from({ length: 10 }, (_, i) => low + 2 * i).map(
    (value) =>
      `<path d="M${left} ${short(y(value))}H${left + width}" stroke="${value === 0 ? '#43505a' : '#b4c0b8'}"/>` +
      `<text x="${left - 8}" y="${short(y(value) + 4)}" text-anchor="end">${value}</text>`,
  );
  const ticks = Array.from({ length: 14 }, (_, i) => -20 + 10 * i).map(
    (value) =>
      `<text x="${short(x(value))}" y="${top + height + 18}" text-anchor="middle">${value}°</text>`,
  );
  const bands = published.map(
    (range) =>
      `<rect x="${short(x(range.from))}" y="${short(y(range.high))}" width="${short(x(range.to) - x(range.from))}" height="${short(y(range.low) - y(range.high))}" fill="#0b5f66" fill-opacity="0.18"/>` +
      `<text x="${short(x(range.from) + 4)}" y="${short(y(range.high) - 4)}" fill="#0b5f66">${range.word}</text>`,
  );
  const lines = curves.map(({ line, centimetres }, i) => {
    const points = centimetres.map((value, k) => `${short(x(flexions[k]!))} ${short(y(value))}`);
    const end = centimetres.at(-1)!;
    return (
      `<path d="M${points.join('L')}" fill="none" stroke="#16202b" stroke-width="1.8" stroke-dasharray="${dashes[i % dashes.length]}"/>` +
      `<text x="${left + width + 8}" y="${short(y(end) + 4)}">${line}</text>`
    );
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 790 360" font-family="sans-serif" font-size="12" fill="#16202b"><title>Moment arms about hip flexion over hip flexion, centimetres</title><rect width="790" height="360" fill="#eaefe9"/>${[...grid, ...ticks, ...bands, ...lines].join('')}</svg>\n`;
}
