import { parseColour, type PlateColours } from './colour-plate.ts';

/** The page's colour scheme as plates need it; changes with the system's. */
export interface Scheme {
  readonly medium: 'ink' | 'chalk';
  readonly colours: PlateColours;
  /** Of a plate that shows where to press and where not. */
  readonly spot: PlateColours;
}

function readScheme(dark: boolean): Scheme {
  const style = getComputedStyle(document.documentElement);
  const token = (name: string): PlateColours['form'] => parseColour(style.getPropertyValue(name));
  return {
    medium: dark ? 'chalk' : 'ink',
    colours: { form: token('--ink'), mark: token('--pain') },
    spot: { form: token('--ink'), mark: token('--relief'), noGo: token('--caution') },
  };
}

/** Follows the system's light or dark scheme. Call while a component is set up, in the browser. */
export function followScheme(): { readonly current: Scheme } {
  const query = matchMedia('(prefers-color-scheme: dark)');
  let current = $state.raw(readScheme(query.matches));
  $effect(() => {
    const change = (): void => {
      current = readScheme(query.matches);
    };
    query.addEventListener('change', change);
    return () => query.removeEventListener('change', change);
  });
  return {
    get current() {
      return current;
    },
  };
}
