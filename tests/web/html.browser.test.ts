import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { cables } from '../../src/disk/installation.ts';
import { TEMPLATE } from '../../src/export/html.ts';
import { builtBoth, difference, drop, dropAndRead, textOf, wholeOfFolder, type Files } from './opening.ts';
import { browserTests } from './page.ts';
import { violations } from './violations.ts';

const open = browserTests();
const CABLE = '2002PRISTI00351.txt';
const pageOf = (files: Files) => builtBoth(files, readFileSync(join(inject('viewer'), TEMPLATE), 'utf8'));
const region = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
/** What a page from disk may ask for: itself, and what it has made. */
const elsewhere = (requests: readonly string[]): string[] => requests.filter((url) => !/^(?:file:|data:|blob:)/.test(url));

/** Documents that try to be markup, to run, to leave their element, to turn the writing round, to be endless. */
const HOSTILE: Files = {
  'markup.txt': [
    'The <script>window.hacked=1</script> Office funds the <img src=x onerror="window.hacked=2"> Committee.',
    'The </script><script>window.hacked=3</script><!-- Agency runs the night ferry. ]]> --> \\u003c/script>',
    'The Harbour Office funds <a href="javascript:window.hacked=4">the Coast Council</a>.',
    '"><svg onload=window.hacked=5> The Coast Council trains ${window.hacked=6} the Harbour Office.', '',
  ].join('\n\n'),
  'turned.txt': '\u202EThe Coast Council\u202C runs the night ferry.\u2028The \u2067Harbour Office\u2069 \uFEFFinspects the ferries.\r\n',
  'endless.txt': `The ${'Very '.repeat(2000)}Long Office funds the ${'Very'.repeat(2500)} Committee. Norway funds the Harbour Office.\n`,
  '<img src=x onerror="window.hacked=7">.txt': 'The Harbour Office runs the night ferry.\n',
  '\u202Etxt.exe.txt': 'The Coast Council runs the harbour.\n',
};

const hacked = (page: Page): Promise<unknown> => page.evaluate(() => (window as unknown as { hacked?: unknown }).hacked);

describe('the page of one file, from disk', () => {
  test('is the whole viewer: every view, the document, the exports, and no request', async () => {
    const { page: file } = await pageOf({ [CABLE]: readFileSync(join(cables, CABLE)) });
    const { page, errors, requests } = await open(file);
    for (const view of ['Matrix', 'Path', 'Statements', 'Timeline', 'Compare', 'Graph']) {
      await page.getByRole('tab', { name: view, exact: true }).click();
      await region(page, view).waitFor();
      await expect.poll(() => region(page, view).getAttribute('aria-busy')).toBe(null);
      if (view !== 'Graph') await expect.poll(async () => (await region(page, view).innerText()).length).toBeGreaterThan(20);
    }
    await page.locator('.starts .node').first().click();
    await page.locator('.dossier .cite').first().click();
    await expect.poll(() => page.locator('.text mark.trigger').count()).toBeGreaterThan(0);
    await expect.poll(async () => difference(await page.locator('.document .text').textContent() ?? '', readFileSync(join(cables, CABLE), 'utf8'))).toBe('');
    await expect.poll(() => page.url()).toContain('#select=');
    expect(await violations(page)).toEqual([]);
    await page.reload();
    await page.locator('.text mark.trigger').first().waitFor();
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    for (const name of ['PNG', 'JSON']) await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name, exact: true }).click()]);
    expect(elsewhere(requests)).toEqual([]);
    expect(errors).toEqual([]);
  });

  test('reads documents too, to the same bytes, and the graph that it came with is gone back to', async () => {
    const letters: Files = { 'letter.txt': 'The Harbour Office runs the night ferry. Norway funds the Harbour Office.\n' };
    const { page: file } = await pageOf({ [CABLE]: readFileSync(join(cables, CABLE)) });
    const { page, errors, requests } = await open(file);
    await dropAndRead(page, letters);
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save', exact: true }).click()]);
    expect(difference(await textOf(download), wholeOfFolder((await pageOf(letters)).out))).toBe('');
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => page.locator('.document .text').textContent()).toContain('UNCLASSIFIED');
    expect(elsewhere(requests)).toEqual([]);
    expect(errors).toEqual([]);
  });

  test('can send nothing, and run nothing that a document says, were it taken for markup', async () => {
    const { page: file } = await pageOf(HOSTILE);
    const { page } = await open(file);
    expect(await page.evaluate(() => fetch('http://127.0.0.1:9/').then(() => 'sent', () => 'refused'))).toBe('refused');
    await page.evaluate(() => {
      const script = document.createElement('script');
      script.append('window.hacked = "inline"');
      document.body.append(script, Object.assign(document.createElement('p'), { innerHTML: '<img src=x onerror="window.hacked=8"><svg onload="window.hacked=9">' }));
    });
    await page.waitForTimeout(300);
    expect(await hacked(page)).toBe(undefined);
  });

  test('is opened by a viewer that it is dropped on', async () => {
    const { page: file } = await pageOf(HOSTILE);
    const { page, errors } = await open(inject('seed'));
    await drop(page, { 'page.html': readFileSync(file) });
    await page.getByRole('contentinfo', { name: 'Opened graph' }).waitFor();
    await expect.poll(() => page.getByRole('combobox', { name: 'Document' }).locator('option').count()).toBe(5);
    expect(errors).toEqual([]);
  });
});

