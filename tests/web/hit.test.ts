import fc from 'fast-check';
import { expect, test } from 'vitest';
import { curveFinder } from '../../web/hit.ts';

const all = () => true;
const curves = [
  { key: 'straight', from: { x: 0, y: 0 }, to: { x: 100, y: 0 }, bow: 0 },
  { key: 'bowed', from: { x: 0, y: 0 }, to: { x: 100, y: 0 }, bow: 0.4 },
];

test.each([
  ['on the straight one', 50, 1, 'straight'],
  ['where the other bows to the left of its way', 50, 19, 'bowed'],
  ['between them, out of reach of both', 50, 10, null],
  ['beyond an end', 110, 0, null],
])('%s', (_, x, y, key) => {
  expect(curveFinder(curves)({ x, y }, 4, all)).toBe(key);
});

test('an edge that is not shown is not found', () => {
  expect(curveFinder(curves)({ x: 50, y: 1 }, 4, (key) => key !== 'straight')).toBe(null);
});

test('a curve is found at every point of it, whatever its shape', () => {
  const coordinate = fc.double({ min: -1000, max: 1000, noNaN: true });
  const point = fc.record({ x: coordinate, y: coordinate });
  fc.assert(fc.property(point, point, fc.double({ min: -1, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), (from, to, bow, t) => {
    const control = { x: (from.x + to.x) / 2 - bow * (to.y - from.y), y: (from.y + to.y) / 2 + bow * (to.x - from.x) };
    const at = {
      x: (1 - t) ** 2 * from.x + 2 * t * (1 - t) * control.x + t ** 2 * to.x,
      y: (1 - t) ** 2 * from.y + 2 * t * (1 - t) * control.y + t ** 2 * to.y,
    };
    const length = Math.hypot(to.x - from.x, to.y - from.y);
    expect(curveFinder([{ key: 'it', from, to, bow }])(at, 0.01 * length + 1e-6, all)).toBe('it');
  }));
});
