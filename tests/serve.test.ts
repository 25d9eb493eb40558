import { createServer, request } from 'node:http';
import type { IncomingHttpHeaders } from 'node:http';
import { dirname } from 'node:path';
import { writeFileSync } from 'node:fs';
import { expect, onTestFinished, test } from 'vitest';
import { serve } from '../src/serve.ts';
import { folderWith, harbourOutput } from './disk/folders.ts';

async function running(port = 0) {
  const folder = harbourOutput();
  writeFileSync(`${dirname(folder)}/secret.txt`, 'secret');
  const web = folderWith({ 'index.html': '<!doctype html><title>Viewer</title>', 'assets/main.js': 'export {};' });
  const viewer = await serve(folder, web, port);
  onTestFinished(() => viewer.close());
  return viewer;
}

interface Answer { status: number; headers: IncomingHttpHeaders; body: string }

/** A request as it is written, `..` and all, which `fetch` would tidy up. */
function ask(port: number, path: string, options: { method?: string; host?: string } = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const { method = 'GET', host = `127.0.0.1:${port}` } = options;
    request({ host: '127.0.0.1', port, path, method, headers: { host } }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (chunk: string) => (body += chunk));
      response.on('end', () => resolve({ status: response.statusCode!, headers: response.headers, body }));
    }).on('error', reject).end();
  });
}

test.each([
  ['/', 'text/html;charset=utf-8', 'Viewer'],
  ['/?node=x#y', 'text/html;charset=utf-8', 'Viewer'],
  ['/assets/main.js', 'text/javascript', 'export'],
  ['/data/graph.json', 'application/json; charset=utf-8', '"generator":{"name":"remit"'],
  ['/data/graph.graphml', 'application/xml; charset=utf-8', '<graphml'],
  ['/data/outline.json', 'application/json; charset=utf-8', '{"a":'],
  ['/data/omissions.json', 'application/json; charset=utf-8', '[]'],
  ['/data/sources/a.txt', 'text/plain; charset=utf-8', 'night ferry'],
])('%s is served', async (path, type, part) => {
  const { status, headers, body } = await ask((await running()).port, path);
  expect([status, headers['content-type']]).toEqual([200, type]);
  expect(body).toContain(part);
  expect(headers['content-security-policy']).toMatch(/^default-src 'none'; script-src 'self';.* frame-ancestors 'none'$/);
  expect(headers['content-security-policy']).not.toContain('unsafe');
  expect(headers['x-content-type-options']).toBe('nosniff');
});

test.each([
  ['/data/../secret.txt'], ['/data/%2e%2e/secret.txt'], ['/data/sources/../../secret.txt'], ['/data/sources/..%2f..%2fsecret.txt'],
  ['/../../../../etc/passwd'], ['/%2e%2e/%2e%2e/%2e%2e/etc/passwd'], ['/..%5c..%5csecret.txt'], ['/data/%00'], ['/%E0%A4%A'],
  ['/data/'], ['/data/notes.txt'], ['/data/sources/'], ['/nothing'], ['//etc/passwd'],
])('%s gives nothing away', async (path) => {
  const { status, body } = await ask((await running()).port, path);
  expect([400, 404]).toContain(status);
  expect(body).not.toMatch(/secret|root:/);
});

test('only reading is allowed', async () => {
  const { port } = await running();
  expect((await ask(port, '/data/graph.json', { method: 'POST' })).status).toBe(405);
  const head = await ask(port, '/data/graph.json', { method: 'HEAD' });
  expect([head.status, head.body]).toEqual([200, '']);
});

test.each([['evil.example', 403], ['evil.example:4280', 403], ['127.0.0.1.evil.example', 403], ['localhost:4280', 200], ['[::1]', 200]])(
  'asked as %j: %i', async (host, status) => {
    expect((await ask((await running()).port, '/', { host })).status).toBe(status);
  });

test('a taken port gives way to the next free one', async () => {
  const blocker = createServer();
  await new Promise<void>((done) => blocker.listen(0, '127.0.0.1', done));
  onTestFinished(() => void blocker.close());
  const taken = (blocker.address() as { port: number }).port;
  const viewer = await running(taken);
  expect(viewer.port).toBeGreaterThan(taken);
  expect(viewer.address).toBe(`http://127.0.0.1:${viewer.port}/`);
});
