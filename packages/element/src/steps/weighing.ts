import type { Differential } from '@unknot/differential';
import { reasonWords } from '../../../../apps/site/src/lib/words/reasons.ts';
import type { App } from '../app.ts';
import { h } from '../dom/h.ts';
import { m } from '#messages';

type Entry = Differential['entries'][number];

const mostLines = 4;
/** In decibans. */
const leastShown = 0.5;

/** What speaks most for a source and against it, in words; the arithmetic is the site's. */
export function weighing(app: App, entry: Entry): HTMLElement {
  const side = (sign: 1 | -1): string[] =>
    entry.reasons
      .filter(({ decibans }) => sign * decibans >= leastShown)
      .toSorted((a, b) => sign * (b.decibans - a.decibans))
      .map((reason) => reasonWords(reason, app.check.engine.words))
      .slice(0, mostLines);
  const list = (title: string, lines: readonly string[]): HTMLElement | false =>
    lines.length > 0 &&
    h(
      'div',
      {},
      h('h4', {}, title),
      h(
        'ul',
        { class: 'lines' },
        lines.map((text) => h('li', {}, text)),
      ),
    );
  return h(
    'section',
    { class: 'weighing' },
    h('h3', {}, m.which_weigh()),
    h('div', { class: 'two' }, list(m.element_for(), side(1)), list(m.element_against(), side(-1))),
  );
}
