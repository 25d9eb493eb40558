import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { HARBOUR, writeInvented } from './invented.ts';
import { browserTests } from './page.ts';
import { violations } from './violations.ts';

const open = browserTests();
const region = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const search = (page: Page) => page.getByRole('combobox', { name: 'Search', exact: true });
const options = (page: Page, group: string) => page.getByRole('listbox').getByRole('group', { name: group }).getByRole('option');

let folder: string;
beforeAll(() => { folder = writeInvented(HARBOUR); });

async function typed(page: Page, words: string): Promise<void> {
  await page.locator('#search[data-ready]').waitFor();
  await search(page).fill(words);
}

describe('the search', () => {
  test('finds names, relations and sentences, and shows what matched', async () => {
    const { page, errors } = await open(folder);
    await typed(page, 'inspects');
    await expect.poll(async () => (await options(page, 'Relations').allTextContents())[0]).toMatch(/^inspects.*1 statement$/);
    await expect.poll(() => options(page, 'Sentences').locator('.quoted b').allTextContents()).toEqual(['INSPECTS', 'INSPECTS']);
    await typed(page, 'feries');
    await expect.poll(() => options(page, 'Names').locator('b').allTextContents()).toEqual(['ferries']);
    await expect.poll(() => options(page, 'Sentences').locator('b').allTextContents()).toEqual(['FERRIES', 'FERRIES']);
    expect(await violations(page)).toEqual([]);
    expect(errors).toEqual([]);
  });

  test('by the keyboard: a sentence opens in the document, with its subject in the dossier', async () => {
    const { page } = await open(folder);
    await page.keyboard.press('/');
    await typed(page, 'once more');
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await page.locator('.text .sentence').allTextContents()).join('')).toContain('ONCE MORE');
    await expect.poll(() => region(page, 'Dossier').getByRole('heading', { level: 2 }).textContent()).toBe('HSO');
  });

  test('what was gone to in the list stays, when the sentences come to be read behind it', async () => {
    const { page } = await open(folder);
    await page.addInitScript(() => {
      const held: IdleRequestCallback[] = [];
      Object.assign(window, { held, requestIdleCallback: (work: IdleRequestCallback) => held.push(work) });
    });
    await page.reload();
    await search(page).fill('s');
    await page.getByText('Still reading the sentences').waitFor();
    await page.keyboard.press('ArrowDown');
    const active = page.getByRole('listbox').getByRole('option', { selected: true });
    const goneTo = await active.textContent();
    expect(goneTo).not.toBe(await page.getByRole('option').first().textContent());
    await page.evaluate(() => {
      const { held } = window as unknown as { held: (() => void)[] };
      while (held.length) held.shift()!();
    });
    await page.locator('#search[data-ready]').waitFor();
    expect(await page.getByText('Still reading the sentences').isVisible()).toBe(false);
    expect(await active.textContent()).toBe(goneTo);
  });

  test('a relation leads to its statements alone, with the filter said and cleared', async () => {
    const { page } = await open(folder);
    await typed(page, 'trains');
    await options(page, 'Relations').first().click();
    await expect.poll(() => region(page, 'Statements').locator('tbody tr:not(.gap)').count()).toBe(1);
    await expect.poll(() => region(page, 'Filters').locator('.filtered').innerText()).toContain('only trains');
    await region(page, 'Filters').getByRole('button', { name: 'Take back: only trains' }).click();
    await expect.poll(() => region(page, 'Statements').locator('tbody tr:not(.gap)').count()).toBe(4);
  });

  test('words lead to every statement with them', async () => {
    const { page } = await open(folder);
    await typed(page, 'hso inspects');
    await page.getByRole('option', { name: /Every statement with/ }).click();
    await expect.poll(() => region(page, 'Statements').locator('tbody tr:not(.gap)').count()).toBe(2);
    await expect.poll(() => page.url()).toContain('words=hso+inspects');
  });
});

