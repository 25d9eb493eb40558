/** What npm packs, installed into an empty project: the command, the library, its types and its examples. */
import { readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createContext, Script } from 'node:vm';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import type { Rollup } from 'vite';
import { build } from 'vite';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Packed } from './consumer.ts';
import { checkout, installed, packed, put, ran, root } from './consumer.ts';
import { examplesIn, printedBy, programOf } from './examples.ts';

// Building and installing take their time on a busy machine.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 300_000 });

let pack: Packed;
let project: string;

beforeAll(async () => {
  pack = await packed(checkout());
  project = await installed(pack);
});

afterAll(() => {
  for (const folder of [dirname(pack.tarball), project]) rmSync(folder, { recursive: true, force: true });
});

test('it holds what it needs, and nothing of how it is tested', () => {
  expect(pack.files).toEqual(expect.arrayContaining([
    'README.md', 'LICENSE', 'package.json', 'schema/graph.schema.json', 'data/relations/funds.json', 'data/cables/2002PRISTI00351.txt',
    'dist/cli.js', 'dist/disk/thread.js', 'dist/library/node.js', 'dist/library/node.d.ts', 'dist/browser/library.js', 'dist/web/index.html', 'dist/web/page.html',
  ]));
  expect(pack.files.filter((path) => !/^(?:data|dist|schema)\/|^(?:README\.md|LICENSE|package\.json)$/.test(path))).toEqual([]);
});

test('publint has nothing to say', async () => {
  const { messages, pkg } = await publint({ pkgDir: join(project, 'node_modules/remit-graph'), pack: false, strict: true });
  expect(messages.map((message) => formatMessage(message, pkg))).toEqual([]);
});

test('its types are right however they are resolved; it is an ES module alone, and says so', async () => {
  const analysis = await checkPackage(createPackageFromTarballData(new Uint8Array(readFileSync(pack.tarball))), { excludeEntrypoints: ['./page.html', './graph.schema.json', './package.json'] });
  if (!analysis.types) throw new Error('it has no types');
  expect(Object.keys(analysis.entrypoints)).toEqual(['.']);
  expect(analysis.problems.map(({ kind }) => kind)).toEqual(['CJSResolvesToESM']);
});

test('the five things that the README names are done by the commands that it names', async () => {
  put(project, {
    'letters/first.txt': 'The Harbour Office runs a night ferry. Norway funds the Harbour Office.\n', 'letters/second.md': '# Second\n\nNorway plans to fund the *Coast Guard*.\n',
    'memo.txt': 'The Harbour Office has not trained pilots.\n', 'corrections.yaml': 'corrections: [{ do: reject, statement: { source: Norway, relation: funds, target: Harbour Office } }]\n',
  });
  const [block] = /^## Five things[^]*?^```sh\n([^]*?)^```$/m.exec(readFileSync(join(root, 'README.md'), 'utf8'))!.slice(1);
  const served = 'remit view graph\n';
  expect(block).toContain(served);
  const said = await ran(project, 'sh', '-ec', `PATH="$PWD/node_modules/.bin:$PATH"\n${block!.replace(served, '')}`);
  for (const line of ['3 documents, 3 entities, 4 statements, 0 omissions: written to graph', 'The Harbour Office runs a night ferry." [first, ', 'Harbour Office – Norway', 'written to tables', '1 correction of corrections.yaml applied', '1 statement lost', '- Norway funds Harbour Office.']) expect(said).toContain(line);
  expect(readFileSync(join(project, 'letters.html'), 'utf8')).toContain('"label":"Harbour Office"');
});

test('every example of docs/library.md prints what it says', async () => {
  const examples = examplesIn(readFileSync(join(root, 'docs/library.md'), 'utf8'), 'js');
  put(project, { 'examples.js': programOf(examples) });
  const printed = printedBy(await ran(project, process.execPath, 'examples.js'));
  expect(printed.map((text, i) => ({ line: examples[i]!.line, text }))).toEqual(examples.map(({ line, prints }) => ({ line, text: prints })));
});

test('the example of the README prints what it says', async () => {
  const [example, ...more] = examplesIn(readFileSync(join(root, 'README.md'), 'utf8'), 'js');
  put(project, { 'readme.js': example!.code });
  expect([await ran(project, process.execPath, 'readme.js'), more.length]).toEqual([example!.prints, 0]);
});

