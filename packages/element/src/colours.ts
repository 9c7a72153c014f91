/** Red, green, blue, 0…255. */
export type Rgb = readonly [number, number, number];

/** The element's colours. All but `rule` reach the contrast that text, or a border, must have. */
export interface Palette {
  readonly paper: Rgb;
  readonly ink: Rgb;
  readonly ink2: Rgb;
  readonly line: Rgb;
  readonly rule: Rgb;
  readonly pain: Rgb;
  readonly relief: Rgb;
  readonly caution: Rgb;
}

const texts = ['ink', 'ink2', 'pain', 'relief', 'caution'] as const;
/** Names a page may give colours to, as `--unknot-…`. */
export const hostNames = ['paper', 'ink', 'pain', 'relief', 'caution'] as const;
export type HostColours = { readonly [Name in (typeof hostNames)[number]]?: Rgb | undefined };

const textRatio = 4.5;
const borderRatio = 3;

/** Reads `#rrggbb`. */
export function rgbOf(hex: string): Rgb {
  const value = Number.parseInt(hex.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

/** Writes `#rrggbb`. */
export function hexOf(colour: Rgb): string {
  return `#${colour.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;
}

function palette(...hex: readonly string[]): Palette {
  const [paper, ink, ink2, line, rule, pain, relief, caution] = hex.map(rgbOf) as Rgb[];
  return { paper, ink, ink2, line, rule, pain, relief, caution } as Palette;
}

/** The project's own colours. */
export const light: Palette = palette(
  ...['#eaefe9', '#16202b', '#43505a', '#6a777d', '#b4c0b8', '#b3182c', '#0b5f66', '#735000'],
);
export const dark: Palette = palette(
  ...['#10171a', '#e4eae3', '#a7b3b0', '#74837f', '#344145', '#ff7f78', '#63c9c0', '#e2b24c'],
);

function luminance(colour: Rgb): number {
  const [r, g, b] = colour.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Contrast of two colours, 1…21. Source: WCAG 2.2, relative luminance. */
export function contrast(a: Rgb, b: Rgb): number {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

/** True when light writing reads better on it than dark. */
export function isDark(paper: Rgb): boolean {
  return contrast(paper, light.ink) < contrast(paper, dark.ink);
}

/** The first mix of two colours, from `start` of the first up, that reaches `ratio` on the second. */
function mixed(ink: Rgb, paper: Rgb, start: number, ratio: number): Rgb {
  for (let share = start; share < 1; share += 0.05) {
    const mix = ink.map((part, i) => share * part + (1 - share) * paper[i]!) as unknown as Rgb;
    if (contrast(mix, paper) >= ratio) return mix;
  }
  return ink;
}

function onPaper(base: Palette, host: HostColours): Palette {
  const paper = host.paper ?? base.paper;
  const fits = (given: Rgb | undefined, own: Rgb): Rgb =>
    given && contrast(given, paper) >= textRatio ? given : own;
  const ink = fits(host.ink, base.ink);
  const isOwn = ink === base.ink && paper === base.paper;
  return {
    ...{ paper, ink },
    ink2: isOwn ? base.ink2 : mixed(ink, paper, 0.75, textRatio),
    line: isOwn ? base.line : mixed(ink, paper, 0.5, borderRatio),
    rule: isOwn ? base.rule : mixed(ink, paper, 0.25, 1),
    pain: fits(host.pain, base.pain),
    relief: fits(host.relief, base.relief),
    caution: fits(host.caution, base.caution),
  };
}

/**
 * The page's colours over ours, as far as they can be read: a colour that would be too faint on the
 * paper gives way to ours, and a paper on which ours are too faint gives way as well.
 */
export function choosePalette(scheme: 'light' | 'dark', host: HostColours): Palette {
  const own = scheme === 'dark' ? dark : light;
  const base = host.paper ? (isDark(host.paper) ? dark : light) : own;
  const chosen = onPaper(base, host);
  if (texts.every((name) => contrast(chosen[name], chosen.paper) >= textRatio)) return chosen;
  const { ink, pain, relief, caution } = host;
  return onPaper(own, { ink, pain, relief, caution });
}
