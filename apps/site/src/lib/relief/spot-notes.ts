import { viewFrames, type Surface } from '@unknot/body';
import type { Frame } from '../engraver/plate.ts';
import type { Look } from '../plate/best-look.ts';
import { isDrawn } from '../plate/standing-surface.ts';

/** Something to name on a plate, in picture cm: its middle, and how far it reaches. */
export interface Note {
  readonly id: string;
  readonly kind: 'press' | 'no-go';
  readonly word: string;
  readonly across: number;
  readonly up: number;
  readonly reach: number;
}

/** A word beside the figure, with the point its leader leads from; CSS pixels. */
export interface Label {
  readonly id: string;
  readonly kind: Note['kind'];
  readonly word: string;
  readonly x: number;
  readonly y: number;
  readonly from: { readonly x: number; readonly y: number };
  /** Where the leader ends: before the word. */
  readonly leadTo: { readonly x: number; readonly y: number };
  readonly anchor: 'start' | 'end';
}

/** A target and what lies beside it. */
export interface Spotted {
  /** Cells of the right side. */
  readonly cells: readonly number[];
  readonly noGo: readonly {
    readonly id: string;
    readonly label: string;
    readonly cells: readonly number[];
  }[];
  readonly side: 'left' | 'right';
  readonly press: string;
}

const mostNoGo = 3;
/** Cells turned away further than this are not named. */
const facing = 0.25;

function noteOf(
  surface: Surface,
  { view, frame }: Look,
  cells: readonly number[],
  named: Pick<Note, 'id' | 'kind' | 'word'>,
): Note | undefined {
  const { right, up, toward } = viewFrames[view];
  const along = (axis: readonly number[], v: Float32Array, cell: number): number =>
    axis[0]! * v[3 * cell]! + axis[1]! * v[3 * cell + 1]! + axis[2]! * v[3 * cell + 2]!;
  const points = cells
    .filter(
      (cell) => isDrawn(surface.body, view, cell) && along(toward, surface.normals, cell) > facing,
    )
    .map(
      (cell) =>
        [along(right, surface.positions, cell), along(up, surface.positions, cell)] as const,
    )
    .filter(([, y]) => y > frame.bottom + 2 && y < frame.top - 2);
  if (points.length === 0) return undefined;
  const mean = (i: 0 | 1): number => points.reduce((sum, p) => sum + p[i], 0) / points.length;
  const [across, high] = [mean(0), mean(1)];
  const reach = Math.max(...points.map(([x, y]) => Math.hypot(x - across, y - high)));
  return { ...named, across, up: high, reach };
}

/** The target and the nearest places not to press that this look shows. */
export function spotNotes(surface: Surface, look: Look, spotted: Spotted): Note[] {
  const { mirror } = surface.body;
  const own = (cells: readonly number[]): number[] =>
    spotted.side === 'right' ? [...cells] : cells.map((cell) => mirror[cell]!);
  const press = noteOf(surface, look, own(spotted.cells), {
    id: 'press',
    kind: 'press',
    word: spotted.press,
  });
  if (!press) return [];
  const far = (note: Note): number => Math.hypot(note.across - press.across, note.up - press.up);
  const others = spotted.noGo
    .flatMap(
      ({ id, label, cells }) =>
        noteOf(surface, look, own(cells), { id, kind: 'no-go', word: label }) ?? [],
    )
    .sort((a, b) => far(a) - far(b));
  return [press, ...others.slice(0, mostNoGo)];
}

const lineHeight = 24;
const edge = 10;
/** About the width of a letter of a label, CSS pixels. */
const letter = 7.7;
const nearCm = 32;

/** The same look from nearer: what lies within a hand or two of the middle. */
export function closeLook({ view, frame }: Look): Look {
  const tall = Math.min(nearCm, frame.top - frame.bottom);
  const centre = (frame.top + frame.bottom) / 2;
  const { middle } = frame;
  return { view, frame: { middle, bottom: centre - tall / 2, top: centre + tall / 2 } };
}

function ledTo(label: Omit<Label, 'leadTo'>): Label {
  const wide = letter * label.word.length + 6;
  const x = label.anchor === 'end' ? label.x - wide : label.x + wide;
  return { ...label, leadTo: { x, y: label.y - 5 } };
}

function column(labels: readonly Omit<Label, 'leadTo'>[], height: number): Label[] {
  const sorted = labels.toSorted((a, b) => a.y - b.y);
  let least = 22;
  const down = sorted.map((label) => {
    const y = Math.max(label.y, least);
    least = y + lineHeight;
    return { ...label, y };
  });
  const over = Math.max(0, (down.at(-1)?.y ?? 0) - (height - 12));
  return down.map((label) => ledTo({ ...label, y: label.y - over }));
}

/**
 * Where the words stand: at the nearer edge of the plate, one under the other, each led to its place.
 * The ring goes round the target.
 */
export function placeNotes(
  notes: readonly Note[],
  frame: Frame,
  { width, height }: { readonly width: number; readonly height: number },
): {
  readonly ring: { readonly x: number; readonly y: number; readonly r: number } | undefined;
  readonly labels: readonly Label[];
} {
  const scale = height / (frame.top - frame.bottom);
  const at = ({ across, up }: Note): { x: number; y: number } => ({
    x: width / 2 + scale * (across - frame.middle),
    y: scale * (frame.top - up),
  });
  const inside = notes.filter((note) => at(note).x > 0 && at(note).x < width);
  const press = inside.find(({ kind }) => kind === 'press');
  const labels = inside.map((note): Omit<Label, 'leadTo'> => {
    const from = at(note);
    const isRight = note.kind === 'press' ? true : from.x > width / 2;
    return {
      ...{ id: note.id, kind: note.kind, word: note.word, from },
      x: isRight ? width - edge : edge,
      y: note.kind === 'press' ? from.y - 60 : from.y + 26,
      anchor: isRight ? 'end' : 'start',
    };
  });
  const sides = (['start', 'end'] as const).map((anchor) =>
    column(
      labels.filter((label) => label.anchor === anchor),
      height,
    ),
  );
  return {
    ring: press && { ...at(press), r: Math.max(18, scale * (press.reach + 0.9)) },
    labels: sides.flat(),
  };
}
