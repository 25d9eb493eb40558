/** CONTRIBUTING.md followed to the letter, in a copy of the checkout: a relation, a document format and an export format. */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { checkout, put, ran, root } from './consumer.ts';

// Tests are run within the test, which on a busy machine takes its time.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 60_000 });

const guide = readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8');
let copy: string;

beforeAll(() => {
  copy = checkout('tests', 'docs', 'vitest.config.ts', 'CONTRIBUTING.md');
});

afterAll(() => rmSync(copy, { recursive: true, force: true }));

interface Walk {
  /** By path; each stands in the guide in a block after "`path`:". */
  readonly files: Readonly<Record<string, string>>;
  readonly commands: string;
}

/** What a section of the guide says to write and to run. */
function walk(title: string): Walk {
  const section = guide.slice(guide.indexOf(`## ${title}\n`)).split(/\n(?=## )/, 1)[0]!;
  const files = [...section.matchAll(/`([\w./-]+)`:\n\n```\w+\n([^]*?)^```$/gm)].map(([, path, text]) => [path!, text!]);
  return { files: Object.fromEntries(files) as Record<string, string>, commands: /^```sh\n([^]*?)^```$/m.exec(section)![1]! };
}

/** Puts an import and an entry into a list of the copy. */
function listed(path: string, name: string, file: string, list: string): void {
  const text = readFileSync(join(copy, path), 'utf8');
  expect(text).toContain(list);
  put(copy, { [path]: `import { ${name} } from './${file}';\n${text.replace(list, `${list}${name}, `)}` });
}

async function followed({ files, commands }: Walk): Promise<string> {
  put(copy, files);
  return ran(copy, 'sh', '-ec', commands.replaceAll('vitest run', 'vitest run --project node --no-color')).catch((error: { stdout: string }) => `failed: ${error.stdout}`);
}

const walks = ['A relation', 'A document format', 'An export format'];

test('each walk-through names its files', () => {
  expect(walks.map((title) => Object.keys(walk(title).files))).toEqual([
    ['data/relations/tows.json'], ['src/read/webvtt.ts', 'tests/read/fixtures/hearing.vtt', 'tests/read/webvtt.test.ts'], ['src/export/tgf.ts', 'tests/export/tgf.test.ts'],
  ]);
});

test('a relation', async () => {
  const said = await followed(walk('A relation'));
  expect(said).toMatch(/Tests {2}4 passed/);
  expect(said).toContain('Barges were towed by the Harbour Office."');
});

test('a document format', async () => {
  listed('src/read/formats.ts', 'webvtt', 'webvtt.ts', 'formats: readonly Format[] = [');
  const said = await followed(walk('A document format'));
  expect(said).toMatch(/webvtt\.test\.ts \(1 test\)/);
  expect(said).toMatch(/1 document.*, 1 entity, 1 statement, 0 omissions: written to graph/);
});

test('an export format, of the graph that was just built', async () => {
  listed('src/export/exporters.ts', 'tgf', 'tgf.ts', 'exporters: readonly (Exporter | FolderExporter)[] = [\n  ');
  const choices = readFileSync(join(copy, 'src/export/choices.ts'), 'utf8');
  put(copy, { 'src/export/choices.ts': choices.replace("'dot',", "'dot', 'tgf',") });
  const said = await followed(walk('An export format'));
  expect(said).toMatch(/tgf\.test\.ts \(1 test\)/);
  expect(said.trimEnd().split('\n').slice(-4)).toEqual(['1 night ferry', '2 Harbour Office', '#', '2 1 runs']);
});

test('and all of it type-checks', async () => {
  expect(await ran(copy, 'npx', 'tsc', '--noEmit').catch((error: { stdout: string }) => error.stdout)).toBe('');
});
