import { beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { HARBOUR, writeInvented } from './invented.ts';
import { drop } from './opening.ts';
import { browserTests } from './page.ts';

const open = browserTests();
let folder: string;
beforeAll(() => { folder = writeInvented(HARBOUR); });

/** What each of these attempts comes to: "refused", or what was got by it. */
function attempts(page: Page): Promise<Record<string, string>> {
  return page.evaluate(async () => {
    const tried = async (act: () => unknown): Promise<string> => {
      try {
        return String(await act());
      } catch {
        return 'refused';
      }
    };
    const loaded = (element: HTMLElement): Promise<string> => new Promise((done) => {
      element.addEventListener('load', () => done('loaded'));
      element.addEventListener('error', () => done('refused'));
      document.body.append(element);
      setTimeout(() => done('refused'), 500);
    });
    const elsewhere = 'http://127.0.0.1:9/x';
    const world = window as unknown as { ran?: boolean };
    return {
      fetch: await tried(() => fetch(elsewhere).then(() => 'fetched')),
      beacon: await tried(() => new Promise((done) => {
        document.addEventListener('securitypolicyviolation', ({ violatedDirective }) => done(violatedDirective === 'connect-src' ? 'refused' : violatedDirective), { once: true });
        navigator.sendBeacon(elsewhere, 'x');
      })),
      socket: await tried(() => new Promise((done) => { new WebSocket('ws://127.0.0.1:9/').addEventListener('error', () => done('refused')); })),
      image: await loaded(Object.assign(new Image(), { src: `${elsewhere}.png` })),
      frame: await tried(() => new Promise((done) => {
        document.addEventListener('securitypolicyviolation', ({ violatedDirective }) => done(violatedDirective === 'frame-src' ? 'refused' : violatedDirective), { once: true });
        document.body.append(Object.assign(document.createElement('iframe'), { src: elsewhere }));
      })),
      style: await loaded(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: `${elsewhere}.css` })),
      evaluation: await tried(() => (Reflect.construct(Function, ['return 1']) as () => number)()),
      handler: await tried(() => loaded(Object.assign(document.createElement('p'), { innerHTML: '<img src="x" onerror="ran = true">' })).then(() => (world.ran ? 'ran' : 'refused'))),
      address: await tried(() => {
        const link = document.body.appendChild(Object.assign(document.createElement('a'), { href: 'javascript:void (ran = true)' }));
        link.click();
        return new Promise((done) => { setTimeout(() => done(world.ran ? 'ran' : 'refused'), 100); });
      }),
      inline: await tried(async () => {
        const script = document.createElement('script');
        script.append('window.ran = true');
        document.body.append(script);
        return world.ran ? 'ran' : 'refused';
      }),
      worker: await tried(() => new Promise((done) => {
        const worker = new Worker('data:text/javascript,postMessage(1)');
        worker.addEventListener('error', () => done('refused'));
        worker.addEventListener('message', () => done('ran'));
      })),
    };
  });
}

test('the page can send nothing, load nothing from elsewhere, and run nothing but itself', async () => {
  const { page } = await open(folder);
  const refused = ['fetch', 'beacon', 'socket', 'image', 'frame', 'style', 'evaluation', 'handler', 'address', 'inline', 'worker'];
  expect(await attempts(page)).toEqual(Object.fromEntries(refused.map((what) => [what, 'refused'])));
});

test('and needs nothing more, in whatever pane', async () => {
  const { page, errors, requests, address } = await open(folder, { fragment: 'select=organisation%2Fhso' });
  for (const view of ['Matrix', 'Path', 'Statements', 'Timeline', 'Compare', 'Graph']) {
    await page.getByRole('tab', { name: view, exact: true }).click();
    await page.getByRole('region', { name: view, exact: true }).waitFor();
    await page.waitForTimeout(200);
  }
  await page.locator('.dossier .cite').first().click();
  for (const name of ['PNG', 'SVG', 'CSV', 'GraphML', 'Saved graph', 'Page of one file']) {
    if (!(await page.getByRole('dialog', { name: 'Export' }).count())) await page.getByRole('button', { name: 'Export', exact: true }).click();
    await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name, exact: true }).click()]);
  }
  await drop(page, { 'letter.txt': 'The Harbour Office runs the night ferry.' });
  await page.getByRole('button', { name: 'Read 1 file' }).click();
  await page.getByRole('contentinfo', { name: 'Opened graph' }).waitFor();
  expect(errors).toEqual([]);
  expect(requests.filter((url) => !url.startsWith(address) && !url.startsWith(`blob:${address}`))).toEqual([]);
});
