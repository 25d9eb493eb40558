import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { build } from '../../src/commands/build.ts';
import { TEMPLATE } from '../../src/export/html.ts';
import type { SerializedRemitGraph } from '../../src/graph/graph.ts';
import { built, builtBoth, dropAndRead, textOf, type Files } from './opening.ts';
import { browserTests } from './page.ts';
import { violations } from './violations.ts';

const open = browserTests();
const region = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const strip = (page: Page) => page.getByRole('contentinfo', { name: 'Corrections' });
const heading = (page: Page) => region(page, 'Dossier').getByRole('heading', { level: 2 });
const menu = (page: Page) => page.getByRole('dialog', { name: /^Correct / });

const LETTERS: Files = {
  'letter.txt': 'The Harbour Office runs the night ferry. Norway funds the Harbour Office. The Harbour Office inspects the ferries.\n',
  'reply.txt': 'The Coast Council (CC) trains the pilots. The CC does not fund the Harbour Office. The Coast Council inspects the night ferry.\n\nNorway funds the Harbour Office in each year.\n',
};
const OFFICE = 'select=organisation%2Fharbour-office';

async function correct(page: Page, what: string, fill: () => Promise<unknown> = () => Promise.resolve()): Promise<void> {
  await region(page, 'Dossier').getByRole('button', { name: 'Correct' }).click();
  await menu(page).getByRole('combobox', { name: 'What is wrong' }).selectOption(what);
  await fill();
  await menu(page).getByRole('button', { name: 'Put right' }).click();
  await menu(page).waitFor({ state: 'detached' });
}

const renamed = (page: Page, name: string) => correct(page, 'It is called something else', () => menu(page).getByRole('textbox', { name: 'Short name' }).fill(name));

async function saved(page: Page): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), strip(page).getByRole('button', { name: 'Save corrections.json' }).click()]);
  expect(download.suggestedFilename()).toBe('corrections.json');
  return textOf(download);
}

async function shownGraph(page: Page): Promise<SerializedRemitGraph> {
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const panel = page.getByRole('dialog', { name: 'Export' });
  await panel.getByRole('radio', { name: 'Everything' }).check();
  const [download] = await Promise.all([page.waitForEvent('download'), panel.getByRole('button', { name: 'JSON', exact: true }).click()]);
  return JSON.parse(await textOf(download)) as SerializedRemitGraph;
}

/** All but where a name is drawn. */
const content = ({ nodes, edges, attributes }: SerializedRemitGraph): object => ({
  edges, attributes, nodes: nodes.map(({ key, attributes: node }) => [key, { ...node, x: 0, y: 0, community: 0 }]),
});

