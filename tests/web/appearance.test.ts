import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { byMark, curvatures, edgeLabel, edgeLook, markOf, nodeLook, type View } from '../../web/appearance.ts';
import { LIGHT } from '../../web/palette.ts';
import { STATUSES, type Status } from '../../web/status.ts';

const REST: View = {
  palette: LIGHT, kindColours: { organisation: '#0072b2' }, shown: { nodes: new Set(['a', 'b', 'c']), edges: new Set(['ab', 'bc']) },
  selected: null, openEdge: null, hoveredNode: null, hoveredEdge: null, near: new Set(), lit: new Set(),
};
const SELECTED: View = { ...REST, selected: 'a', near: new Set(['a', 'b']), lit: new Set(['ab']) };
const node = (key: string, kind = 'organisation') => ({ key, kind, size: 8 });
const edge = (key: string, status: Status = 'stated') => ({ key, label: 'trains', status });

test.each([
  ['organisation', 'disc'], ['regulation', 'square'], ['country', 'triangle'], ['activity', 'ring'], ['vessel', 'diamond'],
])('a kind has its own mark: %s is a %s', (kind, mark) => {
  expect(markOf(kind)).toBe(mark);
});

test('kinds come in the order of their marks, unknown ones last', () => {
  expect(['vessel', 'activity', 'aircraft', 'country', 'organisation'].sort(byMark)).toEqual(['organisation', 'country', 'activity', 'aircraft', 'vessel']);
});

describe('nodes', () => {
  test.each([
    ['at rest labels where there is room', REST, 'a', { color: '#0072b2', label: 'room', ring: 0, hidden: false }],
    ['the selected one is ringed and always labelled', SELECTED, 'a', { color: '#0072b2', label: 'always', ring: 2, zIndex: 3 }],
    ['a neighbour keeps its colour and is always labelled', SELECTED, 'b', { color: '#0072b2', label: 'always', ring: 0, zIndex: 2 }],
    ['the rest fades and loses its label', SELECTED, 'c', { label: 'never', zIndex: 0 }],
    ['the hovered one is ringed thinly', { ...REST, hoveredNode: 'c' }, 'c', { label: 'always', ring: 1 }],
    ['a filtered one is hidden', { ...REST, shown: { nodes: new Set<string>(), edges: new Set<string>() } }, 'a', { hidden: true }],
  ] as const)('%s', (_, view, key, expected) => {
    expect(nodeLook(node(key), view)).toMatchObject(expected);
  });

  test('what fades is nearer to the background than to its own colour', () => {
    expect(nodeLook(node('c'), SELECTED).color).not.toBe(nodeLook(node('b'), SELECTED).color);
  });

  test('a kind without a colour is drawn all the same', () => {
    expect(nodeLook(node('a', 'vessel'), REST).color).toBe(LIGHT.lit);
  });
});

describe('edges', () => {
  test.each([
    ['stated', 'solid', false, ''], ['reported', 'solid', false, ''], ['required', 'dashed', false, ''], ['planned', 'dashed', false, ''],
    ['requested', 'dashed', false, ''], ['possible', 'dotted', false, ''], ['denied', 'solid', true, ''],
  ] as const)('at rest %s is %s, with a bar: %s', (status, dash, bar, label) => {
    expect(edgeLook(edge('ab', status), REST)).toMatchObject({ dash, bar, label });
  });

  test('nothing but a fact looks like a fact, lit or not', () => {
    const looks = (view: View) => STATUSES.map((status) => JSON.stringify({ ...edgeLook(edge('ab', status), view), zIndex: 0 }));
    for (const view of [REST, SELECTED]) expect(looks(view).filter((look) => look === looks(view)[0])).toHaveLength(1);
  });

  test('a denied edge keeps its colour in every state in which it is not faded', () => {
    for (const view of [REST, SELECTED, { ...REST, openEdge: 'ab' }, { ...REST, hoveredEdge: 'ab' }]) expect(edgeLook(edge('ab', 'denied'), view).color).toBe(LIGHT.denied);
  });

  test('edges of the selected node are labelled, the others fade', () => {
    expect(edgeLook(edge('ab'), SELECTED)).toMatchObject({ label: 'trains', color: LIGHT.lit });
    expect(edgeLook(edge('bc'), SELECTED)).toMatchObject({ label: '', color: LIGHT.faded, zIndex: 0 });
  });

  test.each([['stated', 'trains'], ['denied', 'not: trains'], ['planned', 'planned: trains'], ['required', 'must: trains']] as const)('the label of a %s edge reads "%s"', (status, label) => {
    expect(edgeLabel(edge('ab', status))).toBe(label);
  });
});

describe('parallel edges', () => {
  test('lie apart, whichever way they run', () => {
    const edges = [['1', 'a', 'b'], ['2', 'a', 'b'], ['3', 'b', 'a'], ['4', 'b', 'a']].map(([key, source, target]) => ({ key: key!, source: source!, target: target! }));
    const bows = curvatures(edges);
    // Seen from one side, the bow of an edge that runs the other way is its negative.
    const seen = edges.map(({ key, source }) => (source === 'a' ? 1 : -1) * bows.get(key)!);
    expect(new Set(seen.map((bow) => bow.toFixed(3))).size).toBe(4);
  });

  test('never bow further than their own length', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 60 }), (count) => {
      const bows = curvatures(Array.from({ length: count }, (_, i) => ({ key: String(i), source: 'a', target: 'b' })));
      return [...bows.values()].every((bow) => Math.abs(bow) <= 1);
    }));
  });
});
