import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { harbourOutput } from '../disk/folders.ts';
import { remit, started } from './remit.ts';

test('the address is the last line, the viewer answers there, and Ctrl+C ends it', async () => {
  const child = started(['view', harbourOutput(), '--no-open']);
  let out = '';
  const address = await new Promise<string>((resolve, reject) => {
    child.stdout!.setEncoding('utf8').on('data', (text: string) => {
      out += text;
      const last = out.endsWith('\n') ? out.trimEnd().split('\n').at(-1)! : '';
      if (last.startsWith('http://')) resolve(last);
    });
    child.on('close', (code) => reject(new Error(`ended with ${code}: ${out}`)));
  });
  expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
  expect(await (await fetch(address)).text()).toContain('<html');
  expect(((await (await fetch(`${address}data/graph.json`)).json()) as { nodes: unknown[] }).nodes).toHaveLength(5);
  const ended = new Promise((resolve) => child.on('close', resolve));
  child.kill('SIGINT');
  expect(await ended).toBe(0);
  expect(existsSync(fileURLToPath(new URL('../../dist/web/index.html', import.meta.url)))).toBe(true);
});

test('a folder that is not there is one line', async () => {
  expect(await remit('view', '/no/such/folder')).toEqual({ code: 1, out: '', err: 'remit: /no/such/folder: no such folder; remit build writes one\n' });
});
