import { clearDrawing, qualityNames, regionNames, type Drawing, type ViewName } from '@unknot/body';
import { createLiveRanking } from '../../../../apps/site/src/lib/check/live-ranking.ts';
import { hasPain } from '../../../../apps/site/src/lib/check/record.ts';
import { wholeDrawing } from '../../../../apps/site/src/lib/check/story.ts';
import type { Surface as Engraved } from '../../../../apps/site/src/lib/engraver/surface.ts';
import {
  createStrokeSession,
  type Tool,
} from '../../../../apps/site/src/lib/plate/stroke-session.ts';
import { stretches, type Stretch } from '../../../../apps/site/src/lib/plate/windows.ts';
import type { App, Shown } from '../app.ts';
import { chips, choices, select } from '../dom/choices.ts';
import { h } from '../dom/h.ts';
import { howBad } from '../dom/how-bad.ts';
import { say } from '../dom/say.ts';
import { regionWords } from '../places.ts';
import { brushSurface, createPaintPlate } from '../plate/paint-plate.ts';
import { movingNames } from './names.ts';

const views: readonly ViewName[] = [
  'front',
  'front-left',
  'left',
  'back-left',
  'back',
  'back-right',
  'right',
  'front-right',
  'inner-left',
  'inner-right',
  'soles',
];
/** In true cm along the skin. */
const brushes = {
  fine: { radiusCm: 1, softCm: 0.7 },
  medium: { radiusCm: 2.2, softCm: 0.9 },
  broad: { radiusCm: 4, softCm: 1.1 },
} as const;
const namesShown = 6;
const undoDepth = 30;

/** Refined surfaces of the plates, kept while the page lives. */
export const engraved: Map<string, Engraved> = new Map();

/** What the pain feels like, as any of a few words. */
export function feelings(app: App): HTMLElement {
  const { check } = app;
  const options = qualityNames.map((id) => ({ value: id, word: say(`where_quality_${id}`) }));
  return chips(say('where_feel'), options, check.record.qualities, (qualities) =>
    check.update({ qualities }),
  );
}

/** Painting where it hurts, on the body. */
export function drawPaint(app: App): Shown {
  const { check } = app;
  const { engine } = check;
  const shape = check.record.person.sex ?? 'neutral';
  const surface = brushSurface(engine, shape);
  const whole = (): Drawing => wholeDrawing(check.record, engine.body, engine.regions);
  const session = createStrokeSession(surface, engine.model.geometry.paintable, whole());
  const ranking = createLiveRanking(engine, session.field);
  const names = movingNames('paint');
  const heard = h('p', { class: 'only-heard', 'aria-live': 'polite' });
  const problem = h('p', { class: 'problem', role: 'alert' });
  let tool: Tool = { brush: brushes.medium, erases: false, intensity: 5 };
  let past: Drawing[] = [];
  let [view, stretch]: [ViewName, Stretch] = ['front', 'hip'];

  const showNames = (): void => {
    const shown = ranking.isEmpty() ? [] : ranking.names(check.story, namesShown);
    names.show(shown);
    undo.disabled = past.length === 0;
    clear.disabled = ranking.isEmpty();
  };
  const settle = (changed: readonly number[], drawing: Drawing): void => {
    plate.refresh(changed);
    ranking.follow(changed);
    check.update({ drawing, listed: [] });
    showNames();
    const [best] = ranking.isEmpty() ? [] : ranking.names(check.story, 1);
    heard.textContent = best ? say('where_heard', { name: best.name }) : say('where_heard_nothing');
  };
  const keep = (before: Drawing): void => {
    past = [...past.slice(1 - undoDepth), before];
  };
  const button = (word: string, onclick: () => void): HTMLButtonElement =>
    h('button', { class: 'worded', type: 'button', onclick }, word);
  const undo = button(say('where_undo'), () => {
    const before = past.pop();
    if (before) settle(session.replace(before), before);
  });
  const clear = button(say('where_clear'), () => {
    keep(whole());
    const empty = clearDrawing(whole());
    settle(session.replace(empty), empty);
  });
  const rub = button(say('where_rub'), () => {
    tool = { ...tool, erases: !tool.erases };
    rub.setAttribute('aria-pressed', String(tool.erases));
  });
  rub.setAttribute('aria-pressed', 'false');
  const plate = createPaintPlate(
    {
      ...{ engine, shape, session, scheme: app.host.scheme, tool: () => tool },
      onStart: () => ranking.mark(),
      onPaint: (cells) => {
        if (ranking.follow(cells)) showNames();
      },
      onEnd: (kept) => {
        const before = whole();
        const { drawing, changed } = session.end(tool);
        if (kept) keep(before);
        const reverted = kept ? [] : session.replace(before);
        settle([...changed, ...reverted], kept ? drawing : before);
      },
      onCursor: (cell) => {
        const region = regionNames[engine.regions.regionOf[cell]!];
        if (region) heard.textContent = regionWords(region);
      },
    },
    surface,
    engraved,
  );
  const look = (): void => plate.look(view, stretch);
  const done = (): void => {
    problem.textContent = hasPain(check.record) ? '' : say('where_paint_first');
    if (problem.textContent === '') app.go(check.cards.length > 0 ? 'cards' : 'questions');
  };
  showNames();
  const content = h(
    'div',
    { class: 'where' },
    h(
      'div',
      { class: 'ask' },
      h('h2', {}, say('where_title')),
      h('p', { class: 'quiet' }, say('where_paint_line')),
    ),
    h(
      'div',
      { class: 'looks' },
      select(
        say('where_view'),
        views.map((name) => ({ value: name, word: say(`where_view_${name.replace('-', '_')}`) })),
        view,
        (next) => {
          view = next as ViewName;
          look();
        },
      ),
      select(
        say('where_part'),
        stretches.map(({ id }) => ({ value: id, word: say(`where_stretch_${id}`) })),
        stretch,
        (next) => {
          stretch = next as Stretch;
          look();
        },
      ),
    ),
    plate.element,
    h(
      'div',
      { class: 'beside' },
      choices(
        say('where_brush'),
        (['fine', 'medium', 'broad'] as const).map((id) => ({
          value: id,
          word: say(`where_brush_${id}`),
        })),
        'medium',
        (id) => (tool = { ...tool, brush: brushes[id] }),
      ),
      h('div', { class: 'row' }, rub, undo, clear),
      howBad(tool.intensity, (intensity) => (tool = { ...tool, intensity })),
      names.element,
      feelings(app),
      problem,
      h('button', { class: 'primary', onclick: done }, say('where_done_painting')),
      button(say('where_use_list'), () => app.go('list')),
    ),
    heard,
  );
  return { left: say('where_left_paint'), content, leave: plate.leave, repaint: look };
}
