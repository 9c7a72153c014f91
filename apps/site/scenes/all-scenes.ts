import { articleScenes } from './articles.ts';
import type { Scene } from './scene.ts';
import { selfTestScenes } from './self-tests.ts';
import { techniqueScenes } from './technique-scenes.ts';

/** Every scene that is drawn when the site is built. A room adds its list here. */
export const allScenes: readonly Scene[] = [
  ...articleScenes,
  ...selfTestScenes,
  ...techniqueScenes,
];
