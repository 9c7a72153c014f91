/** A referral map on one plate: path data in half pixels of the plate. Made by `make/figures`. */
export interface FigureOverlay {
  readonly plate: string;
  readonly outline: string;
  readonly hatch: string;
  readonly faint: string;
  readonly strong: string;
}

/** A muscle as a band on one plate: path data in half pixels, its ends in pixels. */
export interface MuscleOverlay {
  readonly plate: string;
  readonly fibres: string;
  /** Fibres of a tendon or sheet. */
  readonly sheet: string;
  readonly outline: string;
  readonly starts: { readonly x: number; readonly y: number };
  readonly ends: { readonly x: number; readonly y: number };
}

/** Where pain of a source is felt, as still pictures of the right side; the most telling plate first. */
export interface SourceFigure {
  readonly source: string;
  /** Ids of regions where it is nearly always felt, and where it is felt sometimes. */
  readonly essential: readonly string[];
  readonly spillover: readonly string[];
  readonly plates: readonly FigureOverlay[];
  /** A muscle's own course; a condition has none. */
  readonly anatomy?: MuscleOverlay;
}

/** What stands on a plate: its view, its size in pixels, and where its sides are named. */
export interface PlateFacts {
  readonly view: string;
  readonly width: number;
  readonly height: number;
  readonly sides: readonly {
    readonly side: 'LEFT' | 'RIGHT';
    readonly x: number;
    readonly y: number;
  }[];
}
