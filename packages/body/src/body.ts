/** The three builds that share one set of cells. */
export type Shape = 'neutral' | 'female' | 'male';

/** Coarse part of the body a cell belongs to, in the order stored in `body.bin`. */
export const partNames = ['trunk', 'arm', 'hand', 'head', 'leg', 'foot'] as const;
export type Part = (typeof partNames)[number];

/**
 * The body surface. A cell is a vertex of the mesh; its patch is the part of each adjoining
 * triangle nearest to it. Frame: cm, x + = the person's left, y up from the sole, z + = front.
 */
export interface Body {
  /** First 16 hex digits of the SHA-256 of the stored geometry; stored drawings carry it. */
  readonly hash: string;
  readonly cellCount: number;
  /** 3 × cellCount coordinates per build, in cm. */
  readonly positions: Readonly<Record<Shape, Float32Array>>;
  /** 3 × triangle count cell ids, counter-clockwise from outside. */
  readonly triangles: Uint16Array;
  /** The same cell on the other side; a midline cell is its own mirror. */
  readonly mirror: Uint16Array;
  /** Index into `partNames`, per cell. */
  readonly part: Uint8Array;
}
