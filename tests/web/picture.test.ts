import { XMLValidator } from 'fast-xml-parser';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { svgOf, type DrawnEdge, type Picture } from '../../web/picture.ts';

const edge: DrawnEdge = { statement: 'a funds b', from: { x: 0, y: 0 }, control: { x: 50, y: 10 }, to: { x: 100, y: 0 }, radius: 8, width: 1.6, colour: '#444444', dash: 'solid', bar: false };
const picture: Picture = {
  width: 200, height: 100, background: '#ffffff', accent: '#0000ff', ink: '#000000', edges: [edge], texts: [], leaders: [], legend: [], lines: [],
  nodes: [{ x: 100, y: 0, name: 'b', radius: 8, mark: 'square', colour: '#123456', ring: 0 }],
};

test('any name and statement is text in well-formed XML', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => {
    const svg = svgOf({ ...picture, edges: [{ ...edge, statement: text }], texts: [{ text, x: 1, y: 1, angle: 0.5, font: '500 12px x', colour: '#000000' }] });
    expect(XMLValidator.validate(svg)).toBe(true);
  }));
});

test('a denied statement has a bar, a planned one dashes; a fact neither', () => {
  const drawn = (change: Partial<DrawnEdge>): string => svgOf({ ...picture, edges: [{ ...edge, ...change }] });
  expect(drawn({})).not.toMatch(/dasharray|stroke-width="2"/);
  expect(drawn({ dash: 'dashed' })).toContain('stroke-dasharray="6 4"');
  expect(drawn({ bar: true })).toContain('stroke-width="2"');
});

test('a line ends where the mark that it points at begins', () => {
  const [, x] = /Q[\d. ]+ ([\d.]+) [\d.]+"/.exec(svgOf(picture))!.map(Number);
  expect(x).toBeGreaterThan(86);
  expect(x).toBeLessThan(93);
});

test('places that are no numbers do no harm', () => {
  expect(svgOf({ ...picture, edges: [{ ...edge, from: { x: Number.NaN, y: Infinity } }] })).not.toMatch(/NaN|Infinity/);
});
