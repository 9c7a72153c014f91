import type { ViewName } from '@unknot/body';

/** Views in the order of a walk around the body, and what they are called. */
export const viewWords: readonly { readonly name: ViewName; readonly title: string }[] = [
  { name: 'front', title: 'Front' },
  { name: 'front-left', title: 'Front left' },
  { name: 'left', title: 'Left side' },
  { name: 'back-left', title: 'Back left' },
  { name: 'back', title: 'Back' },
  { name: 'back-right', title: 'Back right' },
  { name: 'right', title: 'Right side' },
  { name: 'front-right', title: 'Front right' },
  { name: 'inner-left', title: 'Inner left leg' },
  { name: 'inner-right', title: 'Inner right leg' },
  { name: 'soles', title: 'Soles' },
];
