import { m } from '#messages';
import { clearDrawing, regionNames, type Drawing, type Shape } from '@unknot/body';
import type { Check } from '#lib/check/check.svelte.ts';
import type { Engine } from '#lib/check/engine.ts';
import { createLiveRanking, type LiveRanking, type MovingName } from '#lib/check/live-ranking.ts';
import { wholeDrawing } from '#lib/check/story.ts';
import type { Painter } from '#lib/plate/painter.ts';
import { regionWords } from '#lib/words/places.ts';
import { createStrokeSession, type StrokeSession, type Tool } from '#lib/plate/stroke-session.ts';

const namesShown = 6;
const undoDepth = 30;

function sameNames(a: readonly MovingName[], b: readonly MovingName[]): boolean {
  return (
    a.length === b.length && a.every(({ id, moved }, i) => b[i]!.id === id && b[i]!.moved === moved)
  );
}

/** What painting keeps while its step is open. A class, because its fields are reactive state. */
export class PaintDesk {
  readonly session: StrokeSession;
  /** Set by the plate whenever it is drawn anew. */
  painter: Painter | undefined = $state.raw();
  past: readonly Drawing[] = $state.raw([]);
  names: readonly MovingName[] = $state.raw([]);
  /** What a screen reader is told after a stroke. */
  heard: string = $state('');
  readonly #check: Check;
  readonly #engine: Engine;
  readonly #ranking: LiveRanking;

  constructor(check: Check, engine: Engine, shape: Shape) {
    this.#check = check;
    this.#engine = engine;
    const { paintable } = engine.model.geometry;
    this.session = createStrokeSession(engine.surface(shape), paintable, this.#drawing());
    this.#ranking = createLiveRanking(engine, this.session.field);
    this.#showNames();
  }

  /** A stroke begins: arrows tell what moves from here on. */
  start(): void {
    this.#ranking.mark();
  }

  /** Cells changed under the pointer. */
  follow(cells: readonly number[]): void {
    if (this.#ranking.follow(cells)) this.#showNames();
  }

  /** A stroke ended; it is forgotten when the browser took the pointer away. */
  finish(tool: Tool, kept: boolean): void {
    const before = this.#drawing();
    const { drawing, changed } = this.session.end(tool);
    if (kept) this.past = [...this.past.slice(1 - undoDepth), before];
    const reverted = kept ? [] : this.session.replace(before);
    this.#settle([...changed, ...reverted], kept ? drawing : before);
  }

  /** The keyboard's cursor stands on a cell: its place is said. */
  stand(cell: number): void {
    const region = regionNames[this.#engine.regions.regionOf[cell]!];
    if (region) this.heard = regionWords(region);
  }

  undo(): void {
    const before = this.past.at(-1);
    if (!before) return;
    this.past = this.past.slice(0, -1);
    this.#settle(this.session.replace(before), before);
  }

  clear(): void {
    const before = this.#drawing();
    this.past = [...this.past.slice(1 - undoDepth), before];
    const empty = clearDrawing(before);
    this.#settle(this.session.replace(empty), empty);
  }

  #drawing(): Drawing {
    return wholeDrawing(this.#check.record, this.#engine.body, this.#engine.regions);
  }

  #settle(changed: readonly number[], drawing: Drawing): void {
    this.painter?.refresh(changed);
    this.#ranking.follow(changed);
    this.#check.update({ drawing, listed: [] });
    this.#showNames();
    const first = this.names[0];
    this.heard = first ? m.where_heard({ name: first.name }) : m.where_heard_nothing();
  }

  #showNames(): void {
    const { story } = this.#check;
    const next = story && !this.#ranking.isEmpty() ? this.#ranking.names(story, namesShown) : [];
    if (!sameNames(next, this.names)) this.names = next;
  }
}
