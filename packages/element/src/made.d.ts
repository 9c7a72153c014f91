/** The two cards that are asked before anything is loaded; made by the build. */
declare module 'unknot:opening' {
  export const openingCards: readonly {
    readonly number: number;
    readonly findings: readonly string[];
    readonly items: readonly { readonly id: string; readonly statement: string }[];
  }[];
}

/** Name of the second script and the version of what it must hold; made by the build. */
declare module 'unknot:release' {
  export const dataFile: string;
  export const version: string;
  /** What the words are in, as `lang` wants it. */
  export const language: string;
}
