import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test, vi } from 'vitest';
import { graphJson } from '../src/export/json.ts';
import { assemble } from '../src/graph/assemble.ts';
import { remit } from './commands/remit.ts';
import { folderWith } from './disk/folders.ts';
import { harbour, ontology } from './graph/harbour.ts';

// The cable is read in a process of its own, which on a busy machine takes its time.
vi.setConfig({ testTimeout: 120_000 });

const schema = JSON.parse(readFileSync(new URL('../schema/graph.schema.json', import.meta.url), 'utf8')) as object;
const validate = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true }).compile(schema);

const faultsIn = (text: string): string[] => {
  validate(JSON.parse(text));
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`);
};
const harbourText = () => graphJson.write(assemble(harbour(), ontology, '1.2.3'));

test('what remit builds of the cable is as the schema says', async () => {
  const out = join(folderWith(), 'out');
  const { code } = await remit('build', fileURLToPath(new URL('../data/cables', import.meta.url)), '--out', out);
  expect(code).toBe(0);
  const text = readFileSync(join(out, 'graph.json'), 'utf8');
  expect((JSON.parse(text) as { edges: unknown[] }).edges.length).toBeGreaterThan(100);
  expect(faultsIn(text)).toEqual([]);
});

test('so are a small graph, and one of nothing', () => {
  expect(faultsIn(harbourText())).toEqual([]);
  expect(faultsIn(graphJson.write(assemble({ documents: [], entities: [], statements: [], omissions: [], outlines: {} }, ontology, '1')))).toEqual([]);
});

test.each([
  ['a modality that is none', '"modality":"planned"', '"modality":"hoped"', '/edges/0/attributes/evidence/1/modality must be equal to one of the allowed values'],
  ['a polarity that is none', '"polarity":"negated"', '"polarity":"maybe"', '/edges/2/attributes/polarity must be equal to one of the allowed values'],
  ['an offset before the text', '"start":0', '"start":-1', 'must be >= 0'],
  ['a field of nobody', '"rule":', '"rules":', "must have required property 'rule'"],
  ['a date that is none', '"from":"2031-05-01"', '"from":"May"', 'must match pattern'],
  ['an id that leads elsewhere', '"id":"a"', '"id":"../a"', '/attributes/documents/0/id must match pattern'],
])('%s is refused', (_, right, wrong, fault) => {
  const text = harbourText();
  expect(text).toContain(right);
  expect(faultsIn(text.replace(right, wrong)).join('\n')).toContain(fault);
});