describe('the filters', () => {
  const summary = (page: Page) => region(page, 'Filters').getByRole('status');

  test('a line in the legend is a filter too', async () => {
    const { page } = await open(folder);
    await region(page, 'Legend').getByRole('button', { name: /^not/ }).click();
    await expect.poll(() => summary(page).textContent()).toBe('2 of 6 names, 1 of 3 statements');
    await expect.poll(() => region(page, 'Filters').locator('.filtered').innerText()).toContain('only denied');
    await region(page, 'Legend').getByRole('button', { name: /^not/ }).click();
    await region(page, 'Legend').getByRole('button', { name: /^not/ }).click({ modifiers: ['Shift'] });
    await expect.poll(() => summary(page).textContent()).toBe('3 of 6 names, 2 of 3 statements');
  });

  test('counts follow the other filters; the dossier says what it leaves out', async () => {
    const { page } = await open(folder, { fragment: 'select=organisation%2Fhso&without-statuses=planned' });
    const row = region(page, 'Filters').locator('.row', { hasText: 'Work' }).first();
    await expect.poll(() => row.locator('.count').textContent()).toBe('2');
    await expect.poll(() => region(page, 'Dossier').textContent()).toContain('1 of 3 statements do not pass the filters.');
    await region(page, 'Dossier').getByRole('button', { name: 'Show them' }).click();
    await expect.poll(() => row.locator('.count').textContent()).toBe('3');
  });

  test('by date and by document', async () => {
    const { page } = await open(inject('seed'));
    const all = await summary(page).textContent();
    await region(page, 'Filters').getByLabel('Since').fill('2002-01-01');
    await expect.poll(() => summary(page).textContent()).not.toBe(all);
    await expect.poll(() => page.url()).toContain('since=2002-01-01');
    await region(page, 'Filters').getByRole('button', { name: 'Clear' }).click();
    await expect.poll(() => summary(page).textContent()).toBe(all);
    await expect.poll(() => region(page, 'Filters').getByLabel('Since').inputValue()).toBe('');
  });
});

describe('the dossier', () => {
  test('tells what it is, does, plans and does not do, and whom it works with, each under its question', async () => {
    const { page } = await open(inject('seed'), { fragment: 'select=organisation%2Funmik' });
    const heads = () => region(page, 'Dossier').getByRole('heading', { level: 3 }).allTextContents();
    await expect.poll(async () => (await heads()).map((head) => head.replace(/\d+$/, ''))).toEqual(expect.arrayContaining(['What it is', 'What it does', 'What it does not do']));
    const denied = region(page, 'Dossier').locator('.part', { has: page.getByRole('heading', { name: /What it does not do/ }) }).locator('li');
    await expect.poll(() => denied.count()).toBeGreaterThan(0);
    await expect.poll(() => denied.filter({ has: page.locator('.status.denied') }).count()).toBe(await denied.count());
    const does = region(page, 'Dossier').locator('.part', { has: page.getByRole('heading', { name: /^What it does \d|^What it does\d/ }) }).locator('.status.denied');
    await expect.poll(() => does.count()).toBe(0);
  });

  test('what was hidden about it is unfolded again, relation by relation', async () => {
    const { page } = await open(folder, { fragment: 'select=organisation%2Fhso&without=activity%2Fferries&without=activity%2Fpilots' });
    const choice = region(page, 'Dossier').getByRole('combobox', { name: 'Unfold a relation' });
    await expect.poll(() => choice.locator('option').allTextContents()).toEqual(['Unfold …', 'inspects (1)', 'trains (1)']);
    await choice.selectOption('inspects (1)');
    await expect.poll(() => page.url()).not.toContain('ferries');
    await expect.poll(() => choice.locator('option').allTextContents()).toEqual(['Unfold …', 'trains (1)']);
  });
});

describe('the document', () => {
  test('its outline goes to sections and paragraphs, and says where the text stands', async () => {
    const { page } = await open(inject('seed'));
    await region(page, 'Document').getByRole('button', { name: 'Outline' }).click();
    const outline = page.getByRole('navigation', { name: 'Outline' });
    await outline.getByRole('button', { name: 'Section 04' }).click();
    await expect.poll(() => outline.locator('[aria-current]').textContent()).toBe('Section 04');
    const outlines = JSON.parse(readFileSync(join(inject('seed'), 'outline.json'), 'utf8')) as Record<string, { outline: { label: string; start: number }[] }>;
    const { start } = Object.values(outlines)[0]!.outline.find(({ label }) => label === 'Section 04')!;
    const below = await page.evaluate((offset) => {
      let at = 0;
      const block = [...document.querySelectorAll('.text .block')].find((one) => (at += one.textContent.length) > offset)!;
      return block.getBoundingClientRect().top - document.querySelector('.scroller')!.getBoundingClientRect().top;
    }, start);
    expect(below).toBeGreaterThanOrEqual(0);
    expect(below).toBeLessThan(60);
    await expect.poll(() => page.url()).toContain('outline=yes');
  });

  test('a click on a sentence opens what it states; all of that lights up', async () => {
    const { page } = await open(folder);
    await page.locator('.text .said', { hasText: 'ONCE MORE' }).last().click();
    await expect.poll(() => region(page, 'Document').locator('.said-bar').innerText()).toContain('place 2 of 2');
    await expect.poll(async () => (await page.locator('.text .sentence').allTextContents()).join('')).toContain('ONCE MORE');
  });
});

