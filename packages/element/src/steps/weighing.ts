import type { Differential } from '@unknot/differential';
import { reasonTerms } from '../../../../apps/site/src/lib/check/reason-terms.ts';
import { m } from '#messages';
import type { App } from '../app.ts';
import { h } from '../dom/h.ts';

/** In decibans. */
const leastShown = 0.5;

/** What speaks most for a source and against it, in words; the arithmetic is the site's. */
export function weighing(app: App, entry: Differential['entries'][number]): HTMLElement {
  const terms = reasonTerms(entry, app.check.engine.words);
  const side = (title: string, sign: 1 | -1): HTMLElement | false => {
    const lines = terms.filter(({ decibans }) => sign * decibans >= leastShown);
    return (
      lines.length > 0 &&
      h(
        'div',
        {},
        h('h4', {}, title),
        h(
          'ul',
          { class: 'lines' },
          lines.map(({ words }) => h('li', {}, words)),
        ),
      )
    );
  };
  return h(
    'section',
    { class: 'weighing' },
    h('h3', {}, m.which_weigh()),
    h('div', { class: 'two' }, side(m.element_for(), 1), side(m.element_against(), -1)),
  );
}
