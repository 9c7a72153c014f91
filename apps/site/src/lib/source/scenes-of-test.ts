import { hasScene } from '#lib/scene/scene-picture.ts';

/** Tests that are shown by the pictures of another one. */
const shared: Readonly<Record<string, readonly string[]>> = {
  'thomas-thigh-high': ['self-tests/thomas-hug', 'self-tests/thomas-hang'],
  'thomas-leg-out': ['self-tests/thomas-hug', 'self-tests/thomas-hang'],
  'thomas-knee-straight': ['self-tests/thomas-hug', 'self-tests/thomas-hang'],
};

/** Ids of the pictures of a self-test, in the order of its steps; none where it has none. */
export function scenesOfTest(finding: string): readonly string[] {
  const own = `self-tests/${finding}`;
  const found = shared[finding] ?? [own, `${own}-1`, `${own}-2`, `${own}-3`];
  return found.filter(hasScene);
}
