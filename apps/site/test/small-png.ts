import { inflateSync } from 'node:zlib';
import { indexedPng, type PaletteColour } from '../make/indexed-png.ts';
import { parseColour } from '../src/lib/plate/colour-plate.ts';

/** A picture's pixels, three bytes each. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly rgb: Uint8Array;
}

interface Parts {
  readonly header: Buffer;
  readonly data: Buffer;
  readonly palette: Buffer | undefined;
}

function partsOf(png: Buffer): Parts {
  const found = new Map<string, Buffer[]>();
  for (let at = 8; at < png.length;) {
    const length = png.readUInt32BE(at);
    const type = png.toString('latin1', at + 4, at + 8);
    found.set(type, [...(found.get(type) ?? []), png.subarray(at + 8, at + 8 + length)]);
    at += length + 12;
  }
  const palette = found.get('PLTE')?.[0];
  const data = inflateSync(Buffer.concat(found.get('IDAT') ?? []));
  return { header: found.get('IHDR')![0]!, data, palette };
}

function paeth(a: number, b: number, c: number): number {
  const p = a + b - c;
  const [pa, pb, pc] = [Math.abs(p - a), Math.abs(p - b), Math.abs(p - c)];
  return pa <= pb && pa <= pc ? a : pb <= pc ? b : c;
}

/** Undoes the filters of the rows, in place; `step` is the bytes of a pixel, at least one. */
function unfilter(data: Buffer, stride: number, height: number, step: number): void {
  for (let y = 0; y < height; y++) {
    const row = y * (stride + 1) + 1;
    const above = row - stride - 1;
    const filter = data[row - 1]!;
    for (let x = 0; x < stride; x++) {
      const a = x >= step ? data[row + x - step]! : 0;
      const b = y > 0 ? data[above + x]! : 0;
      const c = x >= step && y > 0 ? data[above + x - step]! : 0;
      const guess = [0, a, b, (a + b) >> 1, paeth(a, b, c)][filter]!;
      data[row + x] = data[row + x]! + guess;
    }
  }
}

/** Reads a PNG of eight bits a channel, or of four bits with a palette, as browsers and we write them. */
export function readPng(png: Buffer): Pixels {
  const { header, data, palette } = partsOf(png);
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const channels = palette ? 0.5 : header[9] === 6 ? 4 : 3;
  const stride = Math.ceil(width * channels);
  unfilter(data, stride, height, Math.max(1, channels));
  const rgb = new Uint8Array(3 * width * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const at = y * (stride + 1) + 1 + Math.floor(x * channels);
      const from = palette ? 3 * ((data[at]! >> (x & 1 ? 0 : 4)) & 15) : at;
      for (let d = 0; d < 3; d++) rgb[3 * (y * width + x) + d] = (palette ?? data)[from + d]!;
    }
  return { width, height, rgb };
}

const inks = {
  light: ['#eaefe9', '#16202b', '#b3182c', '#0b5f66', '#735000', '#dbe3db'],
  dark: ['#10171a', '#e4eae3', '#ff7f78', '#63c9c0', '#e2b24c', '#1b2529'],
} as const;

/** Sixteen colours of a theme: eight steps from paper to ink, four to pain, two to relief, caution, wash. */
function paletteOf(theme: keyof typeof inks): PaletteColour[] {
  const [paper, ink, pain, relief, caution, wash] = inks[theme].map(parseColour) as [
    readonly [number, number, number],
    ...(readonly [number, number, number])[],
  ];
  const towards = (colour: readonly number[], share: number): PaletteColour => {
    const mix = (d: 0 | 1 | 2): number => Math.round(paper[d] + (colour[d]! - paper[d]) * share);
    return [mix(0), mix(1), mix(2), 255];
  };
  return [
    ...Array.from({ length: 8 }, (_, i) => towards(ink!, i / 7)),
    ...[0.3, 0.6, 1].map((share) => towards(pain!, share)),
    ...[0.5, 1].map((share) => towards(relief!, share)),
    ...[0.5, 1].map((share) => towards(caution!, share)),
    towards(wash!, 1),
  ];
}

/** The same picture in sixteen colours of its theme: a screenshot in a third of its bytes. */
export function smallPng({ width, height, rgb }: Pixels, theme: keyof typeof inks): Buffer {
  const palette = paletteOf(theme);
  const known = new Map<number, number>();
  const nearest = (r: number, g: number, b: number): number => {
    const key = (r << 16) | (g << 8) | b;
    const found = known.get(key);
    if (found !== undefined) return found;
    const away = palette.map(([pr, pg, pb]) => (pr - r) ** 2 + (pg - g) ** 2 + (pb - b) ** 2);
    const index = away.indexOf(Math.min(...away));
    known.set(key, index);
    return index;
  };
  const indices = new Uint8Array(width * height);
  for (let k = 0; k < indices.length; k++)
    indices[k] = nearest(rgb[3 * k]!, rgb[3 * k + 1]!, rgb[3 * k + 2]!);
  return indexedPng(width, height, indices, palette);
}
