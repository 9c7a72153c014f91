import type { Attachment } from 'svelte/attachments';

let moved = false;

/** Remembers that the person moved within the site, so that the first page does not grab the focus. */
export function noteMove(): void {
  moved = true;
}

/** Gives a step's heading the focus when the step is shown, so that a screen reader starts there. */
export const focusHeading: Attachment<HTMLElement> = (heading) => {
  heading.tabIndex = -1;
  if (moved) heading.focus({ preventScroll: true });
};
