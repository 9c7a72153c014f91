import type { MovingName } from '../../../../apps/site/src/lib/check/live-ranking.ts';
import { h, refill } from '../dom/h.ts';
import { m } from '#messages';

/** The moving ranking: names only, and no more than a hint of what fits the place. */
export function movingNames(doing: 'paint' | 'choose'): {
  readonly element: HTMLElement;
  readonly show: (names: readonly MovingName[]) => void;
} {
  const list = h('div');
  const painting = doing === 'paint';
  const show = (names: readonly MovingName[]): void => {
    if (names.length === 0) {
      const empty = painting ? m.where_moving_paint_empty() : m.where_moving_choose_empty();
      refill(list, h('p', { class: 'quiet' }, empty));
      return;
    }
    const rows = names.map(({ name, isMuscle }) =>
      h(
        'li',
        {},
        h('span', { class: 'serif' }, name),
        !isMuscle && h('small', {}, ` ${m.not_a_muscle()}`),
      ),
    );
    refill(list, h('ol', { class: 'names' }, rows));
  };
  show([]);
  const title = painting ? m.where_moving_paint() : m.where_moving_choose();
  const element = h(
    'div',
    { class: 'moving' },
    h('h3', {}, title),
    list,
    h('p', { class: 'small quiet' }, m.where_moving_note()),
  );
  return { element, show };
}