describe('corrections', () => {
  test('of names and statements show at once; saved, and built with, they give the very graph that was shown', async () => {
    const out = await built(LETTERS);
    const { page, errors, requests, address } = await open(out, { fragment: OFFICE });
    await renamed(page, 'HO');
    await expect.poll(() => heading(page).textContent()).toBe('HO');
    await correct(page, 'It has one more name', () => menu(page).getByRole('textbox', { name: 'Name', exact: true }).fill('the quay'));
    await correct(page, 'It is of another kind', () => menu(page).getByRole('combobox', { name: 'Kind' }).selectOption('Regulation'));
    await expect.poll(() => page.url()).toContain('select=regulation%2Fho');
    await region(page, 'Dossier').getByRole('button', { name: /Open the sentence: Norway funds HO/ }).first().click();
    await region(page, 'Document').getByRole('button', { name: 'Correct this statement' }).click();
    await menu(page).getByRole('textbox', { name: 'Reason (not needed)' }).fill('a wish');
    await menu(page).getByRole('button', { name: 'Put right' }).click();
    await expect.poll(() => strip(page).innerText()).toContain('4 corrections.');
    const file = await saved(page);
    expect(JSON.parse(file)).toEqual({ corrections: [
      { do: 'rename', node: 'Harbour Office', label: 'HO' },
      { do: 'alias', node: 'HO', alias: 'the quay' },
      { do: 'kind', node: 'HO', kind: 'regulation' },
      { do: 'reject', statement: { source: 'Norway', relation: 'funds', target: 'HO', polarity: 'affirmed', quote: 'Norway funds the Harbour Office.' }, reason: 'a wish' },
    ] });
    await expect.poll(() => strip(page).innerText()).toContain('remit build … --corrections corrections.json');
    const shown = await shownGraph(page);
    writeFileSync(join(dirname(out), 'corrections.json'), file);
    const again = join(dirname(out), 'again');
    await build(Object.keys(LETTERS).map((name) => join(dirname(out), name)), again, { out: () => {}, warn: () => {}, progress: () => {} }, { corrections: join(dirname(out), 'corrections.json') });
    expect(content(shown)).toEqual(content(JSON.parse(readFileSync(join(again, 'graph.json'), 'utf8')) as SerializedRemitGraph));
    expect(requests.filter((url) => !url.startsWith(address) && !url.startsWith(`blob:${address}`))).toEqual([]);
    expect(errors).toEqual([]);
  });

  test('are undone and done again, and taken back one by one', async () => {
    const { page, errors } = await open(await built(LETTERS), { fragment: OFFICE });
    await renamed(page, 'HO');
    await correct(page, 'It has one more name', () => menu(page).getByRole('textbox', { name: 'Name', exact: true }).fill('the quay'));
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => strip(page).innerText()).toContain('1 correction.');
    await page.keyboard.press('Control+z');
    await expect.poll(() => heading(page).textContent()).toBe('Harbour Office');
    await expect.poll(() => strip(page).count()).toBe(0);
    await page.getByRole('button', { name: 'Redo' }).click();
    await page.getByRole('button', { name: 'Redo' }).click();
    await strip(page).getByRole('button', { name: 'List' }).click();
    const list = page.getByRole('dialog', { name: 'Corrections' });
    await expect.poll(() => list.getByRole('listitem').count()).toBe(2);
    expect(await violations(page)).toEqual([]);
    // Without the first, the second finds nobody of that name.
    await list.getByRole('button', { name: 'Take back: “Harbour Office” is called “HO”' }).click();
    await expect.poll(() => heading(page).textContent()).toBe('Harbour Office');
    await expect.poll(() => strip(page).innerText()).toContain('1 correction, 1 without effect.');
    await strip(page).getByRole('button', { name: 'List' }).click();
    await expect.poll(() => list.innerText()).toContain('No effect: nothing is called "HO"');
    await list.getByRole('button', { name: /^Take back/ }).click();
    await expect.poll(() => strip(page).count()).toBe(0);
    expect(errors).toEqual([]);
  });

  test('are added to a file that was written before', async () => {
    const { page } = await open(await built(LETTERS), { fragment: OFFICE });
    await renamed(page, 'HO');
    await strip(page).getByRole('button', { name: 'List' }).click();
    const list = page.getByRole('dialog', { name: 'Corrections' });
    const file = (content: string) => list.locator('input[type=file]').setInputFiles({ name: 'mine.yaml', mimeType: 'text/yaml', buffer: Buffer.from(content) });
    await file('corrections: [{ do: dance }]');
    await expect.poll(() => list.getByRole('alert').textContent()).toBe('mine.yaml, correction 1: "do" must be merge, split, rename, kind, alias, hide, reject or confirm');
    const [download] = await Promise.all([page.waitForEvent('download'), file('corrections: [{ do: hide, node: Moon Office }]')]);
    expect(JSON.parse(await textOf(download))).toEqual({ corrections: [{ do: 'hide', node: 'Moon Office' }, { do: 'rename', node: 'Harbour Office', label: 'HO' }] });
    await expect.poll(() => strip(page).innerText()).toContain('Saved.');
  });

  test('that cannot be are refused in a line, and nothing is changed', async () => {
    const { page, errors } = await open(await built(LETTERS), { fragment: OFFICE });
    await region(page, 'Dossier').getByRole('button', { name: 'Correct' }).click();
    const refused = menu(page).getByRole('alert');
    await menu(page).getByRole('button', { name: 'Put right' }).click();
    await expect.poll(() => refused.textContent()).toBe('Change one of the two.');
    await menu(page).getByRole('combobox', { name: 'What is wrong' }).selectOption('It is two things in one');
    await menu(page).getByRole('textbox', { name: 'Name of the other' }).fill('Harbour Bank');
    await menu(page).getByRole('button', { name: 'Put right' }).click();
    await expect.poll(() => refused.textContent()).toBe('Every mention of "Harbour Office" would go.');
    await page.keyboard.press('Escape');
    await expect.poll(() => menu(page).count()).toBe(0);
    expect(await strip(page).count()).toBe(0);
    expect(errors).toEqual([]);
  });

  test('by the keyboard alone: two names made one, and one split off again', async () => {
    const { page } = await open(await built(LETTERS), { fragment: 'select=organisation%2Fcc' });
    await region(page, 'Dossier').getByRole('button', { name: 'Correct' }).focus();
    await page.keyboard.press('Enter');
    await menu(page).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Tab');
    await page.keyboard.type('harbour off');
    await page.keyboard.press('Escape');
    expect(await menu(page).isVisible()).toBe(true);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await menu(page).getByRole('button', { name: 'Put right' }).focus();
    await page.keyboard.press('Enter');
    await strip(page).waitFor();
    await expect.poll(() => region(page, 'Dossier').getByRole('list', { name: 'Also named' }).innerText()).toContain('Harbour Office');
    await correct(page, 'It is two things in one', async () => {
      await menu(page).getByRole('combobox', { name: 'The other is meant' }).selectOption('where it is called “Harbour Office”');
      await menu(page).getByRole('textbox', { name: 'Name of the other' }).fill('Office');
    });
    await page.getByRole('combobox', { name: 'Search' }).fill('office');
    await page.keyboard.press('Enter');
    await expect.poll(() => heading(page).textContent()).toBe('Office');
  });

  test('of documents that were opened here, and in a page of one file', async () => {
    const { page: file } = await builtBoth(LETTERS, readFileSync(join(inject('viewer'), TEMPLATE), 'utf8'));
    for (const way of ['dropped', 'file']) {
      const { page, errors } = await open(way === 'file' ? file : inject('seed'));
      if (way === 'dropped') await dropAndRead(page, LETTERS);
      await page.getByRole('combobox', { name: 'Search' }).fill('harbour office');
      await page.keyboard.press('Enter');
      await correct(page, 'It should not be here');
      await expect.poll(() => strip(page).innerText()).toContain('1 correction.');
      await expect.poll(() => region(page, 'Dossier').innerText()).not.toContain('Harbour Office');
      expect(errors).toEqual([]);
    }
  });
});

