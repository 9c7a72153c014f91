import type { App } from '../app.ts';
import { h } from '../dom/h.ts';
import { m } from '#messages';

/** On from the result: the full site, telling the page, starting over; and what this is and is not. */
export function resultEnd(app: App): HTMLElement {
  const { engine, lockedSince } = app.check;
  const { site, asksToTell } = app.host;
  const told = h('p', { class: 'small quiet', role: 'status' });
  const tell = (): void => {
    app.host.tellFinished();
    told.textContent = m.element_told();
    button.disabled = true;
  };
  const button = h('button', { class: 'worded', onclick: tell }, m.element_tell());
  const away = {
    class: 'worded',
    rel: 'noopener noreferrer',
    referrerpolicy: 'no-referrer',
    target: '_blank',
  };
  return h(
    'footer',
    {},
    site !== undefined &&
      h('p', {}, `${m.element_site_line()} `, h('a', { ...away, href: site }, m.element_site())),
    asksToTell && h('div', {}, button, h('p', { class: 'small quiet' }, m.element_tell_line())),
    asksToTell && told,
    h('button', { class: 'worded', onclick: () => app.startOver() }, m.which_start_over()),
    h('p', { class: 'small quiet' }, m.element_memory()),
    h(
      'p',
      { class: 'small quiet' },
      m.which_terms({ version: engine.knowledge.version, body: engine.body.hash }),
      lockedSince !== undefined && ` ${m.which_terms_locked()}`,
    ),
  );
}
