import { intensityWord } from '../../../../apps/site/src/lib/words/pain.ts';
import { h } from './h.ts';
import { m } from '#messages';

/** A slider for how bad it is, 0…10. */
export function howBad(value: number, onChange: (value: number) => void): HTMLElement {
  const shown = h('b', {}, String(value));
  const worded = (now: number): string =>
    m.where_intensity_text({ value: now, word: intensityWord(now) });
  const input = h('input', {
    type: 'range',
    min: 0,
    max: 10,
    step: 1,
    value,
    'aria-label': m.where_how_bad(),
    'aria-valuetext': worded(value),
    oninput: () => {
      const now = Number(input.value);
      shown.textContent = String(now);
      input.setAttribute('aria-valuetext', worded(now));
      onChange(now);
    },
  });
  return h('div', { class: 'bad' }, h('p', {}, h('b', {}, `${m.where_how_bad()} `), shown), input);
}
