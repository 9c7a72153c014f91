import { language, version } from 'unknot:release';
import { App, type Host } from './app.ts';
import {
  choosePalette,
  hexOf,
  hostNames,
  isDark,
  rgbOf,
  type HostColours,
  type Palette,
} from './colours.ts';
import { h } from './dom/h.ts';
import { m } from '#messages';
import { loadData } from './load-data.ts';
import { PageLock } from './page-lock.ts';
import { draw } from './steps/draw.ts';
import { style } from './style.ts';

/** One for the page, so that neither another element nor starting over opens it. */
const lock = new PageLock();

/** Addresses a page may send a runner to: pages, not scripts. */
function pageAddress(given: string | null): string | undefined {
  if (given === null || given === '') return undefined;
  if (!URL.canParse(given, document.baseURI)) return undefined;
  const { protocol, href } = new URL(given, document.baseURI);
  return ['http:', 'https:', 'file:'].includes(protocol) ? href : undefined;
}

/** Kept inside: what is typed, and keys the page may have shortcuts for. */
const keptInside = ['keydown', 'keyup', 'keypress', 'beforeinput', 'input'];
const firstTouch = ['pointerdown', 'keydown', 'focusin'];

/**
 * `<unknot-check>`: the whole check, on the runner's device, in memory. Attributes: `site`, `buy`,
 * `buy-label`, `scheme`, `ask-to-tell`, `data`. The shadow root is closed, so that the page's own
 * listeners are not handed what is pressed inside.
 */
export class UnknotCheck extends HTMLElement {
  static readonly observedAttributes: readonly string[] = [
    ...['scheme', 'site', 'buy', 'buy-label', 'ask-to-tell'],
  ];
  readonly #colours = new CSSStyleSheet();
  readonly #dark = matchMedia('(prefers-color-scheme: dark)');
  readonly #app: App;
  #palette: Palette = choosePalette('light', {});

  constructor() {
    super();
    const root = this.attachShadow({ mode: 'closed' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(style);
    root.adoptedStyleSheets = [sheet, this.#colours];
    const frame = h('div', { class: 'frame' });
    const label = {
      class: 'unknot',
      role: 'region',
      lang: language,
      'aria-label': m.element_name(),
    };
    root.append(h('div', label, frame));
    for (const name of keptInside) root.addEventListener(name, (event) => event.stopPropagation());
    for (const name of firstTouch)
      root.addEventListener(name, () => void this.#app.prepare(), { once: true });
    this.#app = new App(frame, this.#host(), { draw, lock });
  }

  connectedCallback(): void {
    this.#dark.addEventListener('change', this.#repaint);
    this.#colour();
    this.#app.show({ focus: false });
  }

  disconnectedCallback(): void {
    this.#dark.removeEventListener('change', this.#repaint);
    this.#app.leave();
  }

  attributeChangedCallback(): void {
    if (this.isConnected) this.#repaint();
  }

  readonly #repaint = (): void => {
    this.#colour();
    this.#app.repaint();
  };

  #host(): Host {
    const attribute = (name: string): string | null => this.getAttribute(name);
    const tell = (name: string, cancelable: boolean): boolean =>
      this.dispatchEvent(
        new CustomEvent(name, { bubbles: true, composed: true, cancelable, detail: { version } }),
      );
    return {
      get site() {
        return pageAddress(attribute('site'));
      },
      get buy() {
        const href = pageAddress(attribute('buy'));
        return href === undefined
          ? undefined
          : { href, label: attribute('buy-label') || m.element_buy() };
      },
      get asksToTell() {
        return attribute('ask-to-tell') !== null;
      },
      scheme: () => {
        const { paper, ink, pain } = this.#palette;
        return { medium: isDark(paper) ? 'chalk' : 'ink', colours: { form: ink, mark: pain } };
      },
      load: () => loadData(attribute('data')),
      tellFinished: () => void tell('unknot-finished', false),
      tellBuy: () => tell('unknot-buy', true),
    };
  }

  /** What the page's custom properties say, as far as they are opaque colours. */
  #hostColours(): HostColours {
    const own = getComputedStyle(this);
    const context = document.createElement('canvas').getContext('2d')!;
    const found = hostNames.flatMap((name) => {
      const given = own.getPropertyValue(`--unknot-${name}`).trim();
      if (given === '' || !CSS.supports('color', given)) return [];
      context.fillStyle = given;
      const read = String(context.fillStyle);
      return /^#[0-9a-f]{6}$/.test(read) ? [[name, rgbOf(read)] as const] : [];
    });
    return Object.fromEntries(found);
  }

  #colour(): void {
    const asked = this.getAttribute('scheme');
    const isNight = asked === 'dark' || (asked !== 'light' && this.#dark.matches);
    this.#palette = choosePalette(isNight ? 'dark' : 'light', this.#hostColours());
    const tokens = Object.entries(this.#palette).map(([name, rgb]) => `--${name}:${hexOf(rgb)}`);
    const scheme = isDark(this.#palette.paper) ? 'dark' : 'light';
    this.#colours.replaceSync(`.unknot{color-scheme:${scheme};${tokens.join(';')}}`);
  }
}
