import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { HARBOUR, HOSTILE, writeInvented } from './invented.ts';
import { browserTests, pixelsOf } from './page.ts';
import { violations } from './violations.ts';

const open = browserTests();
const region = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const search = (page: Page) => page.getByRole('combobox', { name: 'Search' });

async function choose(page: Page, typed: string): Promise<void> {
  await search(page).fill(typed);
  await search(page).press('Enter');
}

/** Whether an element lies within what its scrolling pane shows. */
async function inView(page: Page, selector: string): Promise<boolean> {
  return page.evaluate((selector) => {
    const box = document.querySelector(selector)!.getBoundingClientRect();
    const pane = document.querySelector('.scroller')!.getBoundingClientRect();
    return box.top >= pane.top && box.bottom <= pane.bottom;
  }, selector);
}

describe('an invented document', () => {
  let folder: string;
  beforeAll(() => { folder = writeInvented(HARBOUR); });

  test('opens without an error, and the picture is really drawn', async () => {
    const { page, errors } = await open(folder);
    await expect.poll(async () => pixelsOf(page, await page.locator('.canvas').screenshot(), [0, 114, 178])).toBeGreaterThan(150);
    await expect.poll(() => region(page, 'Dossier').textContent()).toContain('Who does what?');
    for (const name of ['Legend', 'Filters', 'Graph', 'Document']) await expect.poll(() => region(page, name).isVisible(), { message: name }).toBe(true);
    expect(errors).toEqual([]);
  });

  test('an alias leads to the dossier, a line of it to the sentence with its parts marked', async () => {
    const { page, errors } = await open(folder);
    await expect.poll(() => inView(page, '.text a[data-node="activity/ferries"]')).toBe(false);
    await choose(page, 'harbour safty');
    await expect.poll(() => region(page, 'Dossier').getByRole('heading', { level: 2 }).textContent()).toBe('HSO');
    await expect.poll(() => page.locator('.mention.current').textContent()).toBe('HARBOUR SAFETY OFFICE');
    await expect.poll(() => inView(page, '.mention.current')).toBe(true);
    await region(page, 'Dossier').getByRole('button', { name: /Open the sentence: HSO inspects ferries/ }).click();
    const marks = () => region(page, 'Document').locator('.text mark').evaluateAll((all) => all.map((one) => `${(one as HTMLElement).dataset['role']}: ${one.textContent}`));
    await expect.poll(marks).toEqual(['subject: HARBOUR SAFETY OFFICE', 'trigger: INSPECTS', 'object: FERRIES']);
    await expect.poll(() => inView(page, '.sentence')).toBe(true);
    expect(errors).toEqual([]);
  });

  test('from one place of a statement to the next, and back', async () => {
    const { page } = await open(folder, { fragment: `open=${encodeURIComponent('organisation/hso|inspects|activity/ferries')}` });
    await page.getByRole('button', { name: 'Next place of this statement' }).click();
    const sentence = page.locator('.text .sentence');
    await expect.poll(async () => (await sentence.allTextContents()).join('')).toContain('ONCE MORE');
    await expect.poll(() => inView(page, '.sentence')).toBe(true);
    await page.keyboard.press('[');
    await expect.poll(async () => (await sentence.allTextContents()).join('')).not.toContain('ONCE MORE');
  });

  test('the document is the source, letter for letter, before and after a sentence was opened', async () => {
    const { page } = await open(folder);
    const text = page.locator('.text');
    await expect.poll(() => text.evaluate((element) => element.textContent)).toBe(HARBOUR.text);
    await choose(page, 'hso');
    await page.getByRole('button', { name: /Open the sentence: HSO inspects/ }).click();
    await page.getByRole('button', { name: 'Close the sentence' }).click();
    await expect.poll(() => text.evaluate((element) => element.textContent)).toBe(HARBOUR.text);
    await expect.poll(() => text.locator('mark, .sentence').count()).toBe(0);
  });

  test('furniture can be hidden', async () => {
    const { page } = await open(folder);
    const header = page.getByText('PAGE 01 HARBOUR 00001');
    await expect.poll(() => header.isVisible()).toBe(true);
    await page.getByRole('switch', { name: 'Hide furniture' }).click();
    await expect.poll(() => header.isVisible()).toBe(false);
  });

  test('a denied and a planned line say so in words', async () => {
    const { page } = await open(folder, { fragment: 'select=organisation%2Fhso' });
    await region(page, 'Dossier').locator('.lines-said li').first().waitFor();
    const lines = await region(page, 'Dossier').locator('.lines-said li').allInnerTexts();
    const words = lines.map((line) => line.replace(/\s+/g, ' ').toLowerCase());
    expect(words.find((line) => line.includes('sailors'))).toMatch(/arrests not sailors/);
    expect(words.find((line) => line.includes('pilots'))).toMatch(/trains planned says coast council pilots/);
  });

  test('a click on a line of the picture opens its sentence', async () => {
    const { page } = await open(folder);
    const box = (await page.locator('.canvas').boundingBox())!;
    const hint = page.locator('.hint');
    for (let y = 0.3; y < 0.7 && !(await hint.isVisible()); y += 0.005) {
      await page.mouse.move(box.x + box.width / 2, box.y + box.height * y);
      await page.waitForTimeout(30);
    }
    await expect.poll(() => hint.textContent()).toContain('INSPECTS THE FERRIES');
    await page.mouse.down();
    await page.mouse.up();
    await expect.poll(() => page.locator('.text mark.trigger').textContent()).toBe('INSPECTS');
  });

  test('a marked name in the document selects it; its places are counted and stepped through', async () => {
    const { page } = await open(folder);
    await page.locator('.text a[data-node="activity/sailors"]').first().click();
    await expect.poll(() => region(page, 'Dossier').getByRole('heading', { level: 2 }).textContent()).toBe('sailors');
    await choose(page, 'HSO');
    const places = page.getByRole('group', { name: 'Places that name HSO' });
    await expect.poll(() => places.textContent()).toContain('1 of 5');
    await places.getByRole('button', { name: /Previous/ }).click();
    await expect.poll(() => places.textContent()).toContain('5 of 5');
    await expect.poll(() => inView(page, '.mention.current')).toBe(true);
  });

  test('the address holds the view: it opens again, and back goes back', async () => {
    const { page, address } = await open(folder);
    await choose(page, 'coast council');
    await choose(page, 'HSO');
    await page.getByRole('button', { name: /Open the sentence: HSO, not: arrests/ }).click();
    const link = page.url();
    expect(link.startsWith(`${address}#`)).toBe(true);
    const { page: again } = await open(folder, { fragment: link.split('#')[1]! });
    await expect.poll(() => again.locator('.text mark.trigger').textContent()).toBe('ARREST');
    await page.goBack();
    await expect.poll(() => page.locator('.text mark').count()).toBe(0);
    await page.goBack();
    await expect.poll(() => region(page, 'Dossier').getByRole('heading', { level: 2 }).textContent()).toBe('Coast Council');
  });

  test('legend entries are filters, with one line that says what is shown and clears it', async () => {
    const { page } = await open(folder);
    const entry = region(page, 'Legend').getByRole('button', { name: /Organisation/ });
    const summary = region(page, 'Filters').getByRole('status');
    await entry.click();
    await expect.poll(() => summary.textContent()).toContain('2 of 6 names, 0 of 3 statements');
    await region(page, 'Filters').getByRole('button', { name: 'Clear' }).click();
    await expect.poll(() => summary.textContent()).toContain('6 names, 3 statements');
    await entry.click({ modifiers: ['Shift'] });
    await expect.poll(() => summary.textContent()).toContain('4 of 6 names');
    await expect.poll(() => page.url()).toContain('without-kinds=organisation');
  });

  test('when nothing passes the filters, the picture says so', async () => {
    const { page } = await open(folder);
    for (const name of ['says …', 'planned', 'not', 'stated']) {
      const box = region(page, 'Filters').getByRole('checkbox', { name, exact: true });
      if (await box.count()) await box.uncheck();
    }
    await page.getByText('Nothing passes these filters.').waitFor();
    await page.getByRole('button', { name: 'Clear the filters' }).click();
    await expect.poll(() => page.getByText('Nothing passes these filters.').isVisible()).toBe(false);
  });

  test('the keyboard alone: search, its list, the sheet of keys, Escape', async () => {
    const { page } = await open(folder);
    await page.keyboard.press('/');
    await expect.poll(() => search(page).evaluate((input) => input === document.activeElement)).toBe(true);
    await page.keyboard.type('s');
    await expect.poll(() => search(page).getAttribute('aria-expanded')).toBe('true');
    const first = await search(page).getAttribute('aria-activedescendant');
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => search(page).getAttribute('aria-activedescendant')).not.toBe(first);
    const second = await search(page).getAttribute('aria-activedescendant');
    await expect.poll(() => page.locator(`#${second}`).getAttribute('aria-selected')).toBe('true');
    await page.keyboard.press('Escape');
    await expect.poll(() => page.getByRole('listbox').isVisible()).toBe(false);
    await page.keyboard.press('Escape');
    await page.keyboard.press('?');
    await expect.poll(() => page.getByRole('dialog', { name: 'Keys' }).isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    await choose(page, 'pilots');
    await page.keyboard.press('Escape');
    await expect.poll(() => region(page, 'Dossier').textContent()).toContain('Who does what?');
  });

  test('dark follows the system, the button turns it round, and the choice is kept', async () => {
    const { page } = await open(folder, { dark: true });
    const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    await expect.poll(background).toBe('rgb(19, 21, 25)');
    await page.getByRole('button', { name: /Switch to light/ }).click();
    await expect.poll(background).toBe('rgb(253, 253, 252)');
    await page.reload();
    await page.locator('.dossier .welcome').waitFor();
    await expect.poll(background).toBe('rgb(253, 253, 252)');
  });

  test('panes are resized by the keyboard', async () => {
    const { page } = await open(folder);
    const width = () => page.locator('#reading').evaluate((element) => element.clientWidth);
    const before = await width();
    await page.getByRole('separator', { name: /Width of the dossier/ }).press('ArrowLeft');
    await expect.poll(width).toBe(before + 24);
  });

  test('a narrow screen shows one pane at a time, and goes to the one that was asked for', async () => {
    const { page } = await open(folder, { width: 390, height: 844 });
    await expect.poll(() => region(page, 'Graph').isVisible()).toBe(true);
    await expect.poll(() => region(page, 'Dossier').isVisible()).toBe(false);
    await choose(page, 'hso');
    await expect.poll(() => region(page, 'Dossier').isVisible()).toBe(true);
    await page.getByRole('button', { name: /Open the sentence: HSO inspects/ }).click();
    await expect.poll(() => region(page, 'Document').isVisible()).toBe(true);
    await expect.poll(() => inView(page, '.sentence')).toBe(true);
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  });

  test.each([false, true])('axe finds nothing wrong, dark: %s', async (dark) => {
    const { page } = await open(folder, { dark });
    expect(await violations(page)).toEqual([]);
    await choose(page, 'hso');
    await page.getByRole('button', { name: /Open the sentence: HSO inspects/ }).click();
    expect(await violations(page)).toEqual([]);
    await search(page).fill('h');
    expect(await violations(page)).toEqual([]);
  });
});

