import type { Gate } from '@unknot/relief';
import type { App } from '../app.ts';
import { h } from '../dom/h.ts';
import { m } from '#messages';

/**
 * The way to the host's tool: a link only while the gate is open, and the gate is asked again at the
 * click. The page learns that the link was pressed, which the press itself tells it.
 */
export function buyLink(app: App, { buy, relief }: Gate): HTMLElement | false {
  const offer = app.host.buy;
  if (!offer) return false;
  if (buy !== 'open')
    return h(
      'p',
      { class: 'offer quiet' },
      relief === 'no' ? m.tool_locked() : m.element_tool_waits(),
    );
  const press = (event: Event): void => {
    if (app.check.gate().buy !== 'open') {
      event.preventDefault();
      app.show({ focus: false });
    } else if (!app.host.tellBuy()) event.preventDefault();
  };
  const link = {
    class: 'outlined',
    href: offer.href,
    referrerpolicy: 'no-referrer',
    onclick: press,
  };
  return h(
    'div',
    { class: 'offer' },
    h('a', link, offer.label),
    h('p', { class: 'small quiet' }, m.element_buy_line()),
  );
}
