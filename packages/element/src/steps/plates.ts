import type { Differential } from '@unknot/differential';
import { referralMap } from '../../../../apps/site/src/lib/check/result-map.ts';
import { severityOf, wholeDrawing } from '../../../../apps/site/src/lib/check/story.ts';
import { bestLook } from '../../../../apps/site/src/lib/plate/best-look.ts';
import type { Mark } from '../../../../apps/site/src/lib/plate/draw-plate.ts';
import { painField } from '../../../../apps/site/src/lib/plate/pain-field.ts';
import type { App } from '../app.ts';
import { h } from '../dom/h.ts';
import { intensityWord } from '../../../../apps/site/src/lib/words/pain.ts';
import { m } from '#messages';
import { brushSurface } from '../plate/paint-plate.ts';
import { stillAspect, stillPlate } from '../plate/still-plate.ts';

const widest = 260;

/** The drawing beside the map of the first source, both seen from one place. */
export function plates(
  app: App,
  entry: Differential['entries'][number],
  room: number,
): HTMLElement {
  const { record, engine } = app.check;
  const { body, regions, knowledge, words } = engine;
  const shape = record.person.sex ?? 'neutral';
  const drawing = wholeDrawing(record, body, regions);
  const map = referralMap(entry, knowledge, body);
  const look = bestLook(brushSurface(engine, shape), [drawing, map], stillAspect);
  const weights = new Float32Array(body.cellCount);
  map.cells.forEach((cell, i) => (weights[cell] = map.weights[i]!));
  const name = words.sources[entry.id]?.plain ?? entry.id;
  const severity = severityOf(drawing) ?? 0;
  const paper = {
    width: Math.max(120, Math.min(widest, Math.floor((room - 16) / 2))),
    scheme: app.host.scheme(),
    surfaces: app.engraved,
  };
  const figure = (mark: Mark, text: string, title: string, line: string): HTMLElement =>
    h(
      'figure',
      {},
      stillPlate(body, { shape, look, mark, text }, paper),
      h('figcaption', {}, h('b', {}, title), h('br'), line),
    );
  return h(
    'div',
    { class: 'plates' },
    figure(
      { kind: 'pain', field: painField(drawing, body.cellCount) },
      m.which_drawing_text(),
      m.which_your_drawing(),
      m.which_severity({ severity, word: intensityWord(severity) }),
    ),
    figure({ kind: 'referral', weights }, m.which_map_text({ name }), name, m.which_map_legend()),
  );
}
