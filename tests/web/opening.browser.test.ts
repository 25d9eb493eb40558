import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { cables } from '../../src/disk/installation.ts';
import { folderWith } from '../disk/folders.ts';
import { HARBOUR, writeInvented } from './invented.ts';
import { built, difference, drop, dropAndRead, textOf, wholeOfFolder, type Files } from './opening.ts';
import { browserTests } from './page.ts';
import { violations } from './violations.ts';

const open = browserTests();
const dialog = (page: Page) => page.getByRole('dialog', { name: 'Open documents' });
const strip = (page: Page) => page.getByRole('contentinfo', { name: 'Opened graph' });
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' });
const names = async (page: Page): Promise<string> => (await page.locator('.starts').innerText()).replace(/\s+/g, ' ');

const LETTERS: Files = {
  'letter.txt': 'The Harbour Office runs the night ferry. Norway funds the Harbour Office.\n',
  'reply.txt': 'The Coast Council (CC) said that it did not train the pilots.\r\nThe CC will inspect the night ferry in May 2003.\r\n',
};

/** Takes so long to be read that it is stopped on the way, however quick the machine is and however late it looks. */
const LONG = Object.values(LETTERS).join('\n').repeat(20_000);

let folder: string;
beforeAll(() => { folder = writeInvented(HARBOUR); });