test('names and documents that try to be markup are shown as text', async () => {
  const { page, errors } = await open(writeInvented(HOSTILE));
  await choose(page, '<script>');
  const dossier = region(page, 'Dossier');
  await expect.poll(() => dossier.getByRole('heading', { level: 2 }).textContent()).toBe('<script>window.hacked=1</script>');
  await page.getByRole('button', { name: /Open the sentence/ }).first().click();
  await expect.poll(() => page.locator('.text mark.object').textContent()).toBe('<img src=x onerror="window.hacked=1">');
  await choose(page, 'window.hacked=1');
  await choose(page, 'very very');
  await expect.poll(() => dossier.evaluate((element) => element.scrollWidth <= element.clientWidth)).toBe(true);
  await expect.poll(() => page.locator('.text').evaluate((element) => element.textContent)).toBe(HOSTILE.text);
  expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
  expect(await page.locator('main img, main script, main u, main i').count()).toBe(0);
  expect(errors).toEqual([]);
});

test('a folder without a graph says what to do', async () => {
  const folder = writeInvented(HARBOUR);

  const { page } = await open(folder);
  rmSync(join(folder, 'graph.json'));
  await page.reload();
  await expect.poll(() => region(page, 'Graph').textContent()).toContain('Run `remit build` first');
});

