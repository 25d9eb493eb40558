import { expect, test } from 'vitest';
import type { BuildOptions, Input } from '../../src/library/built.ts';
import * as library from '../../src/library/node.ts';
import { build, outputFolder, parseCorrections, parseGraph, statements } from '../../src/library/node.ts';
import * as browser from '../../web/library.ts';

const letter: Input = { path: 'letter.txt', content: 'The Harbour Office runs a night ferry. Norway funds the Harbour Office.\n' };
const memo: Input = { path: 'memo.md', content: 'Norway has *not* funded the Coast Guard.\n' };
const sentences = async (documents: readonly Input[], options?: BuildOptions) => statements((await build(documents, options)).graph).map(({ sentence }) => sentence);

test('documents as text, as bytes and on demand give the same, whatever their order', async () => {
  const written = outputFolder(await build([letter, memo]));
  const bytes = ({ path, content }: Input): Input => ({ path, content: new TextEncoder().encode(content as string) });
  const later = ({ path, content }: Input): Input => ({ path, content: () => Promise.resolve(content as string) });
  expect(outputFolder(await build([memo, letter].map(bytes)))).toEqual(written);
  expect(outputFolder(await build([later(memo), letter]))).toEqual(written);
});

test('nothing to read is an empty graph, not an error', async () => {
  const { graph, texts, problems } = await build([]);
  expect([graph.order, texts.size, problems]).toEqual([0, 0, []]);
});

test('what cannot be read is said, and everything else is read', async () => {
  const gone: Input = { path: 'gone.txt', content: () => { throw new Error('is no longer there'); } };
  const { graph, problems, duplicates } = await build([gone, { path: 'empty.txt', content: '' }, letter, { ...letter, path: 'copy.txt' }]);
  expect(problems).toEqual([{ file: 'empty.txt', problem: 'is empty' }, { file: 'gone.txt', problem: 'is no longer there' }]);
  expect(duplicates).toEqual([{ file: 'letter.txt', of: 'copy.txt' }]);
  expect(graph.size).toBe(2);
});

test('progress is told document by document', async () => {
  const told: string[] = [];
  await build([letter, memo], { onProgress: (done, total, path) => told.push(`${done}/${total} ${path}`) });
  expect(told).toEqual(['1/2 letter.txt', '2/2 memo.md']);
});

test('every offset points into the texts', async () => {
  const { graph, texts } = await build([letter, memo]);
  for (const { evidence } of statements(graph)) for (const { document, quote, spans } of evidence) {
    expect(spans.map(({ start, end }) => texts.get(document)!.slice(start, end)).join(' ')).toBe(quote);
  }
});

test('corrections are applied in their order; those that apply to nothing are told', async () => {
  const corrections = parseCorrections('[{ do: rename, node: Harbour Office, label: HO }, { do: hide, node: Harbour Office }, { do: hide, node: Moon Office }]');
  const { graph, idle, omissions } = await build([letter], { corrections });
  expect([graph.size, idle]).toEqual([0, ['correction 3 (hide): nothing is called "Moon Office"']]);
  expect(omissions).not.toEqual([]);
});

test('columns of a table are those that are named', async () => {
  const table: Input = { path: 'letters.csv', content: 'note,remark\nNorway funds the Coast Guard.,Chad funds the Coast Guard.\n' };
  expect(await sentences([table], { columns: { text: 'remark' } })).toEqual(['Chad funds Coast Guard.']);
});

const tows = JSON.stringify({ relation: 'tows', label: 'tows', inverse: 'towed by', group: 'work', from: ['organisation'], to: ['activity'], verbs: ['tow'] });
const log: Input = { path: 'log.txt', content: 'The Harbour Office tows barges.' };

test('a relation of one’s own is read in that call alone', async () => {
  const data = { 'relations/tows.json': tows };
  expect(await sentences([log], { data })).toEqual(['Harbour Office tows barges.']);
  expect(await sentences([log])).toEqual([]);
});

test('data at fault is refused, with the entry that is', async () => {
  await expect(build([log], { data: { 'relations/tows.json': tows.replace('activity', 'planet') } })).rejects.toThrow('data/relations/tows.json: "to" names the kind "planet", which data/kinds does not have');
});

test('what was written is read again', async () => {
  const { graph } = await build([letter, memo]);
  for (const format of ['json', 'graphml'] as const) expect(parseGraph(library.exportGraph(graph, format)).export()).toEqual(graph.export());
});

test('node and browsers are given the same functions', () => {
  expect(Object.keys(browser).sort()).toEqual(Object.keys(library).sort());
});
