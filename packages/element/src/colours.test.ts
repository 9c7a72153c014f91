import fc from 'fast-check';
import { expect, test } from 'vitest';
import { choosePalette, contrast, dark, hexOf, hostNames, light, rgbOf } from './colours.ts';

const rgb = fc.tuple(...([0, 1, 2] as const).map(() => fc.integer({ min: 0, max: 255 })));
const host = fc.record(Object.fromEntries(hostNames.map((name) => [name, rgb])), {
  requiredKeys: [],
});

test('[E11] whatever colours a page gives, every text can be read and every border seen', () => {
  fc.assert(
    fc.property(fc.constantFrom('light', 'dark'), host, (scheme, given) => {
      const { paper, line, ...palette } = choosePalette(scheme, given);
      for (const name of ['ink', 'ink2', 'pain', 'relief', 'caution'] as const)
        expect(contrast(palette[name], paper)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(line, paper)).toBeGreaterThanOrEqual(2.9);
    }),
  );
});

test('[E11] colours that can be read are the page’s, the others ours', () => {
  expect(choosePalette('light', {})).toEqual(light);
  expect(choosePalette('dark', {})).toEqual(dark);
  const navy = rgbOf('#102050');
  const chosen = choosePalette('light', { ink: navy, pain: rgbOf('#ffaaaa') });
  expect([hexOf(chosen.ink), hexOf(chosen.pain)]).toEqual(['#102050', hexOf(light.pain)]);
  expect(choosePalette('light', { paper: rgbOf('#808080') }).paper).toEqual(light.paper);
  const night = choosePalette('light', { paper: rgbOf('#000000') });
  expect([hexOf(night.paper), hexOf(night.ink)]).toEqual(['#000000', hexOf(dark.ink)]);
});

test('contrast is that of WCAG: 21 for black on white', () => {
  expect(contrast([0, 0, 0], [255, 255, 255])).toBeCloseTo(21, 6);
  expect(contrast(rgbOf('#b3182c'), rgbOf('#eaefe9'))).toBeCloseTo(5.8, 1);
});
