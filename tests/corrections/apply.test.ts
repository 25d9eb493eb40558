import { describe, expect, test } from 'vitest';
import { applyCorrections } from '../../src/corrections/apply.ts';
import { readCorrections } from '../../src/corrections/corrections.ts';
import { firstFault } from '../../src/graph/verify.ts';
import type { Extraction } from '../../src/model.ts';
import { extracted, knowledge } from '../reading.ts';

const TEXT = 'The Harbor Board funds the Pilots Union. The Ferry Agency funds the Harbor Board. The Ferry Agency does not inspect the Pilots Union. '
  + 'The Signals Bureau inspects lighthouses.';
const kinds = new Set(knowledge.kinds.map(({ kind }) => kind));

function corrected(corrections: readonly object[], text = TEXT) {
  const { extraction, sources } = extracted(text);
  const texts = new Map(sources.map((source) => [source.id, source.text]));
  const result = applyCorrections(extraction, readCorrections(JSON.stringify({ corrections }), 'corrections.json'), texts, kinds);
  expect(firstFault(result.extraction, sources, knowledge)).toBeUndefined();
  return result;
}

function lines({ entities, statements }: Extraction): string[] {
  const labels = new Map(entities.map(({ key, label }) => [key, label]));
  return statements.map(({ source, relation, target, polarity }) => `${labels.get(source)!} ${polarity === 'negated' ? 'not ' : ''}${relation} ${labels.get(target)!}`).toSorted();
}

const before = ['Ferry Agency funds Harbor Board', 'Ferry Agency not inspects Pilots Union', 'Harbor Board funds Pilots Union', 'Signals Bureau inspects lighthouses'];

describe('corrections take effect', () => {
  test('none leaves everything as it was', () => expect(lines(corrected([]).extraction)).toEqual(before));

  test.each([
    ['a merge by names joins the nodes, and what was stated between them goes', [{ do: 'merge', nodes: ['harbor board', 'Ferry Agency'] }], ['Harbor Board funds Pilots Union', 'Harbor Board not inspects Pilots Union', 'Signals Bureau inspects lighthouses']],
    ['a rename', [{ do: 'rename', node: 'Signals Bureau', label: 'SB' }], [...before.slice(0, 3), 'SB inspects lighthouses']],
    ['a hidden node takes its statements with it', [{ do: 'hide', node: 'Pilots Union' }], ['Ferry Agency funds Harbor Board', 'Signals Bureau inspects lighthouses']],
    ['a rejected statement', [{ do: 'reject', statement: { source: 'Ferry Agency', relation: 'funds', target: 'Harbor Board' } }], before.slice(1)],
    ['only with that polarity', [{ do: 'reject', statement: { source: 'Ferry Agency', relation: 'inspects', target: 'Pilots Union', polarity: 'negated' } }], [before[0], ...before.slice(2)]],
    ['only with that quote, however it is spaced', [{ do: 'reject', statement: { source: 'Signals Bureau', relation: 'inspects', target: 'lighthouses', quote: 'the signals  bureau inspects lighthouses.' } }], before.slice(0, 3)],
    ['each on what the ones before left', [{ do: 'alias', node: 'Signals Bureau', alias: 'Lamps' }, { do: 'hide', node: 'lamps' }], before.slice(0, 3)],
    ['another kind', [{ do: 'kind', node: 'Pilots Union', kind: 'country' }], before],
    ['a confirmed one stays', [{ do: 'confirm', statement: { source: 'Harbor Board', relation: 'funds', target: 'Pilots Union' } }], before],
  ])('%s', (_, corrections, expected) => {
    const { extraction, idle } = corrected(corrections);
    expect(idle).toEqual([]);
    expect(lines(extraction)).toEqual(expected);
  });

  test('a new kind gives a key that says so, in the statements too', () => {
    const { extraction } = corrected([{ do: 'kind', node: 'Pilots Union', kind: 'country' }]);
    expect(extraction.entities.map(({ key }) => key)).toContain('country/pilot-union');
    expect(extraction.statements.map(({ target }) => target)).toContain('country/pilot-union');
  });

  test('what goes is listed with the reason that was given', () => {
    const { extraction } = corrected([{ do: 'reject', reason: 'misread', statement: { source: 'Harbor Board', relation: 'funds', target: 'Pilots Union' } }]);
    expect(extraction.omissions).toContainEqual(expect.objectContaining({ quote: 'The Harbor Board funds the Pilots Union.', reason: 'rejected by a correction: misread', relations: ['funds'] }));
  });

  test('a split takes the mentions under one name, and the statements that stand there', () => {
    const text = 'The Harbor Board (HB) funds ferries. HB inspects lighthouses.';
    const { extraction, idle } = corrected([{ do: 'split', node: 'Harbor Board', alias: 'HB', label: 'Hamlet Bank' }], text);
    expect(idle).toEqual([]);
    expect(lines(extraction)).toEqual(['Hamlet Bank inspects lighthouses', 'Harbor Board funds ferries']);
  });
});

describe('a correction that applies to nothing is told', () => {
  test.each([
    [{ do: 'hide', node: 'Moon Office' }, 'correction 1 (hide): nothing is called "Moon Office"'],
    [{ do: 'merge', nodes: ['Harbor Board', 'harbor board'] }, 'correction 1 (merge): they are one node already'],
    [{ do: 'kind', node: 'Harbor Board', kind: 'planet' }, 'correction 1 (kind): there is no kind "planet"'],
    [{ do: 'split', node: 'Harbor Board', alias: 'HB', label: 'X' }, 'correction 1 (split): no mention of "Harbor Board" fits it'],
    [{ do: 'confirm', statement: { source: 'Harbor Board', relation: 'bombs', target: 'Pilots Union' } }, 'correction 1 (confirm): no statement "Harbor Board bombs Pilots Union" is read any more'],
  ])('%o', (correction, message) => {
    const { extraction, idle, applied } = corrected([correction]);
    expect(idle).toEqual([message]);
    expect(applied).toBe(0);
    expect(lines(extraction)).toEqual(before);
  });
});