describe('documents that are dropped', () => {
  test('give the very bytes that remit build gives, and leave the machine by no request', async () => {
    const files: Files = { ...LETTERS, 'cable.txt': readFileSync(join(cables, '2002PRISTI00351.txt')) };
    const { page, errors, requests, address } = await open(folder);
    await dropAndRead(page, files);
    await expect.poll(() => strip(page).innerText()).toMatch(/^3 documents, opened here: \d+ names, \d+ statements\./);
    const [download] = await Promise.all([page.waitForEvent('download'), button(page, 'Save').click()]);
    expect(difference(await textOf(download), wholeOfFolder(await built(files)))).toBe('');
    expect(download.suggestedFilename()).toMatch(/^\w[\w-]*-and-2-more\.json$/);
    expect(requests.filter((url) => !url.startsWith(address) && !url.startsWith('blob:'))).toEqual([]);
    expect(errors).toEqual([]);
  });

  test('can be looked up to their sentence, like any graph', async () => {
    const { page, errors } = await open(folder);
    await dropAndRead(page, LETTERS);
    await page.getByRole('combobox', { name: 'Search' }).fill('harbour office');
    await page.keyboard.press('Enter');
    await page.locator('.dossier .cite[aria-label*=" runs "]').first().click();
    await expect.poll(() => page.locator('.text mark.trigger').textContent()).toBe('runs');
    expect(errors).toEqual([]);
  });

  test('replace the graph shown; Undo, Redo and the browser go from one to the other, each with its own view', async () => {
    const { page, errors } = await open(folder, { fragment: 'select=organisation%2Fhso' });
    await expect.poll(() => page.locator('.dossier h2').textContent()).toContain('HSO');
    await dropAndRead(page, LETTERS);
    await expect.poll(() => page.url()).not.toContain('#');
    await expect.poll(() => names(page)).toContain('Harbour Office');
    await button(page, 'Undo').click();
    await expect.poll(() => page.locator('.dossier h2').textContent()).toContain('HSO');
    await expect.poll(() => page.url()).toContain('select=organisation%2Fhso');
    await expect.poll(() => strip(page).count()).toBe(0);
    await button(page, 'Redo').click();
    await expect.poll(() => names(page)).toContain('Harbour Office');
    await page.goBack();
    await expect.poll(() => page.locator('.dossier h2').textContent()).toContain('HSO');
    await page.goForward();
    await expect.poll(() => strip(page).count()).toBe(1);
    await strip(page).getByRole('button', { name: 'Back to the graph before' }).click();
    await expect.poll(() => page.locator('.dossier h2').textContent()).toContain('HSO');
    await expect.poll(() => page.locator('.canvas canvas').count()).toBeGreaterThan(0);
    expect(errors).toEqual([]);
  });

  test('are gone after a reload, and the graph that came with the page is there', async () => {
    const { page, errors } = await open(folder);
    await dropAndRead(page, LETTERS);
    await button(page, /^Theme/).click();
    await page.reload();
    await page.locator('.document .text').waitFor({ state: 'attached' });
    await expect.poll(() => names(page)).toContain('HSO');
    await expect.poll(() => strip(page).count()).toBe(0);
    expect(errors).toEqual([]);
  });

  test('can be read together with those shown', async () => {
    const { page } = await open(folder);
    await dropAndRead(page, { 'letter.txt': LETTERS['letter.txt']! });
    await drop(page, { 'reply.txt': LETTERS['reply.txt']! });
    await page.getByRole('checkbox', { name: 'Together with the 1 document shown now' }).check();
    await button(page, 'Read 1 file').click();
    await expect.poll(() => strip(page).innerText()).toContain('2 documents, opened here');
  });

  test('that cannot be read are a line each; the others are shown', async () => {
    const { page, errors } = await open(folder);
    await drop(page, { ...LETTERS, 'empty.txt': '', 'copy.txt': LETTERS['letter.txt']!, 'box.bin': new Uint8Array([0x89, 0x50, 0, 0, 0, 1, 2, 0xff]) });
    await button(page, 'Read 5 files').click();
    await button(page, 'Show the graph').waitFor();
    await expect.poll(async () => (await dialog(page).getByRole('list', { name: 'Not read' }).getByRole('listitem').allInnerTexts()).map((line) => line.replace(/\s+/g, ' '))).toEqual([
      expect.stringMatching(/^box\.bin is .{5,}/), expect.stringMatching(/^empty\.txt is empty/), expect.stringMatching(/^letter\.txt is the same as copy\.txt/),
    ]);
    await expect.poll(() => dialog(page).getByRole('status').textContent()).toBe('2 documents read. 3 files were not.');
    await button(page, 'Show the graph').click();
    await expect.poll(() => strip(page).innerText()).toContain('2 documents');
    await drop(page, { 'nothing.txt': ' \n' });
    await button(page, 'Read 1 file').click();
    await expect.poll(() => dialog(page).getByRole('status').textContent()).toBe('No document could be read, so there is no graph to show.');
    expect(errors).toEqual([]);
  });

  test('while they are read, the page says how far it is, and Stop ends it at once', async () => {
    const { page, errors } = await open(folder);
    await drop(page, { 'a.txt': LETTERS['letter.txt']!, 'long.txt': LONG });
    await button(page, 'Read 2 files').click();
    await expect.poll(() => dialog(page).getByRole('status').textContent()).toBe('Read 1 of 2: a.txt');
    await expect.poll(() => page.getByRole('progressbar', { name: 'Documents read' }).getAttribute('value')).toBe('1');
    expect(page.workers().length).toBe(1);
    await button(page, 'Stop').click();
    await expect.poll(() => page.workers().length).toBe(0);
    await expect.poll(() => dialog(page).getByRole('status').textContent()).toBe('Stopped. Nothing was changed.');
    await expect.poll(() => dialog(page).getByRole('list', { name: 'To be read' }).getByRole('listitem').count()).toBe(2);
    await dialog(page).getByRole('button', { name: 'Leave out long.txt' }).click();
    await button(page, 'Read 1 file').click();
    await strip(page).waitFor();
    expect(errors).toEqual([]);
  });
});

test('closing the dialog ends a reading', async () => {
  const { page } = await open(folder);
  await drop(page, { 'long.txt': LONG });
  await button(page, 'Read 1 file').click();
  await expect.poll(() => page.workers().length).toBe(1);
  await page.keyboard.press('Escape');
  await expect.poll(() => page.workers().length).toBe(0);
  await button(page, 'Open documents').click();
  await expect.poll(() => dialog(page).getByRole('list', { name: 'To be read' }).getByRole('listitem').count()).toBe(1);
  await expect.poll(() => strip(page).count()).toBe(0);
});

