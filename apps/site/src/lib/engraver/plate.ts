type Axis = readonly [number, number, number];

/** Orthonormal axes of the picture plane: to its right, up, and towards the viewer. */
export interface Axes {
  readonly right: Axis;
  readonly up: Axis;
  readonly toward: Axis;
}

/** The part of the picture plane a plate shows, in cm along its axes. */
export interface Frame {
  readonly middle: number;
  readonly bottom: number;
  readonly top: number;
}

/** Where a plate dissolves into the paper: in picture cm, solid at the first place, gone at the second. */
export interface Vignette {
  readonly top?: readonly [number, number];
  readonly bottom?: readonly [number, number];
  readonly left?: readonly [number, number];
  readonly right?: readonly [number, number];
}

/** What to engrave. */
export interface Plate {
  readonly axes: Axes;
  readonly frame: Frame;
  /** Size in device pixels, and how many of them make one CSS pixel. */
  readonly width: number;
  readonly height: number;
  readonly density: number;
  /** CSS pixels between form lines, and between pain strokes. */
  readonly pitch: number;
  readonly hatchPitch: number;
  readonly vignette: Vignette;
  /** Ink lies in the shade, chalk in the light. */
  readonly medium: 'ink' | 'chalk';
}

/** Device pixels per cm of a plate. */
export function plateScale(plate: Plate): number {
  return plate.height / (plate.frame.top - plate.frame.bottom);
}
