import { afterNavigate } from '$app/navigation';
import { noteMove } from '#lib/steps/focus-heading.ts';

/** In rooms SvelteKit moves between: says when the person moved. Call it in a component. */
export function noteNavigation(): void {
  afterNavigate(({ type }) => {
    if (type !== 'enter') noteMove();
  });
}
