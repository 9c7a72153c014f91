import {
  engraveLines,
  pixelAt,
  type Sitting,
  type Stroke,
} from '../../src/lib/engraver/line-engraving.ts';
import { strokePaths, svgAround } from '../../src/lib/engraver/svg-lines.ts';
import type { PlacedWord } from './marks.ts';
import type { SetScene } from './set-scene.ts';
import type { Stage } from './stage.ts';

/** A drawn scene: one SVG a theme, its size, and the words that stand on it. */
export interface DrawnScene {
  readonly light: string;
  readonly dark: string;
  readonly width: number;
  readonly height: number;
  readonly words: readonly PlacedWord[];
}

/** Tokens of `src/lib/ui/tokens.css`, because a picture file cannot read them. */
const themes = {
  light: {
    medium: 'ink',
    ink: '#16202b',
    second: '#43505a',
    relief: '#0b5f66',
    caution: '#735000',
  },
  dark: {
    medium: 'chalk',
    ink: '#e4eae3',
    second: '#a7b3b0',
    relief: '#63c9c0',
    caution: '#e2b24c',
  },
} as const;
/** Draws a scene in both themes, its body engraved. */
export function drawScene(set: SetScene): DrawnScene {
  const { shot, stage, sitting, facing, floor, outlined, marks, words } = set;
  const draw = (theme: keyof typeof themes): string => {
    const colours = themes[theme];
    const byOwner = ownersOf(sitting, stage, engraveLines(sitting, colours.medium, facing));
    const toolLines = outlined.flatMap(({ thing, lines }, index) =>
      thing.kind === 'tool' ? [...lines, ...(byOwner.get(index + 1) ?? [])] : [],
    );
    const furniture = outlined.flatMap(({ thing, lines }) =>
      thing.kind === 'furniture' ? lines : [],
    );
    return svgAround(shot, [
      [colours.second, strokePaths([...floor, ...furniture])],
      [colours.ink, strokePaths(byOwner.get(0) ?? [])],
      [colours.relief, strokePaths([...toolLines, ...marks.relief])],
      [colours.caution, strokePaths(marks.caution)],
      [colours.ink, strokePaths(marks.ink)],
    ]);
  };
  const { width, height } = shot;
  return { light: draw('light'), dark: draw('dark'), width, height, words };
}

/** Strokes by what they lie on, told by the pixel in their middle. */
function ownersOf(
  { raster }: Sitting,
  { owner }: Stage,
  strokes: readonly Stroke[],
): Map<number, Stroke[]> {
  const found = new Map<number, Stroke[]>();
  for (const one of strokes) {
    const middle = 2 * (one.widths.length >> 1);
    const k = pixelAt(raster, one.points[middle]!, one.points[middle + 1]!);
    const own = k < 0 ? 0 : owner[raster.triangle[k]!]!;
    const known = found.get(own);
    if (known) known.push(one);
    else found.set(own, [one]);
  }
  return found;
}
