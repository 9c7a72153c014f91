import { expect, test } from 'vitest';
import { needsBuying, toolsForPlan, type ToolKind } from './plan-tools.ts';

const serving = {
  tfl: ['firm-ball', 'roller'],
  psoas: ['curved-tool'],
  calf: ['roller', 'bottle'],
};
const kind = (id: string, everybodys = false): ToolKind => ({
  id,
  name: id,
  is: '',
  reaches: '',
  instead: '',
  everybodys,
});
const kinds = [kind('firm-ball'), kind('roller'), kind('curved-tool'), kind('bottle', true)];

test('the tool that serves most of the plan comes first', () => {
  expect(toolsForPlan(['tfl', 'calf'], serving)).toEqual(['roller', 'firm-ball', 'bottle']);
  expect(toolsForPlan([], serving)).toEqual([]);
  expect(toolsForPlan(['unknown'], serving)).toEqual([]);
});

test('nothing needs buying while something at hand serves', () => {
  expect(needsBuying(['firm-ball', 'roller'], new Set(['roller']), kinds)).toBe(false);
  expect(needsBuying(['roller', 'bottle'], new Set(), kinds)).toBe(false);
  expect(needsBuying(['firm-ball', 'roller'], new Set(['stick']), kinds)).toBe(true);
  expect(needsBuying([], new Set(), kinds)).toBe(false);
});
