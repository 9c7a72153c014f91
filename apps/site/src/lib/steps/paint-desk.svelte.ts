import { regionNames, type Shape } from '@unknot/body';
import type { Check } from '#lib/check/check.svelte.ts';
import type { Engine, Ground } from '#lib/check/engine.ts';
import type { MovingName } from '#lib/check/live-ranking.ts';
import { wholeDrawing } from '#lib/check/story.ts';
import type { Painter } from '#lib/plate/painter.ts';
import { PaintSitting } from '#lib/plate/paint-sitting.ts';
import type { StrokeSession, Tool } from '#lib/plate/stroke-session.ts';
import { regionWords } from '#lib/words/places.ts';
import { m } from '#messages';

const namesShown = 6;

function sameNames(a: readonly MovingName[], b: readonly MovingName[]): boolean {
  return (
    a.length === b.length && a.every(({ id, moved }, i) => b[i]!.id === id && b[i]!.moved === moved)
  );
}

/** A sitting of painting on screen. A class, because its fields are reactive state. */
export class PaintDesk {
  /** Set by the plate whenever it is drawn anew. */
  painter: Painter | undefined = $state.raw();
  names: readonly MovingName[] = $state.raw([]);
  canUndo: boolean = $state(false);
  /** What a screen reader is told after a stroke. */
  heard: string = $state('');
  readonly #ground: Ground;
  readonly #sitting: PaintSitting;

  constructor(check: Check, ground: Ground, shape: Shape) {
    this.#ground = ground;
    this.#sitting = new PaintSitting({
      paintable: ground.paintable,
      surface: ground.surface(shape),
      drawing: () => wholeDrawing(check.record, ground.body, ground.regions),
      story: () => check.story,
      keep: (drawing) => check.update({ drawing, listed: [] }),
    });
  }

  /** What is known has come: from now on names move with the finger. */
  rank(engine: Engine): void {
    this.#sitting.rank(engine);
    this.#showNames();
  }

  get session(): StrokeSession {
    return this.#sitting.session;
  }

  /** A stroke begins: arrows tell what moves from here on. */
  start(): void {
    this.#sitting.start();
  }

  /** Cells changed under the pointer. */
  follow(cells: readonly number[]): void {
    if (this.#sitting.follow(cells)) this.#showNames();
  }

  /** A stroke ended; it is forgotten when the browser took the pointer away. */
  finish(tool: Tool, kept: boolean): void {
    this.#show(this.#sitting.finish(tool, kept));
  }

  /** The keyboard's cursor stands on a cell: its place is said. */
  stand(cell: number): void {
    const region = regionNames[this.#ground.regions.regionOf[cell]!];
    if (region) this.heard = regionWords(region);
  }

  undo(): void {
    this.#show(this.#sitting.undo());
  }

  clear(): void {
    this.#show(this.#sitting.clear());
  }

  #show(changed: readonly number[]): void {
    this.painter?.refresh(changed);
    this.canUndo = this.#sitting.canUndo;
    this.#showNames();
    const first = this.names[0];
    if (first) this.heard = m.where_heard({ name: first.name });
    else this.heard = this.#sitting.isEmpty ? m.where_heard_nothing() : '';
  }

  #showNames(): void {
    const next = this.#sitting.names(namesShown);
    if (!sameNames(next, this.names)) this.names = next;
  }
}
