import type { Technique } from '@unknot/atlas';
import { breathAt, type PlannedMuscle, type SessionState, type Step } from '@unknot/relief';
import { m } from '#messages';

/** What is on screen, large and small, and what is said when the step begins. */
export interface Cue {
  readonly title: string;
  readonly line: string;
  readonly spoken: string;
}

function loadLine(technique: Technique, { lightened }: SessionState): string {
  const way = technique.lighter[Math.min(lightened, technique.lighter.length) - 1];
  return lightened > 0 && way !== undefined ? `${way}. ` : '';
}

/** The cue of a step at this moment. Breathing changes the title, never what was said. */
export function cueOf(
  step: Step,
  state: SessionState,
  technique: Technique,
  planned: PlannedMuscle | undefined,
): Cue {
  const cap = m.session_cap({ cap: planned?.cap ?? technique.pressure.cap });
  const spot = step.spot === undefined ? undefined : technique.spots[step.spot];
  if (step.kind === 'settle') {
    const line = `${loadLine(technique, state)}${technique.position}`;
    const title = spot?.name ?? technique.position;
    return { title, line, spoken: `${title}. ${line} ${spot?.find ?? ''}` };
  }
  if (step.kind === 'press') {
    const { phase } = breathAt(state.elapsedMs);
    const title = phase === 'in' ? m.session_breathe_in() : m.session_breathe_out();
    const line = `${loadLine(technique, state)}${cap}`;
    return { title, line, spoken: `${m.session_press_now()} ${technique.breath} ${cap}` };
  }
  if (step.kind === 'move') {
    const line = technique.movements
      .map(({ how, times }) => m.session_times({ how, times }))
      .join(' ');
    return { title: m.session_move_now(), line: `${line} ${cap}`, spoken: line };
  }
  const { stretch } = technique.aftercare;
  const exercise =
    [...technique.instead, stretch].find(({ id }) => id === step.exercise) ?? stretch;
  return { title: exercise.name, line: exercise.how, spoken: `${exercise.name}. ${exercise.how}` };
}
