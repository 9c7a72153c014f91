/** Written by `make/opening.ts` before a build. */
declare module '*/.cache/opening.json' {
  const cards: readonly {
    readonly number: number;
    readonly findings: readonly string[];
    readonly items: readonly { readonly id: string; readonly statement: string }[];
  }[];
  export default cards;
}

/** Written by `make/hero.ts` before a build. */
declare module '*/plates/places.json' {
  interface Spot {
    readonly x: number;
    readonly y: number;
  }
  interface Place {
    readonly width: number;
    readonly height: number;
    readonly frame: { readonly middle: number; readonly bottom: number; readonly top: number };
    readonly asis: Spot;
    readonly trochanter: Spot;
    readonly thigh: Spot;
    readonly sides: readonly (Spot & { readonly side: string })[];
  }
  const places: { readonly wide: Place; readonly phone: Place };
  export default places;
}

/** Written by `make/figures` before a build. */
declare module '*/figures/plates.json' {
  const plates: Readonly<
    Record<
      string,
      {
        readonly view: string;
        readonly width: number;
        readonly height: number;
        readonly sides: readonly {
          readonly side: 'LEFT' | 'RIGHT';
          readonly x: number;
          readonly y: number;
        }[];
      }
    >
  >;
  export default plates;
}

/** Written by `make/scenes` before a build. */
declare module '*/.cache/scenes.json' {
  const scenes: Readonly<
    Record<
      string,
      {
        readonly width: number;
        readonly height: number;
        readonly text: string;
        readonly words: readonly {
          readonly word: string;
          readonly x: number;
          readonly y: number;
        }[];
      }
    >
  >;
  export default scenes;
}

/** Written by `make/scenes/test-sheet.ts` before a build: step, place on the sheet, width and height. */
declare module '*/.cache/self-test-places.json' {
  const places: Readonly<Record<string, readonly (readonly [number, number, number, number])[]>>;
  export default places;
}

/** Written by `make/figures` before a build: outlines of areas on the plates of an index. */
declare module '*/figures/areas.json' {
  const areas: Readonly<Record<string, Readonly<Record<string, string>>>>;
  export default areas;
}

/** Written by `make/talk-pages.ts` before a build. */
declare module '*/talked-pages.json' {
  const pages: readonly { readonly page: string; readonly title: string }[];
  export default pages;
}

/** Written by `make/search-index.ts` before a build. */
declare module '*/.cache/search.json' {
  const sources: readonly {
    readonly id: string;
    readonly kind: string;
    readonly name: string;
    readonly names: readonly string[];
    readonly about: readonly string[];
  }[];
  export default sources;
}

/** Written by `make/steps-script.ts` before a build: paths from where the pages lie. */
declare module '*/.cache/steps/script.json' {
  const script: {
    /** The entry, and what it imports. */
    readonly first: readonly [string, ...string[]];
    readonly files: readonly string[];
  };
  export default script;
}
