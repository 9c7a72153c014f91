import { lyingTests } from './self-tests-lying.ts';
import { standingTests } from './self-tests-standing.ts';
import type { Scene } from './scene.ts';

/** Pictures of the self-tests: `self-tests/<finding>`, or with a step's number. The right side is tested. */
export const selfTestScenes: readonly Scene[] = [...standingTests, ...lyingTests];
