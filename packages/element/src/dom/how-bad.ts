import { h } from './h.ts';
import { say } from './say.ts';

/** Words for an intensity 0…10. */
export function intensityWord(intensity: number): string {
  if (intensity <= 2) return say('where_intensity_slight');
  if (intensity <= 4) return say('where_intensity_mild');
  if (intensity <= 6) return say('where_intensity_moderate');
  return intensity <= 8 ? say('where_intensity_strong') : say('where_intensity_severe');
}

/** A slider for how bad it is, 0…10. */
export function howBad(value: number, onChange: (value: number) => void): HTMLElement {
  const shown = h('b', {}, String(value));
  const worded = (now: number): string =>
    say('where_intensity_text', { value: now, word: intensityWord(now) });
  const input = h('input', {
    type: 'range',
    min: 0,
    max: 10,
    step: 1,
    value,
    'aria-label': say('where_how_bad'),
    'aria-valuetext': worded(value),
    oninput: () => {
      const now = Number(input.value);
      shown.textContent = String(now);
      input.setAttribute('aria-valuetext', worded(now));
      onChange(now);
    },
  });
  return h(
    'div',
    { class: 'bad' },
    h('p', {}, h('b', {}, `${say('where_how_bad')} `), shown),
    input,
  );
}
