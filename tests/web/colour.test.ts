import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contrast, legible, mix, rgb } from '../../web/colour.ts';
import { DARK, LIGHT } from '../../web/palette.ts';

test.each([['#fff', [255, 255, 255]], ['#0072b2', [0, 114, 178]], ['red', [128, 128, 128]], ['', [128, 128, 128]]])('"%s" reads as %j', (hex, expected) => {
  expect(rgb(hex)).toEqual(expected);
});

test('contrast is that of WCAG', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
});

test('mixing ends at both ends', () => {
  expect([mix('#102030', '#ffffff', 0), mix('#102030', '#ffffff', 1)]).toEqual(['#102030', '#ffffff']);
});

test('any kind of colour becomes one that stands out, in light and in dark', () => {
  const colour = fc.integer({ min: 0, max: 0xffffff }).map((n) => `#${n.toString(16).padStart(6, '0')}`);
  fc.assert(fc.property(colour, fc.constantFrom(LIGHT, DARK), (hex, { background, ink }) => contrast(legible(hex, background, ink), background) >= 4.5));
});

test.each([['light', LIGHT], ['dark', DARK]])('labels and denials are readable in the %s picture', (_, palette) => {
  for (const colour of [palette.ink, palette.label, palette.lit, palette.denied, palette.accent]) expect(contrast(colour, palette.background)).toBeGreaterThanOrEqual(4.5);
});
