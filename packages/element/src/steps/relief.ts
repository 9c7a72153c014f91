import type { Gate } from '@unknot/relief';
import { whatIsSafe } from '../../../../apps/site/src/lib/check/what-is-safe.ts';
import { firstOpenCard } from '../../../../apps/site/src/lib/check/cards.ts';
import type { App } from '../app.ts';
import type { ShortTechnique } from '../data.ts';
import { h, type Child } from '../dom/h.ts';
import { m } from '#messages';
import { reliefReason } from '../../../../apps/site/src/lib/words/relief.ts';
import { withSide } from '../../../../apps/site/src/lib/words/sides.ts';
import { buyLink } from './buy.ts';

/** What ends it at once: it opens every text on relief. */
function stopList(app: App): HTMLElement {
  return h(
    'section',
    { class: 'stop-list' },
    h('h4', {}, m.session_stop_list()),
    h(
      'ul',
      {},
      app.relief.stopSigns.map(({ sign, text }) => h('li', {}, h('b', {}, `${sign}.`), ` ${text}`)),
    ),
  );
}

function technique(name: string, how: ShortTechnique, open: boolean): HTMLElement {
  const term = (title: string, text: string): Child => [h('dt', {}, title), h('dd', {}, text)];
  const [from, to] = how.seconds;
  return h(
    'details',
    { open },
    h('summary', {}, name),
    how.kind === 'move'
      ? [
          h('p', {}, h('b', {}, m.atlas_not_pressed()), ` ${how.why ?? ''}`),
          how.instead.map((one) => h('p', {}, h('b', {}, `${one.name}.`), ` ${one.how}`)),
        ]
      : [
          how.why !== undefined && h('p', {}, how.why),
          h(
            'dl',
            {},
            term(m.atlas_where_press(), `${how.spots.join('. ')}.`),
            term(m.atlas_how(), [how.position, how.angle].filter(Boolean).join(' ')),
            term(m.atlas_how_much(), m.atlas_dose({ cap: how.cap, from, to })),
          ),
        ],
    h('p', { class: 'caution' }, m.atlas_not_here({ places: how.notHere.join('; ') })),
  );
}

function allowed(app: App, gate: Gate): Child {
  const { engine, story, verdict } = app.check;
  const kindOf = (id: string): ShortTechnique['kind'] | undefined =>
    app.relief.techniques[id]?.kind;
  const safe = whatIsSafe({ knowledge: engine.knowledge, kindOf, story, verdict }, gate);
  if (!safe) return [];
  const named = [...safe.press, ...safe.stroke, ...safe.move];
  const limits = safe.limits.flatMap((id) => engine.words.cautions[id]?.text ?? []);
  const muscles = verdict.entries
    .filter((entry) => named.includes(entry))
    .map(({ id, side }) => ({
      name: withSide(engine.words.sources[id]?.plain ?? id, side),
      how: app.relief.techniques[id],
    }));
  return [
    stopList(app),
    limits.length > 0 &&
      h(
        'ul',
        { class: 'lines caution' },
        limits.map((text) => h('li', {}, text)),
      ),
    muscles.map(({ name, how }, place) => how && technique(name, how, place === 0)),
    h('p', {}, m.relief_run()),
  ];
}

/** Why nothing is pressed, by the gate's codes. */
function reason(app: App, code: string): string | undefined {
  if (code === 'lock') return m.session_why_lock();
  if (!code.startsWith('caution:')) return reliefReason(code);
  return app.check.engine.words.cautions[code.slice('caution:'.length)]?.text;
}

/** Ends the lock by the day of an examination; a day that cannot be it is told and changes nothing. */
function examination(app: App, since: string): HTMLElement {
  const day = h('input', { type: 'date', required: true });
  const problem = h('p', { class: 'problem', role: 'alert' });
  const onsubmit = (event: Event): void => {
    event.preventDefault();
    if (app.check.examined(day.value)) app.show({ focus: false });
    else problem.textContent = m.session_examined_bad({ since: since.slice(0, 10) });
  };
  return h(
    'form',
    { onsubmit },
    h('label', { class: 'field' }, h('span', {}, m.session_examined_on()), day),
    h('button', { class: 'worded' }, m.session_examined()),
    problem,
  );
}

function refused(app: App, codes: readonly string[]): Child {
  const since = app.check.lockedSince;
  const reasons = new Set(codes.flatMap((code) => reason(app, code) ?? []));
  return [
    h('p', {}, h('b', {}, m.relief_do_not()), ` ${m.relief_rest()}`),
    [...reasons].map((text) => h('p', { class: 'quiet' }, text)),
    since !== undefined && [
      h('p', { class: 'small quiet' }, m.relief_shut_since({ date: since.slice(0, 10) })),
      examination(app, since),
    ],
  ];
}

function notYet(app: App, codes: readonly string[]): Child {
  if (codes.includes('card:cautions'))
    return [
      h('p', {}, h('b', {}, m.relief_not_yet()), ` ${m.element_one_card()}`),
      h('button', { class: 'primary', onclick: () => app.go('cautions') }, m.element_answer_card()),
    ];
  const { cards, record } = app.check;
  const open = Math.max(1, firstOpenCard(cards, record));
  return [
    h('p', {}, h('b', {}, m.relief_not_yet()), ` ${m.relief_card_open()}`),
    cards.length > 0 &&
      h(
        'button',
        { class: 'worded', onclick: () => app.go('cards', open) },
        m.relief_answer_cards(),
      ),
  ];
}

/** What is safe to do now, and the tool, as far as the gate is open. */
export function reliefNow(app: App): HTMLElement {
  const gate = app.check.gate();
  const shown =
    gate.relief === 'yes'
      ? allowed(app, gate)
      : gate.relief === 'no'
        ? refused(app, gate.because)
        : notYet(app, gate.because);
  return h('section', { class: 'relief' }, h('h3', {}, m.relief_now()), shown, buyLink(app, gate));
}
