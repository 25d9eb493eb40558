import { describe, expect, test } from 'vitest';
import { readCorrections } from '../../src/corrections/corrections.ts';

describe('corrections are read', () => {
  test('from JSON and from YAML alike, with a node given by its name alone', () => {
    const json = readCorrections('{"corrections":[{"do":"merge","nodes":["Harbour Board",{"name":"HB","kind":"organisation"}]}]}', 'c.json');
    const yaml = readCorrections('corrections:\n  - do: merge\n    nodes:\n      - Harbour Board\n      - name: HB\n        kind: organisation\n', 'c.yaml');
    expect(json).toEqual([{ do: 'merge', nodes: [{ name: 'Harbour Board' }, { name: 'HB', kind: 'organisation' }] }]);
    expect(yaml).toEqual(json);
  });

  test.each([
    ['{', 'c.json is neither JSON nor YAML'],
    ['{"merge": 1}', 'c.json must hold a list "corrections"'],
    ['[{"do":"burn","node":"HB"}]', 'c.json, correction 1: "do" must be merge, split, rename, kind, alias, hide, reject or confirm'],
    ['[{"do":"hide","node":"HB"},{"do":"merge","nodes":["HB"]}]', 'c.json, correction 2: "nodes" must name two nodes or more'],
    ['[{"do":"alias","node":"HB"}]', 'c.json, correction 1: "alias" must be a text'],
    ['[{"do":"split","node":"HB","label":"X"}]', 'c.json, correction 1: a split needs "alias" or "document"'],
    ['[{"do":"rename","node":"HB"}]', 'c.json, correction 1: a rename needs "label" or "fullName"'],
    ['[{"do":"reject","statement":{"source":"HB","relation":"funds","target":"X","polarity":"yes"}}]', 'c.json, correction 1: "polarity" must be affirmed or negated'],
    ['a: &a [1]\nb: [*a, *a]', 'c.json is neither JSON nor YAML'],
  ])('%s is refused in one line that says where', (text, message) => {
    expect(() => readCorrections(text, 'c.json')).toThrow(message);
    try { readCorrections(text, 'c.json'); } catch (error) { expect((error as Error).message).not.toContain('\n'); }
  });
});
