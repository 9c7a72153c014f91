import type { EngineParts } from '../../../apps/site/src/lib/check/engine-parts.ts';
import { allowedStep, type StepName } from '../../../apps/site/src/lib/check/steps.ts';
import { firstOpenCard } from '../../../apps/site/src/lib/check/cards.ts';
import type { Surface as Engraved } from '../../../apps/site/src/lib/engraver/surface.ts';
import { Check } from './check.ts';
import type { ShortRelief } from './data.ts';
import { h, refill, type Child } from './dom/h.ts';
import { m } from '#messages';
import type { PageLock } from './page-lock.ts';
import type { Scheme } from './scheme.ts';

/** Everything that a step may show: the site's steps, and the card before pressing. */
export type Step = Exclude<StepName, 'picture'> | 'cautions';

/** Where one is: a step, and which card or question of it, from 1. */
export interface Place {
  readonly step: Step;
  readonly number: number;
}

/** What the second script brings. */
export interface Loaded {
  readonly engine: EngineParts;
  readonly relief: ShortRelief;
}

/** What the page around the element decides. */
export interface Host {
  /** Address of the full site, or nothing. */
  readonly site: string | undefined;
  readonly buy: { readonly href: string; readonly label: string } | undefined;
  /** Whether the page would like to be told that a check was finished. */
  readonly asksToTell: boolean;
  readonly scheme: () => Scheme;
  /** Loads the second script once. Rejects when it cannot be had. */
  readonly load: () => Promise<Loaded>;
  /** Tells the page that a check was finished. Called only with the runner's consent. */
  readonly tellFinished: () => void;
  /** Tells the page that the tool was asked for; false when the page takes care of it itself. */
  readonly tellBuy: () => boolean;
}

/** A step's content and what is left of the check, in words. */
export interface Shown {
  readonly left: string;
  readonly content: Child;
  /** Lets go of what the step holds, when another is shown. */
  readonly leave?: () => void;
  /** Draws its pictures again, in other colours or with another offer. */
  readonly repaint?: () => void;
}

/** Draws one step. */
export type Draw = (app: App, place: Place) => Shown;

/** The check on screen: one step at a time, and the way back. */
export class App {
  readonly host: Host;
  /** Refined surfaces of the plates, by build and kind of view; each takes a tenth of a second. */
  readonly engraved: Map<string, Engraved> = new Map();
  readonly #frame: HTMLElement;
  readonly #draw: Readonly<Record<Step, Draw>>;
  readonly #lock: PageLock;
  #past: Place[] = [];
  #place: Place = { step: 'start', number: 1 };
  #check: Check | undefined;
  #loaded: Loaded | undefined;
  #shown: Shown | undefined;

  constructor(
    frame: HTMLElement,
    host: Host,
    { draw, lock }: { draw: Readonly<Record<Step, Draw>>; lock: PageLock },
  ) {
    this.#frame = frame;
    this.host = host;
    this.#draw = draw;
    this.#lock = lock;
  }

  /** The check. Throws before the second script has come. */
  get check(): Check {
    if (!this.#check) throw new Error('a step was shown before the data was there');
    return this.#check;
  }

  get started(): Check | undefined {
    return this.#check;
  }

  get relief(): ShortRelief {
    return this.#loaded!.relief;
  }

  /** Loads the data, if it is not there; answers whether it is. */
  async prepare(): Promise<boolean> {
    if (this.#check) return true;
    try {
      this.#loaded = await this.host.load();
      this.#check ??= new Check(this.#loaded.engine, this.#lock, () => Date.now());
      return true;
    } catch {
      return false;
    }
  }

  /** Shows a step, or the one that must come before it. */
  go(step: Step, number = 1): void {
    this.#past.push(this.#place);
    this.#place = this.#allowed({ step, number });
    this.show({ focus: true });
  }

  back(): void {
    const before = this.#past.pop();
    if (!before) return;
    this.#place = this.#allowed(before);
    this.show({ focus: true });
  }

  startOver(): void {
    this.#check?.startOver();
    this.#past = [];
    this.#place = { step: 'start', number: 1 };
    this.show({ focus: true });
  }

  /** Draws the step again; the heading takes the focus when the step is another. */
  show({ focus }: { readonly focus: boolean }): void {
    this.leave();
    this.#shown = this.#draw[this.#place.step](this, this.#place);
    const { left, content } = this.#shown;
    const back = h('button', { class: 'worded', onclick: () => this.back() }, m.back());
    refill(
      this.#frame,
      h('div', { class: 'bar' }, this.#past.length > 0 && back, h('p', { class: 'quiet' }, left)),
      content,
    );
    const heading = this.#frame.querySelector('h2');
    heading?.setAttribute('tabindex', '-1');
    if (!focus) return;
    heading?.focus({ preventScroll: true });
    if (this.#frame.getBoundingClientRect().top < 0) this.#frame.scrollIntoView();
  }

  /** Takes the picture off the screen, as when the element leaves the page. */
  leave(): void {
    this.#shown?.leave?.();
    this.#shown = undefined;
  }

  /** The page's colours or its offer have changed. */
  repaint(): void {
    this.#shown?.repaint?.();
  }

  #allowed({ step, number }: Place): Place {
    const check = this.#check;
    if (!check) return { step: 'start', number: 1 };
    const { record, halted, cards } = check;
    const open = firstOpenCard(cards, record);
    const wanted = step === 'cautions' ? 'result' : step;
    const allowed = allowedStep(wanted, record, { halted, cardsOpen: open > 0 }) as Step;
    if (allowed === 'cards' && cards.length === 0)
      return this.#allowed({ step: 'questions', number });
    if (allowed === 'questions' && check.takeQuestion(number) === undefined)
      return { step: 'result', number: 1 };
    if (allowed === wanted) return { step, number };
    return { step: allowed, number: allowed === 'cards' ? open : 1 };
  }
}
