import { isRegionName } from '@unknot/body';
import { createLiveRanking } from '../../../../apps/site/src/lib/check/live-ranking.ts';
import { hasPain } from '../../../../apps/site/src/lib/check/record.ts';
import { wholeDrawing } from '../../../../apps/site/src/lib/check/story.ts';
import { painField } from '../../../../apps/site/src/lib/plate/pain-field.ts';
import type { App, Shown } from '../app.ts';
import { h } from '../dom/h.ts';
import { howBad } from '../dom/how-bad.ts';
import { whatIsLeft } from '../../../../apps/site/src/lib/words/progress.ts';
import { m } from '#messages';
import { regionGroups, type RegionWords } from '../../../../apps/site/src/lib/words/regions.ts';
import { feelings } from './feelings.ts';
import { movingNames } from './names.ts';

const namesShown = 6;

/** Choosing every place that hurts from a list: the same as painting each of them whole. */
export function drawList(app: App): Shown {
  const { check } = app;
  const { engine } = check;
  let intensity = check.record.listed[0]?.intensity ?? 5;
  const names = movingNames('choose');
  const problem = h('p', { class: 'problem', role: 'alert' });

  const showNames = (): void => {
    const drawing = wholeDrawing(check.record, engine.body, engine.regions);
    const ranking = createLiveRanking(engine, painField(drawing, engine.body.cellCount));
    names.show(ranking.isEmpty() ? [] : ranking.names(check.story, namesShown));
  };
  const toggle = (region: string): boolean => {
    const { listed } = check.record;
    if (!isRegionName(region)) return false;
    const kept = listed.filter((entry) => entry.region !== region);
    const chosen = kept.length === listed.length;
    check.update({ listed: chosen ? [...listed, { region, intensity }] : kept });
    problem.textContent = '';
    showNames();
    return chosen;
  };
  const choice = (region: string, word: string, place: string): HTMLElement => {
    const chosen = check.record.listed.some((entry) => entry.region === region);
    const button = h(
      'button',
      {
        class: 'side',
        type: 'button',
        'aria-label': m.where_choice({ side: word, place }),
        'aria-pressed': String(chosen),
        onclick: () => button.setAttribute('aria-pressed', String(toggle(region))),
      },
      word,
    );
    return button;
  };
  const row = ({ id, name, sided }: RegionWords): HTMLElement => {
    const sides = sided
      ? [choice(`right/${id}`, m.where_right(), name), choice(`left/${id}`, m.where_left(), name)]
      : choice(id, m.where_here(), name);
    return h('li', { class: 'place' }, h('span', {}, name), h('div', { class: 'sides' }, sides));
  };
  const done = (): void => {
    problem.textContent = hasPain(check.record) ? '' : m.where_choose_first();
    if (problem.textContent === '') app.go('cards');
  };
  showNames();
  const painted = (check.record.drawing?.cells.length ?? 0) > 0;
  const content = h(
    'div',
    { class: 'where listed' },
    h(
      'div',
      { class: 'places' },
      h('h2', {}, m.where_title()),
      h('p', { class: 'quiet' }, m.where_list_line()),
      painted && h('p', { class: 'small quiet' }, m.where_list_painted()),
      regionGroups.map(({ title, regions }) => [h('h3', {}, title), h('ul', {}, regions.map(row))]),
    ),
    h(
      'div',
      { class: 'beside' },
      howBad(intensity, (value) => {
        intensity = value;
        check.update({ listed: check.record.listed.map((entry) => ({ ...entry, intensity })) });
      }),
      feelings(app),
      names.element,
      problem,
      h('button', { class: 'primary', onclick: done }, m.where_done_choosing()),
      h('button', { class: 'worded', onclick: () => app.go('paint') }, m.where_paint_instead()),
    ),
  );
  return { left: whatIsLeft('list', { cards: 0, questions: 0 }), content };
}
