import { regionNames, type ViewName } from '@unknot/body';
import { hasPain } from '../../../../apps/site/src/lib/check/record.ts';
import { wholeDrawing } from '../../../../apps/site/src/lib/check/story.ts';
import { brushSizes } from '../../../../apps/site/src/lib/plate/brush-sizes.ts';
import { brushes } from '../../../../apps/site/src/lib/plate/brushes.ts';
import { PaintSitting } from '../../../../apps/site/src/lib/plate/paint-sitting.ts';
import type { Tool } from '../../../../apps/site/src/lib/plate/stroke-session.ts';
import { stretches, type Stretch } from '../../../../apps/site/src/lib/plate/windows.ts';
import { regionWords } from '../../../../apps/site/src/lib/words/places.ts';
import { whatIsLeft } from '../../../../apps/site/src/lib/words/progress.ts';
import { stretchWords } from '../../../../apps/site/src/lib/words/stretches.ts';
import { viewWords } from '../../../../apps/site/src/lib/words/views.ts';
import { m } from '#messages';
import type { App, Shown } from '../app.ts';
import { choices, select } from '../dom/choices.ts';
import { h } from '../dom/h.ts';
import { howBad } from '../dom/how-bad.ts';
import { brushSurface, createPaintPlate, type PaintPlate } from '../plate/paint-plate.ts';
import { feelings } from './feelings.ts';
import { movingNames } from './names.ts';

const namesShown = 6;

/** Where one looks at the body from, and which part of it is shown. */
function looks(plate: PaintPlate): { readonly element: HTMLElement; readonly again: () => void } {
  let [view, stretch]: [ViewName, Stretch] = ['front', 'hip'];
  const again = (): void => plate.look(view, stretch);
  const views = viewWords.map(({ name, title }) => ({ value: name, word: title }));
  const parts = stretches.map(({ id }) => ({ value: id, word: stretchWords[id] }));
  const element = h(
    'div',
    { class: 'looks' },
    select(m.where_view(), views, view, (next) => {
      view = next;
      again();
    }),
    select(m.where_part(), parts, stretch, (next) => {
      stretch = next;
      again();
    }),
  );
  return { element, again };
}

function worded(word: string, onclick: () => void): HTMLButtonElement {
  return h('button', { class: 'worded', type: 'button', onclick }, word);
}

/** Brush, rubbing out and how bad: what the next stroke does. */
function tools(): {
  readonly brush: HTMLElement;
  readonly rub: HTMLElement;
  readonly bad: HTMLElement;
  readonly current: () => Tool;
} {
  let tool: Tool = { brush: brushSizes.medium, erases: false, intensity: 5 };
  const sizes = brushes.map(({ id, title }) => ({ value: id, word: title }));
  const rub = worded(m.where_rub(), () => {
    tool = { ...tool, erases: !tool.erases };
    rub.setAttribute('aria-pressed', String(tool.erases));
  });
  rub.setAttribute('aria-pressed', 'false');
  return {
    brush: choices(m.where_brush(), sizes, 'medium', (id) => {
      tool = { ...tool, brush: brushSizes[id] };
    }),
    rub,
    bad: howBad(tool.intensity, (intensity) => (tool = { ...tool, intensity })),
    current: () => tool,
  };
}

/** The body to paint on, the names beside it, and what undo goes back to. */
function easel(app: App, tool: () => Tool) {
  const { check } = app;
  const { engine } = check;
  const shape = check.record.person.sex ?? 'neutral';
  const surface = brushSurface(engine, shape);
  const sitting = new PaintSitting({
    ...{ paintable: engine.paintable, surface },
    drawing: () => wholeDrawing(check.record, engine.body, engine.regions),
    story: () => check.story,
    keep: (drawing) => check.update({ drawing, listed: [] }),
  });
  sitting.rank(engine);
  const names = movingNames('paint');
  const heard = h('p', { class: 'only-heard', 'aria-live': 'polite' });
  const show = (changed: readonly number[]): void => {
    plate.refresh(changed);
    const shown = sitting.names(namesShown);
    names.show(shown);
    undo.disabled = !sitting.canUndo;
    clear.disabled = shown.length === 0;
    heard.textContent = shown[0] ? m.where_heard({ name: shown[0].name }) : m.where_heard_nothing();
  };
  const undo = worded(m.where_undo(), () => show(sitting.undo()));
  const clear = worded(m.where_clear(), () => show(sitting.clear()));
  const plate = createPaintPlate(
    {
      ...{ engine, shape, session: sitting.session, scheme: app.host.scheme, tool },
      onStart: () => sitting.start(),
      onPaint: (cells) => {
        if (sitting.follow(cells)) names.show(sitting.names(namesShown));
      },
      onEnd: (kept) => show(sitting.finish(tool(), kept)),
      onCursor: (cell) => {
        const region = regionNames[engine.regions.regionOf[cell]!];
        if (region) heard.textContent = regionWords(region);
      },
    },
    surface,
    app.engraved,
  );
  show([]);
  heard.textContent = '';
  return { plate, undo, clear, names: names.element, heard };
}

/** Painting where it hurts, on the body. */
export function drawPaint(app: App): Shown {
  const tool = tools();
  const { plate, undo, clear, names, heard } = easel(app, tool.current);
  const look = looks(plate);
  const problem = h('p', { class: 'problem', role: 'alert' });
  const done = (): void => {
    problem.textContent = hasPain(app.check.record) ? '' : m.where_paint_first();
    if (problem.textContent === '') app.go('cards');
  };
  const beside = h(
    'div',
    { class: 'beside' },
    tool.brush,
    h('div', { class: 'row' }, tool.rub, undo, clear),
    tool.bad,
    names,
    feelings(app),
    problem,
    h('button', { class: 'primary', onclick: done }, m.where_done_painting()),
    worded(m.where_use_list(), () => app.go('list')),
  );
  const ask = h(
    'div',
    { class: 'ask' },
    h('h2', {}, m.where_title()),
    h('p', { class: 'quiet' }, m.where_paint_line()),
  );
  return {
    left: whatIsLeft('paint', { cards: 0, questions: 0 }),
    content: h('div', { class: 'where' }, ask, look.element, plate.element, beside, heard),
    leave: plate.leave,
    repaint: look.again,
  };
}
