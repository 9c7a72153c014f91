import type { Files } from './repository.ts';

/** A repository made of texts, to feed the checks what they must find. */
export function filesOf(texts: Readonly<Record<string, string>>): Files {
  return {
    names: Object.keys(texts),
    textOf: (file) => {
      const text = texts[file];
      if (text === undefined) throw new Error(`${file}: no such file`);
      return text;
    },
  };
}
