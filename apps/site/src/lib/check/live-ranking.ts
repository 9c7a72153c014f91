import {
  createDrawingScore,
  rankDrawing,
  type DrawingScore,
  type Story,
} from '@unknot/differential';
import type { PainField } from '../plate/pain-field.ts';
import type { EngineParts } from './engine-parts.ts';
import { paintedFrom } from './story.ts';

/** A line of the ranking beside the body while it is painted: a name, and where it moved. */
export interface MovingName {
  readonly id: string;
  readonly name: string;
  readonly isMuscle: boolean;
  readonly moved: 'up' | 'down' | undefined;
}

/** Keeps the ranking in step with a pain field, cell by cell. */
export interface LiveRanking {
  /** Takes cells whose cover changed; answers whether the painted area did. */
  readonly follow: (cells: Iterable<number>) => boolean;
  /** The best names now; arrows are against the ranking when `mark` was last called. */
  readonly names: (story: Story, count: number) => MovingName[];
  readonly mark: () => void;
  readonly isEmpty: () => boolean;
}

/** Longer names would break the line under a moving finger. */
const longestName = 27;

/** A live ranking over `field`, which must hold what is painted already. */
export function createLiveRanking(
  engine: Pick<EngineParts, 'model' | 'words'>,
  field: PainField,
): LiveRanking {
  const { model, words } = engine;
  const score: DrawingScore = createDrawingScore(model);
  const counted = new Uint8Array(field.cover.length);
  let total = 0;
  let places = new Map<string, number>();
  let marked = new Map<string, number>();

  const follow = (cells: Iterable<number>): boolean => {
    let changed = false;
    for (const cell of cells) {
      const is = field.cover[cell]! >= paintedFrom ? 1 : 0;
      if (is === counted[cell]) continue;
      score.paint(cell, is - counted[cell]!);
      total += is - counted[cell]!;
      counted[cell] = is;
      changed = true;
    }
    return changed;
  };
  const nameOf = (id: string): string => {
    const { plain = id, short = id } = words.sources[id] ?? {};
    return plain.length > longestName ? short : plain;
  };
  const movedOf = (id: string, place: number): MovingName['moved'] => {
    const before = marked.get(id);
    if (before === undefined || before === place) return undefined;
    return place < before ? 'up' : 'down';
  };
  const names = (story: Story, count: number): MovingName[] => {
    const ranked = rankDrawing(model, story, score);
    places = new Map(ranked.map(({ id }, place) => [id, place]));
    return ranked.slice(0, count).map(({ id, kind }, place) => ({
      id,
      name: nameOf(id),
      isMuscle: kind === 'muscle',
      moved: movedOf(id, place),
    }));
  };
  follow(field.cover.keys());
  return { follow, names, mark: () => (marked = places), isEmpty: () => total === 0 };
}
