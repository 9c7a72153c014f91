import type { Surface, ViewName } from '@unknot/body';
import { bodyPicture } from './body-picture.ts';

const views: readonly ViewName[] = ['front', 'right', 'back', 'left'];
const columns = 16;
const rows = 15;

/** Pictures side by side with a label under each; `shade` is 0…1 per cell. */
export function pictureRow(
  surface: Surface,
  pictures: readonly {
    readonly view: ViewName;
    readonly label: string;
    readonly shade: (cell: number) => number;
  }[],
): string[] {
  const drawn = pictures.map(({ view, shade }) => bodyPicture(surface, shade, view, columns, rows));
  const lines = Array.from({ length: rows }, (_, i) =>
    drawn
      .map((picture) => picture[i])
      .join(' ')
      .trimEnd(),
  );
  const labels = pictures.map(({ label }) =>
    label.padStart(Math.floor((columns + label.length) / 2)).padEnd(columns + 1),
  );
  return [...lines, labels.join('').trimEnd()];
}

/** The body from the front, right, back and left; 67 characters wide. */
export function fourViews(surface: Surface, shade: (cell: number) => number): string[] {
  return pictureRow(
    surface,
    views.map((view) => ({ view, label: view, shade })),
  );
}
