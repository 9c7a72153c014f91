import scenes from '../../../.cache/scenes.json';

/** A drawn scene: where its files are, what it shows, and the words that stand on it. */
export interface ScenePicture {
  readonly light: string;
  readonly dark: string;
  readonly width: number;
  readonly height: number;
  /** Its text equivalent. */
  readonly text: string;
  readonly words: readonly { readonly word: string; readonly x: number; readonly y: number }[];
}

const urls = import.meta.glob<string>('../../../.cache/scenes/*.svg', {
  eager: true,
  query: '?url',
  import: 'default',
});

const facts = scenes as Readonly<Record<string, Omit<ScenePicture, 'light' | 'dark'>>>;

/** Whether a scene of that id is drawn. */
export function hasScene(id: string): boolean {
  return id in facts;
}

/** The picture of a scene of `apps/site/scenes`. Throws a RangeError if there is none of that id. */
export function scenePicture(id: string): ScenePicture {
  const known = facts[id];
  const base = `../../../.cache/scenes/${id.replaceAll('/', '-')}`;
  const [light, dark] = [urls[`${base}-light.svg`], urls[`${base}-dark.svg`]];
  if (!known || light === undefined || dark === undefined) throw new RangeError(`no scene ${id}`);
  return { ...known, light, dark };
}
