import type { RunningBook } from './running-book.ts';
import { sayClaim } from './say-technique.ts';

/** The rules of running again with every text put through `say`; numbers and sources stay. */
export function sayRunning(book: RunningBook, say: (text: string) => string): RunningBook {
  const { pain, bone, longestRun, gate, way, change } = book;
  return {
    ...book,
    pain: sayClaim(pain, say),
    bone: sayClaim(bone, say),
    longestRun: sayClaim(longestRun, say),
    gate: gate.map((claim) => sayClaim(claim, say)),
    way: sayClaim(way, say),
    change: { pain: sayClaim(change.pain, say), drawing: sayClaim(change.drawing, say) },
  };
}