describe('the seed', () => {
  interface SeedNode { key: string; attributes: { label: string; aliases: string[] } }
  interface SeedEdge { source: string; attributes: { evidence: { document: string; trigger: { start: number; end: number }[]; quote: string }[] } }

  test('the document stands at its first paragraph, not at the furniture above it', async () => {
    const outlines = JSON.parse(readFileSync(join(inject('seed'), 'outline.json'), 'utf8')) as Record<string, { outline: { start: number }[] }>;
    const [[id, { outline }]] = Object.entries(outlines) as [[string, { outline: { start: number }[] }]];
    const begins = readFileSync(join(inject('seed'), 'sources', `${id}.txt`), 'utf8').slice(outline[0]!.start, outline[0]!.start + 30);
    const { page } = await open(inject('seed'));
    await expect.poll(() => page.evaluate(() => {
      const pane = document.querySelector('.scroller')!.getBoundingClientRect();
      const top = [...document.querySelectorAll('.text .block')].find((block) => block.getBoundingClientRect().top >= pane.top);
      return top?.textContent ?? '';
    })).toContain(begins.trim().split('\n')[0]);
  });

  test('an organisation is found by an alias, and a line of its dossier leads to the sentence', async () => {
    const folder = inject('seed');
    const graph = JSON.parse(readFileSync(join(folder, 'graph.json'), 'utf8')) as { nodes: SeedNode[]; edges: SeedEdge[] };
    const busy = (key: string): number => graph.edges.filter((edge) => edge.source === key).length;
    const node = graph.nodes.filter((one) => one.key.startsWith('organisation/') && one.attributes.aliases.some((alias) => alias.length > one.attributes.label.length + 8))
      .sort((a, b) => busy(b.key) - busy(a.key))[0]!;
    const { page, errors } = await open(folder);
    await choose(page, node.attributes.aliases.toSorted((a, b) => b.length - a.length)[0]!);
    await expect.poll(() => region(page, 'Dossier').getByRole('heading', { level: 2 }).textContent()).toBe(node.attributes.label);
    const line = region(page, 'Dossier').getByRole('button', { name: /Open the sentence/ });
    await expect.poll(() => line.count()).toBeGreaterThanOrEqual(busy(node.key));
    await line.first().click();
    for (const role of ['subject', 'trigger', 'object']) await expect.poll(() => page.locator(`.text mark.${role}`).count(), { message: role }).toBeGreaterThan(0);
    await expect.poll(() => inView(page, '.sentence')).toBe(true);
    const id = graph.edges[0]!.attributes.evidence[0]!.document;
    await expect.poll(() => page.locator('.text').evaluate((element) => element.textContent)).toBe(readFileSync(join(folder, 'sources', `${id}.txt`), 'utf8'));
    expect(errors).toEqual([]);
  });
});
