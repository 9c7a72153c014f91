import { isBehindOnly } from '@unknot/atlas';
import { levelRank, type Differential, type TriageLevel } from '@unknot/differential';
import type { App, Shown } from '../app.ts';
import { h, refill, type Child } from '../dom/h.ts';
import { m } from '#messages';
import { endsRanking } from '../../../../apps/site/src/lib/check/halting.ts';
import { withSide } from '../../../../apps/site/src/lib/words/sides.ts';
import { triageWords } from '../../../../apps/site/src/lib/words/triage.ts';
import { doctorRoute } from './doctor-route.ts';
import { plates } from './plates.ts';
import { reliefNow } from './relief.ts';
import { resultEnd } from './result-end.ts';
import { weighing } from './weighing.ts';

const namesShown = 9;

function named(app: App, id: string): string {
  const side = app.check.verdict.entries.find((entry) => entry.id === id)?.side;
  return withSide(app.check.engine.words.sources[id]?.plain ?? id, side ?? null);
}

function triageLine(level: TriageLevel, line: string): HTMLElement {
  return h('p', { class: `triage ${level}` }, h('b', {}, triageWords[level].title), ` ${line}`);
}

/** How far the first stands out: ties are said as ties. */
function standing(app: App, { entries, ties }: Differential): readonly [string, string] {
  const [first, second] = entries;
  const tied = ties[0]?.slice(1) ?? [];
  if (tied.length > 0) {
    const names = tied.map((id) => named(app, id)).join(m.and());
    return [m.which_tie({ names }), m.which_tie_line()];
  }
  const share = first!.posterior;
  if (share < 0.3) return [m.which_unclear(), m.which_unclear_line()];
  return share >= 0.5 && share >= 3 * (second?.posterior ?? 0)
    ? [m.which_clear(), m.which_clear_line()]
    : [m.which_ahead(), m.which_ahead_line()];
}

function head(app: App, verdict: Differential): Child {
  const { engine, story } = app.check;
  const { id } = verdict.entries[0]!;
  if (!verdict.explained)
    return [
      h('p', { class: 'quiet' }, m.which_another()),
      h('h2', {}, m.which_unexplained()),
      h('p', {}, m.which_unexplained_line()),
    ];
  const { plain, lay } = engine.words.sources[id]!;
  const [title, line] = standing(app, verdict);
  return [
    h('p', { class: 'quiet' }, m.which_consistent()),
    h('h2', {}, named(app, id)),
    lay !== plain && h('p', { class: 'quiet' }, lay),
    h('p', {}, h('b', {}, title), ` ${line}`),
    isBehindOnly(story.touches) && h('p', {}, m.which_behind()),
  ];
}

const bands = {
  'most-consistent': m.which_band_as_well(),
  'more-likely': m.which_band_well(),
  possible: m.which_band_possible(),
  'less-likely': m.which_band_less(),
} as const;

/** Names in bands, best first, without a number that promises too much. */
function ranking(app: App, { entries }: Differential): HTMLElement {
  const rows = entries.slice(0, namesShown).map(({ id, kind, band }, place) => {
    const words = place === 0 && band === 'most-consistent' ? m.which_band_well() : bands[band];
    return h(
      'li',
      { 'data-id': id },
      h('span', { class: 'serif' }, named(app, id)),
      kind === 'condition' && h('small', {}, ` ${m.not_a_muscle()}`),
      h('small', { class: 'band' }, words),
    );
  });
  return h('section', {}, h('h3', {}, m.element_ranking()), h('ol', { class: 'ranking' }, rows));
}

function settle(app: App, { next }: Differential): HTMLElement | false {
  const best = next.toSorted((a, b) => b.bits - a.bits)[0];
  const words = best && app.check.engine.words.findings[best.finding];
  if (!best || !words) return false;
  const { asked } = app.check.record;
  const known = asked.indexOf(best.finding);
  const ask = (): void => {
    if (known < 0) app.check.update({ asked: [...asked, best.finding] });
    app.go('questions', 1 + (known < 0 ? asked.length : known));
  };
  const word = words.steps.length > 0 ? m.which_settle_test() : m.which_settle_answer();
  return h(
    'section',
    {},
    h('h3', {}, m.which_settle()),
    h('p', {}, words.question),
    h('button', { class: 'worded', onclick: ask }, word),
  );
}

function ranked(app: App, verdict: Differential): Child {
  const { triage, entries } = verdict;
  const { words } = app.check.engine;
  const byRanking = triage.because[0]?.startsWith('ranking:') ?? true;
  const own = byRanking ? undefined : words.redFlags[triage.redFlags[0] ?? '']?.say;
  const line = own ?? triageWords[triage.level].line;
  const toDoctor =
    triage.redFlags.length > 0 || levelRank(triage.level) >= levelRank('see-doctor-days');
  const pictures = h('div', { class: 'pictures' });
  requestAnimationFrame(() => {
    if (pictures.isConnected) refill(pictures, plates(app, entries[0]!, pictures.clientWidth));
  });
  return [
    triageLine(triage.level, line),
    toDoctor && h('details', {}, h('summary', {}, m.which_calling()), doctorRoute(app, triage)),
    head(app, verdict),
    ranking(app, verdict),
    pictures,
    weighing(app, entries[0]!),
    settle(app, verdict),
    reliefNow(app),
  ];
}

/** Ends the ranking: what to do now, what to say, and why we say so. */
function seenToday(app: App, { triage }: Differential): Child {
  return [
    triageLine(triage.level, triageWords[triage.level].line),
    h('h2', {}, m.which_now()),
    triage.redFlags.length === 0 && h('p', {}, m.which_now_by_ranking()),
    doctorRoute(app, triage),
    h('p', { class: 'small quiet' }, m.which_now_limits()),
    app.host.buy && h('p', { class: 'offer quiet' }, m.tool_locked()),
  ];
}

/** The result: what to do first, then what it is most consistent with. */
export function drawResult(app: App): Shown {
  const { verdict } = app.check;
  const shown = endsRanking(verdict.triage) ? seenToday(app, verdict) : ranked(app, verdict);
  return {
    left: '',
    content: h('div', { class: 'result' }, shown, resultEnd(app)),
    repaint: () => app.show({ focus: false }),
  };
}