const consumer = `import { build, exportGraph, paths, statements, trace, type Built, type Status } from 'remit-graph';
export async function main(): Promise<Status[]> {
  const built: Built = await build([{ path: 'a.txt', content: new Uint8Array() }], { onProgress: (done, total) => console.assert(done <= total) });
  const text: string = exportGraph(built.graph, 'gexf', { status: ['affirmed'], texts: built.texts });
  const tables: { path: string; text: string }[] = exportGraph(built.graph, 'csv');
  built.graph.forEachNode((_, { label }) => label.toUpperCase());
  const kinds: string[] = trace(built.graph, text).does.map(({ other }) => other.label);
  console.log(tables, kinds, paths(built.graph, 'a', 'b').flatMap(({ steps }) => steps.flat()).map(({ sentence }) => sentence));
  return statements(built.graph).map(({ status }) => status);
}
// @ts-expect-error -- there is no such format
export const wrong = (built: Built): string => exportGraph(built.graph, 'excel');
`;

test.each(['nodenext', 'bundler'])('a program that uses it type-checks: module resolution "%s"', async (moduleResolution) => {
  const module = moduleResolution === 'bundler' ? 'esnext' : 'nodenext';
  put(project, {
    'consumer.ts': consumer,
    'tsconfig.json': JSON.stringify({ compilerOptions: { strict: true, noEmit: true, target: 'es2022', lib: ['es2023', 'dom'], module, moduleResolution, types: [], skipLibCheck: false }, files: ['consumer.ts'] }),
  });
  expect(await ran(project, process.execPath, join(root, 'node_modules/typescript/bin/tsc'), '-p', '.').catch((error: { stdout: string }) => error.stdout)).toBe('');
});

/** What a bundler for browsers makes of a program, as one script. */
async function bundled(program: string): Promise<string> {
  put(project, { 'page.js': program });
  const { output } = await build({
    configFile: false, root: project, logLevel: 'error', publicDir: false,
    build: { write: false, minify: false, target: 'es2022', lib: { entry: join(project, 'page.js'), formats: ['iife'], name: 'page' }, rolldownOptions: { output: { codeSplitting: false } } },
  }).then((made) => (made as Rollup.RollupOutput[])[0]!);
  expect(output).toHaveLength(1);
  return output[0].code;
}

/** Runs a script where there is what browsers have and nothing of node's. */
async function inBrowser<T>(script: string, ask: string): Promise<T> {
  const { TextEncoder, TextDecoder, URL, Blob, performance, structuredClone, atob, btoa, crypto, Response, ReadableStream, TransformStream, WritableStream, DecompressionStream, setTimeout, clearTimeout, queueMicrotask, MessageChannel, AbortController, Event, EventTarget } = globalThis;
  const page: Record<string, unknown> = { console, TextEncoder, TextDecoder, URL, Blob, performance, structuredClone, atob, btoa, crypto, Response, ReadableStream, TransformStream, WritableStream, DecompressionStream, setTimeout, clearTimeout, queueMicrotask, MessageChannel, AbortController, Event, EventTarget };
  page['self'] = page['window'] = page;
  const context = createContext(page);
  new Script(script).runInContext(context);
  return JSON.parse(await (new Script(ask).runInContext(context) as Promise<string>)) as T;
}

test('a browser has the same functions, without a module of node’s, and gives the same bytes', async () => {
  const program = `import * as remit from 'remit-graph';
const documents = [
  { path: 'letter.txt', content: 'The Harbour Office runs a night ferry. Norway plans to fund the Harbour Office.\\n' },
  { path: 'page.html', content: '<html><body><article><p>The Harbour Office trains pilots.</p></article></body></html>' },
  { path: 'notes.md', content: '# Notes\\n\\nThe *Harbour Office* inspects ferries.\\n' },
  { path: 'letters.csv', content: 'id,text\\n7,"Norway funds the Coast Guard."\\n' },
];
export async function made() {
  const built = await remit.build(documents);
  return JSON.stringify({ names: Object.keys(remit).sort(), files: remit.outputFolder(built), turtle: remit.exportGraph(built.graph, 'turtle', { texts: built.texts }), problems: built.problems });
}`;
  const script = await bundled(program);
  expect(script).not.toMatch(/__vite-browser-external|\brequire\(["']node:|from ["']node:|import\(["']node:/);
  put(project, { 'here.js': `${program}\nconsole.log(await made());` });
  const [there, here] = [await inBrowser<{ files: { path: string }[] }>(script, 'page.made()'), JSON.parse(await ran(project, process.execPath, 'here.js')) as object];
  expect(there).toEqual(here);
  expect(there.files.filter(({ path }) => path.startsWith('sources/'))).toHaveLength(4);
});
