import { clearDrawing, type Drawing, type Surface } from '@unknot/body';
import type { Story } from '@unknot/differential';
import type { EngineParts } from '../check/engine-parts.ts';
import { createLiveRanking, type LiveRanking, type MovingName } from '../check/live-ranking.ts';
import { createStrokeSession, type StrokeSession, type Tool } from './stroke-session.ts';

/** What a sitting paints on, and where what is painted goes. */
export interface PaintGround {
  /** 1 for every cell that may be painted. */
  readonly paintable: Uint8Array;
  readonly surface: Surface;
  /** All that is said to hurt now. */
  readonly drawing: () => Drawing;
  readonly story: () => Story | undefined;
  readonly keep: (drawing: Drawing) => void;
}

const undoDepth = 30;

/** Painting from when its step opens until it is left: strokes, what undo goes back to, and the names. */
export class PaintSitting {
  readonly session: StrokeSession;
  readonly #ground: PaintGround;
  #ranking: LiveRanking | undefined;
  #past: readonly Drawing[] = [];

  constructor(ground: PaintGround) {
    this.#ground = ground;
    const { paintable, surface, drawing } = ground;
    this.session = createStrokeSession(surface, paintable, drawing());
  }

  /** What is known has come: from now on there are names. */
  rank(engine: Pick<EngineParts, 'model' | 'words'>): void {
    this.#ranking = createLiveRanking(engine, this.session.field);
  }

  get isEmpty(): boolean {
    return this.#ground.drawing().cells.length === 0;
  }

  get canUndo(): boolean {
    return this.#past.length > 0;
  }

  /** A stroke begins: arrows tell what moves from here on. */
  start(): void {
    this.#ranking?.mark();
  }

  /** Cells changed under the pointer; answers whether the painted area did. */
  follow(cells: readonly number[]): boolean {
    return this.#ranking?.follow(cells) ?? false;
  }

  /**
   * A stroke ended; it is forgotten when the browser took the pointer away. Answers the cells to draw
   * anew, as all that change the drawing do.
   */
  finish(tool: Tool, kept: boolean): readonly number[] {
    const before = this.#ground.drawing();
    const { drawing, changed } = this.session.end(tool);
    if (kept) return this.#settle(changed, drawing, before);
    return this.#settle([...changed, ...this.session.replace(before)], before);
  }

  undo(): readonly number[] {
    const before = this.#past.at(-1);
    if (!before) return [];
    this.#past = this.#past.slice(0, -1);
    return this.#settle(this.session.replace(before), before);
  }

  clear(): readonly number[] {
    const before = this.#ground.drawing();
    const empty = clearDrawing(before);
    return this.#settle(this.session.replace(empty), empty, before);
  }

  /** The best names now; none while nothing is painted, or nothing is known yet. */
  names(count: number): MovingName[] {
    const story = this.#ground.story();
    const ranking = this.#ranking;
    return story && ranking && !ranking.isEmpty() ? ranking.names(story, count) : [];
  }

  #settle(changed: readonly number[], drawing: Drawing, undoTo?: Drawing): readonly number[] {
    if (undoTo) this.#past = [...this.#past.slice(1 - undoDepth), undoTo];
    this.#ranking?.follow(changed);
    this.#ground.keep(drawing);
    return changed;
  }
}
