import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** Everything that WCAG 2.2 AA asks for, and what axe holds good besides. */
export const guidelines: readonly string[] = [
  'wcag2a',
  'wcag2aa',
  'wcag21a',
  'wcag21aa',
  'wcag22aa',
  'best-practice',
];

/** Which of axe's rules are asked; its usual ones, if nothing is said. */
export interface Asked {
  readonly tags?: readonly string[];
  readonly rules?: readonly string[];
  /** Selector of the part that is looked at. */
  readonly within?: string;
}

/**
 * An axe that looks for faults alone: it writes up no node that passed, and sums up in the page
 * itself, not in a second one, which only pages with frames of another origin need.
 */
export function axeOf(page: Page, { tags, rules, within }: Asked = {}): AxeBuilder {
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode();
  if (tags) axe.withTags([...tags]);
  if (rules) axe.withRules([...rules]);
  return within === undefined ? axe : axe.include(within);
}

/** What axe finds wrong with a page: each rule, and the elements that break it. */
export async function axeFaults(page: Page, asked: Asked = {}): Promise<string[]> {
  const { violations } = await axeOf(page, asked).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}
