import fc from 'fast-check';
import { expect, test } from 'vitest';
import { overlap, placeLabels, slanted, type Box, type Request } from '../../web/placement.ts';

const PANE: Box = { left: 0, top: 0, right: 800, bottom: 600 };
const request = (key: string, x: number, y: number, always = false): Request => ({ key, x, y, radius: 6, width: 70, height: 16, always, reach: always ? 5 : 1 });

test('a lone label stands to the right of its mark', () => {
  expect(placeLabels([request('a', 100, 100)], [], PANE)[0]!.box).toEqual({ left: 110, top: 92, right: 180, bottom: 108 });
});

test('at the right edge it goes elsewhere, never out of the picture', () => {
  const { box } = placeLabels([request('a', 795, 300)], [], PANE)[0]!;
  expect(box.right).toBeLessThanOrEqual(800);
});

test('the first of two that would collide keeps its place; the second goes round', () => {
  const [first, second] = placeLabels([request('a', 100, 100), request('b', 120, 100)], [], PANE);
  expect(first!.box.left).toBe(110);
  expect(overlap(first!.box, second!.box)).toBe(false);
});

test('a label without room is left out, unless it must be drawn', () => {
  const crowd = (always: boolean) => Array.from({ length: 12 }, (_, i) => request(String(i), 400 + i, 300, always));
  expect(placeLabels(crowd(false), [], PANE).length).toBeLessThan(12);
  expect(placeLabels(crowd(true), [], PANE)).toHaveLength(12);
});

test('labels keep off marks, and off labels drawn before', () => {
  const mark = { left: 110, right: 130, top: 90, bottom: 110 };
  const { box } = placeLabels([request('a', 100, 100)], [mark], PANE)[0]!;
  expect(overlap(box, mark)).toBe(false);
  const [other] = placeLabels([request('a', 100, 100, true)], [], PANE, [mark]);
  expect(overlap(other!.box, mark)).toBe(false);
});

test('at rest no label ever covers another', () => {
  const anywhere = fc.record({ x: fc.integer({ min: 0, max: 800 }), y: fc.integer({ min: 0, max: 600 }) });
  fc.assert(fc.property(fc.array(anywhere, { maxLength: 60 }), (points) => {
    const placed = placeLabels(points.map(({ x, y }, i) => request(String(i), x, y)), [], PANE);
    return placed.every((a, i) => placed.slice(i + 1).every((b) => !overlap(a.box, b.box)));
  }));
});

test('a slanted line of text is covered from end to end', () => {
  const boxes = slanted(0, 0, 100, 10, Math.PI / 4);
  const end = 50 * Math.SQRT1_2 - 1;
  for (const [x, y] of [[0, 0], [end, end], [-end, -end]] as const) {
    expect(boxes.some((box) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom)).toBe(true);
  }
});
