/** Something that was tried, with what it is worth on each case. */
export interface Tried<T> {
  readonly of: T;
  readonly worth: readonly number[];
}

function worthWithout(worth: readonly number[], fold: number, folds: number): number {
  return worth.reduce((sum, w, i) => (i % folds === fold ? sum : sum + w), 0);
}

/**
 * For each case, what did best on the folds that do not hold it. Ties keep the first tried, so the
 * settings in use stand first in the list.
 */
export function heldOut<T>(tried: readonly Tried<T>[], folds: number): T[] {
  const first = tried[0];
  if (first === undefined) throw new RangeError('expected something tried');
  const chosen = Array.from(
    { length: folds },
    (_, fold) =>
      tried.reduce((best, one) =>
        worthWithout(one.worth, fold, folds) > worthWithout(best.worth, fold, folds) ? one : best,
      ).of,
  );
  return first.worth.map((_, i) => chosen[i % folds] as T);
}