test('by the keyboard alone, a name in the text opens its sentence', async () => {
  const { page, errors } = await open(folder, { fragment: 'select=activity%2Fsailors' });
  await page.locator('.text a.mention[data-node="activity/sailors"]').focus();
  await page.keyboard.press(' ');
  await expect.poll(() => page.locator('.text mark.trigger').textContent()).toBe('ARREST');
  expect(errors).toEqual([]);
});

test('the address restores the whole view: table, matrix, comparison, outline', async () => {
  const { page } = await open(inject('seed'), { fragment: 'view=statements&words=traffick&order=-object&outline=yes' });
  const table = region(page, 'Statements');
  await table.locator('tbody tr:not(.gap)').first().waitFor();
  await expect.poll(() => table.locator('th.object').getAttribute('aria-sort')).toBe('descending');
  await expect.poll(() => table.getByRole('searchbox').inputValue()).toBe('traffick');
  await expect.poll(() => page.getByRole('navigation', { name: 'Outline' }).isVisible()).toBe(true);
  await page.getByRole('tab', { name: 'Matrix' }).click();
  const matrix = region(page, 'Matrix');
  await matrix.getByRole('combobox', { name: 'Order of the agencies' }).selectOption('By name');
  await matrix.getByRole('button', { name: /Several do it/ }).click();
  await matrix.locator('td button').first().click();
  await page.getByRole('tab', { name: 'Compare' }).click();
  const link = page.url();
  const { page: again } = await open(inject('seed'), { fragment: link.split('#')[1]! });
  await again.getByRole('tab', { name: 'Matrix' }).click();
  const restored = region(again, 'Matrix');
  await restored.locator('td button').first().waitFor();
  await expect.poll(() => restored.getByRole('button', { name: /Several do it/ }).getAttribute('aria-pressed')).toBe('true');
  await expect.poll(() => restored.getByRole('combobox', { name: 'Order of the agencies' }).inputValue()).toBe('name');
  await page.getByRole('tab', { name: 'Matrix' }).click();
  const drawer = await matrix.locator('.drawer').innerText();
  expect(drawer).not.toBe('');
  await expect.poll(() => restored.locator('.drawer').innerText()).toBe(drawer);
  await again.goBack();
  await expect.poll(() => region(again, 'Compare').isVisible()).toBe(true);
});

test('sorting the table is undone, and done again', async () => {
  const { page } = await open(folder, { fragment: 'view=statements' });
  const order = () => page.locator('th.object').getAttribute('aria-sort');
  await region(page, 'Statements').getByRole('button', { name: 'Object' }).click();
  await expect.poll(order).toBe('ascending');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(order).toBe('none');
  await page.getByRole('button', { name: 'Redo' }).click();
  await expect.poll(order).toBe('ascending');
});

test('GEXF of what is shown is kept', async () => {
  const { page, errors } = await open(folder, { fragment: 'without-statuses=denied' });
  await page.getByRole('button', { name: 'Export' }).click();
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('dialog', { name: 'Export' }).getByRole('button', { name: 'GEXF' }).click()]);
  const text = readFileSync(await download.path(), 'utf8');
  expect(download.suggestedFilename()).toBe('graph.gexf');
  expect(text.match(/<edge /g)).toHaveLength(2);
  expect(errors).toEqual([]);
});

test.each([[720, 450], [512, 384], [390, 844]])('at %i by %i pixels, as a large screen at twice its size is, nothing is cut off sideways and the filters are said', async (width, height) => {
  const { page } = await open(inject('seed'), { width, height, fragment: 'without-statuses=denied&select=organisation%2Funmik' });
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  await expect.poll(() => page.getByRole('button', { name: 'Clear', exact: true }).isVisible()).toBe(true);
  await expect.poll(() => page.getByRole('button', { name: 'Undo' }).isVisible()).toBe(true);
  await page.getByRole('button', { name: 'Clear', exact: true }).click();
  await expect.poll(() => page.url()).not.toContain('without');
  expect(await violations(page)).toEqual([]);
});
