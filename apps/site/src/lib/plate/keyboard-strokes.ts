import type { StrokeSample } from '@unknot/body';
import type { Attachment } from 'svelte/attachments';

/** What a painted-on element tells of its keyboard; places are CSS pixels from its top left corner. */
export interface KeyStrokes {
  /** Where the cursor may go from `from` in this direction; the same place when there is no skin. */
  readonly step: (from: StrokeSample | undefined, by: StrokeSample) => StrokeSample | undefined;
  readonly moved: (place: StrokeSample | undefined) => void;
  /** Space or Enter: one dab of the brush where the cursor stands. */
  readonly dab: (place: StrokeSample) => void;
}

const strides: Readonly<Record<string, StrokeSample>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/** Arrow keys move a cursor over the skin, Space paints under it: all that a finger can do. */
export function keyboardStrokes({ step, moved, dab }: KeyStrokes): Attachment<HTMLElement> {
  return (element) => {
    let place: StrokeSample | undefined;
    const onKey = (event: KeyboardEvent): void => {
      const by = strides[event.key];
      const isDab = event.key === ' ' || event.key === 'Enter';
      if (!by && !isDab) return;
      event.preventDefault();
      if (by || !place) moved((place = step(place, by ?? { x: 0, y: 0 })));
      else dab(place);
    };
    const onBlur = (): void => moved((place = undefined));
    element.addEventListener('keydown', onKey);
    element.addEventListener('blur', onBlur);
    return () => {
      element.removeEventListener('keydown', onKey);
      element.removeEventListener('blur', onBlur);
    };
  };
}
