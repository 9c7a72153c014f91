/** What the keys of the player do. */
export interface PlayerActions {
  readonly toggle: () => void;
  readonly skip: () => void;
  readonly tooMuch: () => void;
  readonly stop: () => void;
}

/** Space pauses, N skips, T is too much, Escape stops; a key pressed on a button is the button's. */
export function playerKeys(
  event: Pick<
    KeyboardEvent,
    'key' | 'target' | 'repeat' | 'preventDefault' | 'ctrlKey' | 'metaKey' | 'altKey'
  >,
  actions: PlayerActions,
): void {
  if (event.repeat || event.ctrlKey || event.metaKey || event.altKey) return;
  const onControl = event.target instanceof Element && event.target.closest('button, a, input');
  const act = {
    ' ': onControl ? undefined : actions.toggle,
    n: actions.skip,
    t: actions.tooMuch,
    Escape: actions.stop,
  }[event.key.length === 1 ? event.key.toLowerCase() : event.key];
  if (!act) return;
  event.preventDefault();
  act();
}
