import { h } from './h.ts';
import { m } from '#messages';

/** What is ticked on a card now. */
export interface Ticks {
  readonly ticked: ReadonlySet<string>;
  readonly none: boolean;
  readonly unsure: boolean;
}

/** True while a card says neither what is true nor that nothing is. */
export function isOpen({ ticked, none, unsure }: Ticks): boolean {
  return ticked.size === 0 && !none && !unsure;
}

/** Boxes to tick, one a finding, then "none" and "not sure"; `none` cannot stand beside a tick. */
export function tickList(
  items: readonly { readonly id: string; readonly statement: string }[],
  start: Ticks,
  onChange: (ticks: Ticks) => void,
): HTMLElement {
  const box = (checked: boolean, name: string): HTMLInputElement =>
    h('input', { type: 'checkbox', checked, class: name, onchange: (event: Event) => read(event) });
  const boxes = items.map(({ id }) => box(start.ticked.has(id), ''));
  const none = box(start.none, '');
  const unsure = box(start.unsure, 'unsure');
  const read = ({ target }: Event): void => {
    if (target === none && none.checked)
      for (const other of [...boxes, unsure]) other.checked = false;
    else if ((target as HTMLInputElement).checked && target !== none) none.checked = false;
    const ticked = new Set(items.filter((_, i) => boxes[i]!.checked).map(({ id }) => id));
    onChange({ ticked, none: none.checked, unsure: unsure.checked });
  };
  const row = (input: HTMLInputElement, text: string): HTMLElement =>
    h('li', {}, h('label', {}, input, h('span', {}, text)));
  const one = items.length === 1;
  return h(
    'ul',
    { class: 'ticks' },
    items.map(({ statement }, i) => row(boxes[i]!, statement)),
    row(none, one ? m.where_none_one() : m.where_none()),
    row(unsure, one ? m.not_sure() : m.where_unsure()),
  );
}