test('a text that is pasted anywhere is read, by the keyboard alone', async () => {
  const { page, errors } = await open(folder);
  await page.evaluate((text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, LETTERS['letter.txt'] as string);
  await dialog(page).waitFor();
  await expect.poll(() => page.getByRole('textbox', { name: 'Or paste a text' }).inputValue()).toBe(LETTERS['letter.txt']);
  await page.keyboard.press('Enter');
  await strip(page).waitFor();
  await expect.poll(() => names(page)).toContain('Harbour Office');
  await expect.poll(() => page.locator('.document .text').textContent()).toBe(LETTERS['letter.txt']);
  expect(errors).toEqual([]);
});

describe('a graph that was saved', () => {
  const saved = async (page: Page): Promise<string> => {
    const [download] = await Promise.all([page.waitForEvent('download'), button(page, 'Save').click()]);
    return textOf(download);
  };

  test('is opened by dropping it, and saved again letter for letter', async () => {
    const { page, errors } = await open(folder);
    await dropAndRead(page, LETTERS);
    const first = await saved(page);
    const other = await open(folder);
    await drop(other.page, { 'letters.json': first });
    await strip(other.page).waitFor();
    await expect.poll(() => names(other.page)).toContain('Harbour Office');
    await expect.poll(() => other.page.locator('.document .text').textContent()).toContain('night ferry');
    expect(difference(await saved(other.page), first)).toBe('');
    expect([...errors, ...other.errors]).toEqual([]);
  });

  test('can be a graph.json alone, which says that it has no documents', async () => {
    const { page } = await open(folder);
    await drop(page, { 'graph.json': readFileSync(join(await built(LETTERS), 'graph.json'), 'utf8') });
    await strip(page).waitFor();
    await expect.poll(() => names(page)).toContain('Harbour Office');
    await expect.poll(() => page.locator('#document').textContent()).toContain('The text of this document is not in the file');
  });

  test('can be the folder that remit build wrote; any other folder gives its documents', async () => {
    const { page, errors } = await open(folder);
    await button(page, 'Open documents').click();
    const field = dialog(page).locator('input[webkitdirectory]');
    await field.setInputFiles(await built(LETTERS));
    await strip(page).waitFor();
    await expect.poll(() => page.locator('.document .text').textContent()).toContain('night ferry');
    await button(page, 'Open documents').click();
    await field.setInputFiles(folderWith({ 'a/one.txt': LETTERS['letter.txt']!, 'b.txt': LETTERS['reply.txt']!, '.hidden': 'x', 'x.exe': 'x' }));
    await button(page, 'Read 4 files').click();
    await expect.poll(() => strip(page).innerText()).toContain('2 other files of the folder left aside');
    await expect.poll(() => strip(page).innerText()).toContain('2 documents, opened here');
    expect(errors).toEqual([]);
  });

  test('that was damaged is refused in a line', async () => {
    const { page, errors } = await open(folder);
    const whole = wholeOfFolder(await built(LETTERS));
    await drop(page, { 'cut.json': whole.slice(0, 2000), 'forged.json': whole.replace('"quote":"Norway funds', '"quote":"Norway robs') });
    const problems = dialog(page).getByRole('list', { name: 'Not read' }).getByRole('listitem');
    await problems.first().waitFor();
    const lines = await problems.allInnerTexts();
    expect(lines.map((line) => line.replace(/\s+/g, ' '))).toEqual([
      'cut.json is not JSON that can be read; perhaps it was cut short', expect.stringMatching(/^forged\.json is a graph of Remit’s that was changed or damaged \(the statement .* quotes what letter does not read\)$/),
    ]);
    await expect.poll(() => button(page, 'Read').isDisabled()).toBe(true);
    expect(errors).toEqual([]);
  });
});

test('axe finds nothing in the dialog, whatever it is at, nor in the line below an opened graph', async () => {
  for (const dark of [false, true]) {
    const { page } = await open(folder, { dark, width: dark ? 390 : 1440, height: 844 });
    await button(page, 'Open documents').click();
    expect(await violations(page)).toEqual([]);
    await drop(page, { ...LETTERS, 'empty.txt': '' });
    expect(await violations(page)).toEqual([]);
    await button(page, 'Read 3 files').click();
    await button(page, 'Show the graph').waitFor();
    expect(await violations(page)).toEqual([]);
    await button(page, 'Show the graph').click();
    await strip(page).waitFor();
    expect(await violations(page)).toEqual([]);
  }
});

test('what reads documents is fetched when it is first asked for', async () => {
  const { requests } = await open(inject('seed'));
  expect(requests.filter((url) => /worker|dialog/.test(url))).toEqual([]);
});