describe.each(['from disk', 'dropped'])('hostile documents, %s', (way) => {
  test('show as text, letter for letter, and break nothing', async () => {
    const { out, page: file } = await pageOf(HOSTILE);
    const { page, errors, requests, address } = await open(way === 'dropped' ? inject('seed') : file);
    if (way === 'dropped') await dropAndRead(page, HOSTILE);
    const documents = page.getByRole('combobox', { name: 'Document' });
    for (const id of await documents.locator('option').evaluateAll((options) => options.map((option) => (option as HTMLOptionElement).value))) {
      await documents.selectOption(id);
      await expect.poll(async () => difference(await page.locator('.document .text').textContent() ?? '', readFileSync(join(out, 'sources', `${id}.txt`), 'utf8'))).toBe('');
    }
    for (const view of ['Matrix', 'Statements', 'Path', 'Timeline', 'Compare', 'Graph']) {
      await page.getByRole('tab', { name: view, exact: true }).click();
      await expect.poll(() => region(page, view).getAttribute('aria-busy')).toBe(null);
    }
    await expect.poll(() => page.locator('.starts .node').evaluateAll((nodes) => nodes.every((one) => one.querySelector('bdi') !== null))).toBe(true);
    await page.getByRole('combobox', { name: 'Search' }).fill('long office');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
    expect(await page.locator('body :is(img, iframe, object, embed, a[href^="javascript:"])').count()).toBe(0);
    expect(await hacked(page)).toBe(undefined);
    expect(elsewhere(requests).filter((url) => !url.startsWith(address))).toEqual([]);
    expect(errors).toEqual([]);
  });
});

test('a document that is no text is refused in a line, its name shown as it is', async () => {
  const { page, errors } = await open(inject('seed'));
  const name = '<img src=x onerror="window.hacked=9">\u202Egnp.txt';
  await drop(page, { [name]: 'The Harbour Office\0runs the night ferry.', [`${'x'.repeat(10_000)}.txt`]: '' });
  await expect.poll(() => page.locator('.files .name').first().textContent()).toBe(name);
  await page.getByRole('button', { name: 'Read 2 files' }).click();
  const lines = page.getByRole('list', { name: 'Not read' }).getByRole('listitem');
  await lines.nth(1).waitFor();
  await expect.poll(() => lines.count()).toBe(2);
  await expect.poll(() => page.getByRole('dialog', { name: 'Open documents' }).evaluate((dialog) => dialog.scrollWidth - dialog.clientWidth)).toBeLessThanOrEqual(0);
  expect(await hacked(page)).toBe(undefined);
  expect(errors).toEqual([]);
});