test.each([[false, 1440], [true, 390]])('axe finds nothing in the menus, dark: %s, %i wide', async (dark, width) => {
  const { page } = await open(await built(LETTERS), { dark, width, height: 844, fragment: `${OFFICE}&open=country%2Fnorway%7Cfunds%7Corganisation%2Fharbour-office` });
  if (width < 760) await page.getByRole('button', { name: 'Dossier', exact: true }).click();
  await region(page, 'Dossier').getByRole('button', { name: 'Correct' }).click();
  await menu(page).waitFor();
  const what = menu(page).getByRole('combobox', { name: 'What is wrong' });
  for (const label of await what.locator('option').allTextContents()) {
    await what.selectOption(label);
    expect(await violations(page), label).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), label).toBe(width);
  }
  await menu(page).getByRole('button', { name: 'Put right' }).click();
  await strip(page).waitFor();
  expect(await violations(page)).toEqual([]);
});

test('the page of corrections that were not saved asks before it goes', async () => {
  const { page, errors } = await open(await built(LETTERS), { fragment: OFFICE });
  const asks = () => page.evaluate(() => !window.dispatchEvent(new Event('beforeunload', { cancelable: true })));
  expect(await asks()).toBe(false);
  await renamed(page, 'HO');
  await strip(page).waitFor();
  expect(await asks()).toBe(true);
  await saved(page);
  expect(await asks()).toBe(false);
  expect(errors).toEqual([]);
});

test('what corrects is fetched when it is first asked for', async () => {
  const { requests } = await open(inject('seed'), { fragment: 'select=organisation%2Fiom' });
  expect(requests.filter((url) => /put-|strip-|corrections/.test(url))).toEqual([]);
});
