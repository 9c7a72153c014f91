import { tick } from 'svelte';
import { m } from '#messages';
import { whichSteps, type StepName } from '#lib/check/steps.ts';
import { noteMove } from './focus-heading.ts';
import { placeAt, stepAddress, type StepPlace } from './go.ts';

let here: StepPlace = $state.raw({ step: 'start' });

/** Where in the check one is. The address follows it, and it the address; reactive. */
export function placeHere(): StepPlace {
  return here;
}

function stand(place: StepPlace): void {
  here = place;
  const which = whichSteps.some((step) => step === place.step);
  document.title = which ? m.which_head() : m.where_head();
}

/** Moves on to a place; with `instead`, in place of where one is. */
export async function goToStep(
  step: StepName,
  { number = 1, instead = false }: { readonly number?: number; readonly instead?: boolean } = {},
): Promise<void> {
  const place = { step, number };
  if (instead) history.replaceState(null, '', stepAddress(place));
  else history.pushState(null, '', stepAddress(place));
  noteMove();
  stand(place);
  await tick();
  scrollTo(0, 0);
}

/** The place a click leads to within the check; none if the browser is to follow the link itself. */
function placeClicked(click: MouseEvent): StepPlace | undefined {
  if (click.defaultPrevented || click.button !== 0) return undefined;
  if (click.metaKey || click.ctrlKey || click.shiftKey || click.altKey) return undefined;
  const link = (click.target as Element).closest('a');
  if (!link?.href || link.target || link.hash || link.origin !== location.origin) return undefined;
  return placeAt(link);
}

/**
 * Begins to follow the address: links within the check, Back and Forward change the place without
 * loading a page. Rooms beside the check are pages of their own.
 */
export function followAddress(): void {
  const read = (): void => {
    const place = placeAt(location);
    if (place) stand(place);
  };
  read();
  addEventListener('popstate', () => {
    noteMove();
    read();
  });
  document.addEventListener('click', (click) => {
    const place = placeClicked(click);
    if (!place) return;
    click.preventDefault();
    void goToStep(place.step, { number: place.number ?? 1 });
  });
}
