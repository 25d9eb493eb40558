import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { statementsCsv } from '../../src/export/csv.ts';
import type { SerializedRemitGraph } from '../../src/graph/graph.ts';
import { graphFrom } from '../../src/graph/graph.ts';
import { HARBOUR, HOSTILE, writeInvented } from './invented.ts';
import { browserTests, patchOf, pixelsOf } from './page.ts';
import { violations } from './violations.ts';

const open = browserTests();
const region = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const tab = (page: Page, name: string) => page.getByRole('tab', { name, exact: true });

let folder: string;
beforeAll(() => { folder = writeInvented(HARBOUR); });

describe('the views', () => {
  test('tabs switch the middle pane, by pointer and by arrows; the address holds it, and back goes back', async () => {
    const { page, errors } = await open(folder);
    await tab(page, 'Statements').click();
    await expect.poll(() => region(page, 'Statements').isVisible()).toBe(true);
    await expect.poll(() => region(page, 'Graph').isVisible()).toBe(false);
    await expect.poll(() => page.url()).toContain('view=statements');
    await page.keyboard.press('Home');
    await expect.poll(() => region(page, 'Graph').isVisible()).toBe(true);
    await expect.poll(() => region(page, 'Statements').isVisible()).toBe(false);
    await page.goBack();
    await expect.poll(() => region(page, 'Statements').isVisible()).toBe(true);
    expect(errors).toEqual([]);
  });
});

test('a first visitor is asked the questions, and each leads to the view that answers it', async () => {
  const { page } = await open(folder);
  await page.getByRole('button', { name: 'How are two connected?' }).click();
  await expect.poll(() => region(page, 'Path').isVisible()).toBe(true);
});

describe('the table of statements', () => {
  const cells = (page: Page) => region(page, 'Statements').locator('tbody tr:not(.gap)');

  test('a row opens its sentence; the keyboard goes from row to row', async () => {
    const { page } = await open(folder, { fragment: 'view=statements' });
    await expect.poll(() => cells(page).count()).toBe(4);
    await region(page, 'Statements').getByRole('button', { name: /Open the sentence: HSO inspects ferries, para 1/ }).focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('.text mark.trigger').textContent()).toBe('ARREST');
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('.text mark.trigger').textContent()).toBe('TRAIN');
    await expect.poll(() => cells(page).last().getAttribute('class')).toContain('open');
  });

  test('sorts by a column either way, narrows by words, and follows the filters', async () => {
    const { page } = await open(folder, { fragment: 'view=statements' });
    const table = region(page, 'Statements').getByRole('table');
    await table.getByRole('button', { name: 'Object' }).click();
    await table.getByRole('button', { name: 'Object' }).click();
    await expect.poll(() => page.locator('th.object').getAttribute('aria-sort')).toBe('descending');
    await expect.poll(() => cells(page).first().textContent()).toContain('sailors');
    await region(page, 'Statements').getByRole('searchbox').fill('once more');
    await expect.poll(() => cells(page).count()).toBe(1);
    await region(page, 'Statements').getByRole('searchbox').fill('');
    await region(page, 'Filters').getByRole('checkbox', { name: 'not', exact: true }).uncheck();
    await expect.poll(() => cells(page).count()).toBe(3);
    await expect.poll(() => region(page, 'Statements').getByRole('status').textContent()).toBe('2 statements, 3 places');
  });

  test('of thirty thousand rows only those in sight are in the page', async () => {
    const many = { ...HARBOUR, edges: Array.from({ length: 30_000 }, (_, i) => ({ ...HARBOUR.edges[1]!, relation: `r${i}` })) };
    const { page } = await open(writeInvented(many), { fragment: 'view=statements' });
    await expect.poll(() => cells(page).count()).toBeGreaterThan(10);
    await expect.poll(() => cells(page).count()).toBeLessThan(120);
    await cells(page).first().locator('button').last().focus();
    await page.keyboard.press('End');
    await expect.poll(() => cells(page).last().getAttribute('aria-rowindex')).toBe('30001');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('.text mark.trigger').textContent()).toBe('ARREST');
  });
});

describe('the path', () => {
  const fill = async (page: Page, end: string, typed: string): Promise<void> => {
    const box = region(page, 'Path').getByRole('combobox', { name: end, exact: true });
    await box.fill(typed);
    await box.press('Enter');
  };

  test('between two names that were typed is told as sentences, and each opens', async () => {
    const { page, errors } = await open(folder, { fragment: 'view=path' });
    await fill(page, 'From', 'pilots');
    await fill(page, 'To', 'ferries');
    const steps = region(page, 'Path').locator('.edge-line .told');
    await expect.poll(async () => (await steps.allInnerTexts()).map((text) => text.replace(/\s+/g, ' ').toLowerCase())).toEqual([
      'hso planned says coast council trains pilots the coast council says that the hso is to train pilots in malvania.',
      'hso inspects ferries the harbour safety office (hso) inspects the ferries.',
    ]);
    await region(page, 'Path').getByRole('button', { name: /Open the sentence: HSO inspects/ }).click();
    await expect.poll(() => page.locator('.text mark.trigger').textContent()).toBe('INSPECTS');
    await expect.poll(() => page.url()).toContain('from=activity%2Fpilots&to=activity%2Fferries');
    expect(errors).toEqual([]);
  });

  test('goes over a denied statement, or against an arrow, only where that is asked for', async () => {
    const { page } = await open(folder, { fragment: 'view=path&from=activity%2Fsailors&to=activity%2Fferries' });
    const status = region(page, 'Path').getByRole('status');
    await expect.poll(() => status.textContent()).toContain('No statement connects sailors with ferries');
    await page.getByRole('checkbox', { name: 'Denied statements too' }).check();
    await expect.poll(() => status.textContent()).toBe('1 shortest way, 2 steps');
    await page.getByRole('checkbox', { name: 'Only along the arrows' }).check();
    await expect.poll(() => status.textContent()).toContain('No statement');
  });

  test('is lit in the picture', async () => {
    const { page } = await open(folder, { fragment: 'view=path&from=activity%2Fpilots&to=activity%2Fferries' });
    await region(page, 'Path').locator('.edge-line').first().waitFor();
    await expect.poll(async () => pixelsOf(page, await page.locator('.canvas').screenshot(), [0, 114, 178])).toBeGreaterThan(100);
  });
});

describe('the matrix', () => {
  test('a cell says how many and of what status, and opens its statements', async () => {
    const { page, errors } = await open(folder, { fragment: 'view=matrix' });
    const matrix = region(page, 'Matrix');
    await matrix.getByRole('button', { name: 'HSO, arrests: 1 statement: 1 not' }).click();
    await expect.poll(() => matrix.getByRole('list', { name: 'Statements: HSO, arrests' }).getByRole('listitem').count()).toBe(1);
    await expect.poll(() => page.locator('.text mark.trigger').textContent()).toBe('ARREST');
    await page.keyboard.press('Home');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('.text mark.trigger').textContent()).toBe('INSPECTS');
    expect(errors).toEqual([]);
  });

  test('shows the gaps alone, and follows the filters', async () => {
    const { page } = await open(folder, { fragment: 'view=matrix' });
    const matrix = region(page, 'Matrix');
    await expect.poll(() => matrix.getByRole('button', { name: 'Several do it' }).textContent()).toBe('Several do it 0');
    await matrix.getByRole('button', { name: 'Nobody does it 2' }).click();
    await expect.poll(() => matrix.getByRole('columnheader').count()).toBe(3);
    await expect.poll(() => matrix.getByRole('status').textContent()).toBe('1 of 2 agencies, 2 of 3 columns');
    await region(page, 'Filters').getByRole('checkbox', { name: 'not', exact: true }).uncheck();
    await expect.poll(() => matrix.getByRole('columnheader').count()).toBe(2);
  });

  test('by what is done; the address holds it', async () => {
    const { page } = await open(folder, { fragment: 'view=matrix' });
    await region(page, 'Matrix').getByRole('combobox', { name: 'Columns', exact: true }).selectOption('What is done');
    await expect.poll(() => region(page, 'Matrix').getByRole('button', { name: /^HSO, ferries/ }).isVisible()).toBe(true);
    await expect.poll(() => page.url()).toContain('matrix=activity');
  });
});

describe('two dossiers side by side', () => {
  test('from the dossier, by what only one does, what both do, what only the other does', async () => {
    const { page, errors } = await open(folder, { fragment: 'select=organisation%2Fhso' });
    await region(page, 'Dossier').getByRole('button', { name: 'Compare' }).click();
    const second = region(page, 'Compare').getByRole('combobox', { name: 'Second name' });
    await second.fill('ferries');
    await second.press('Enter');
    const heads = region(page, 'Compare').getByRole('heading', { level: 3 });
    await expect.poll(() => heads.allTextContents()).toEqual(['Only HSO 3', 'Both 0', 'Only ferries 1']);
    await region(page, 'Compare').getByRole('button', { name: /Open the sentence: HSO, not: arrests/ }).click();
    await expect.poll(() => page.locator('.text mark.trigger').textContent()).toBe('ARREST');
    await expect.poll(() => page.url()).toContain('compare=organisation%2Fhso&with=activity%2Fferries');
    expect(errors).toEqual([]);
  });

  test('a dossier is copied as Markdown and kept as CSV', async () => {
    const { page } = await open(folder, { fragment: 'select=organisation%2Fhso' });
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await region(page, 'Dossier').getByRole('button', { name: 'Copy as Markdown' }).click();
    await expect.poll(() => region(page, 'Dossier').getByRole('status').textContent()).toBe('Copied.');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('- **denied:** arrests sailors \\[harbour, para 1\\]');
    const [download] = await Promise.all([page.waitForEvent('download'), region(page, 'Dossier').getByRole('button', { name: 'Download CSV' }).click()]);
    expect(download.suggestedFilename()).toBe('hso.csv');
    expect(readFileSync(await download.path(), 'utf8')).toContain(',HSO,inspects,ferries,stated,affirmed,asserted,');
  });
});

describe('the timeline', () => {
  test('a brush leaves what is said of that time, in every view; the handles do the same by the keyboard', async () => {
    const { page, errors } = await open(inject('seed'), { fragment: 'view=timeline' });
    const timeline = region(page, 'Timeline');
    await expect.poll(() => timeline.getByRole('listitem').count()).toBeGreaterThan(3);
    const all = await timeline.getByRole('listitem').count();
    const field = (await page.locator('.field').boundingBox())!;
    // About the shortest of the bars: some statement is of that time, and not every one.
    const [left, right] = await page.locator('.dated-bar').evaluateAll((bars) => {
      const { left, right } = bars.map((bar) => bar.getBoundingClientRect()).reduce((least, one) => (one.width < least.width ? one : least));
      return [left, right];
    }) as [number, number];
    await page.mouse.move(Math.max(field.x + 1, left - 8), field.y + 2);
    await page.mouse.down();
    await page.mouse.move(Math.min(field.x + field.width - 1, right + 8), field.y + 2, { steps: 4 });
    await page.mouse.up();
    await expect.poll(() => timeline.getByRole('listitem').count()).toBeLessThan(all);
    const brushed = await timeline.getByRole('listitem').count();
    expect(brushed).toBeGreaterThan(0);
    await expect.poll(() => region(page, 'Filters').getByRole('status').textContent()).toContain(`${brushed} of `);
    await expect.poll(() => page.url()).toMatch(/since=\d{4}-\d\d-\d\d&until=\d{4}-\d\d-\d\d/);
    await timeline.getByRole('slider', { name: 'To' }).press('End');
    await timeline.getByRole('slider', { name: 'From' }).press('Home');
    await expect.poll(() => timeline.getByRole('listitem').count()).toBe(all);
    await expect.poll(() => page.url()).not.toContain('since');
    await timeline.getByRole('slider', { name: 'From' }).press('ArrowRight');
    await expect.poll(() => page.url()).toMatch(/since=\d{4}-\d\d-01/);
    expect(errors).toEqual([]);
  });

  test('a document without dates says so', async () => {
    const { page } = await open(folder, { fragment: 'view=timeline' });
    await expect.poll(() => region(page, 'Timeline').textContent()).toContain('No statement of these documents says when.');
  });
});

describe('focus', () => {
  const summary = (page: Page) => region(page, 'Filters').getByRole('status');
  const names = async (page: Page): Promise<string> => /^\d+/.exec((await summary(page).textContent())!)![0];

  test('by the keyboard alone: in, along the connections, to the sentence, on, back, out', async () => {
    const { page, errors } = await open(folder, { fragment: 'select=activity%2Fferries' });
    await page.keyboard.press('f');
    const focus = page.getByRole('group', { name: 'Focus' });
    await expect.poll(() => names(page)).toBe('2');
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => focus.getByRole('status').textContent()).toContain('1 of 1: HSO inspects ferries');
    await page.keyboard.press(' ');
    await expect.poll(() => page.locator('.text mark.trigger').textContent()).toBe('INSPECTS');
    await page.keyboard.press('Enter');
    await expect.poll(() => names(page)).toBe('4');
    await expect.poll(() => page.getByRole('navigation', { name: 'Trail' }).textContent()).toBe('ferries›HSO');
    await expect.poll(() => page.url()).toContain('focus=organisation%2Fhso&trail=activity%2Fferries');
    await page.keyboard.press('Backspace');
    await expect.poll(() => names(page)).toBe('2');
    await page.keyboard.press('Escape');
    await expect.poll(() => focus.isVisible()).toBe(false);
    await expect.poll(() => names(page)).toBe('6');
    expect(errors).toEqual([]);
  });

  test('by a double-click on a name in the picture', async () => {
    const { page, errors } = await open(folder, { fragment: 'only=organisation%2Fhso&only=activity%2Fferries&only=activity%2Fsailors' });
    const canvas = page.locator('.canvas');
    await expect.poll(async () => pixelsOf(page, await canvas.screenshot(), [0, 114, 178])).toBeGreaterThan(100);
    const { x, y } = await patchOf(page, await canvas.screenshot(), [0, 114, 178]);
    await canvas.dblclick({ position: { x, y } });
    await expect.poll(() => page.getByRole('navigation', { name: 'Trail' }).textContent()).toBe('HSO');
    await expect.poll(() => page.url()).toContain('focus=organisation%2Fhso');
    expect(errors).toEqual([]);
  });

  test('further, and one way only; a relation is unfolded alone', async () => {
    const { page } = await open(folder, { fragment: 'select=activity%2Fferries&focus=activity%2Fferries' });
    await page.getByRole('combobox', { name: 'How far' }).selectOption('2 steps');
    await expect.poll(() => names(page)).toBe('4');
    await page.getByRole('combobox', { name: 'Which way' }).selectOption('what it does');
    await expect.poll(() => names(page)).toBe('1');
    await page.getByRole('combobox', { name: 'Unfold a relation' }).selectOption('inspects (by) (1)');
    await expect.poll(() => names(page)).toBe('2');
  });

  test('a hub asks before it unfolds more than fifty', async () => {
    const keys = Array.from({ length: 60 }, (_, i) => `activity/a${i}`);
    const hub = { ...HARBOUR, nodes: [HARBOUR.nodes[0]!, ...keys.map((key) => ({ key, kind: 'activity', label: key }))], edges: keys.map((target) => ({ ...HARBOUR.edges[1]!, target })) };
    const { page } = await open(writeInvented(hub), { fragment: 'select=organisation%2Fhso' });
    await region(page, 'Dossier').getByRole('button', { name: 'Focus' }).click();
    await expect.poll(() => names(page)).toBe('51');
    await page.getByRole('button', { name: 'Show all 60' }).click();
    await expect.poll(() => names(page)).toBe('61');
  });

  test('nor does it unfold a relation of more than fifty unasked; by the keyboard too', async () => {
    const keys = Array.from({ length: 60 }, (_, i) => `activity/a${i}`);
    const hub = { ...HARBOUR, nodes: [HARBOUR.nodes[0]!, ...keys.map((key) => ({ key, kind: 'activity', label: key }))], edges: keys.map((target) => ({ ...HARBOUR.edges[1]!, target })) };
    const { page } = await open(writeInvented(hub), { fragment: `select=organisation%2Fhso&only=organisation%2Fhso` });
    await expect.poll(() => names(page)).toBe('1');
    const choice = region(page, 'Dossier').getByRole('combobox', { name: 'Unfold a relation' });
    const question = region(page, 'Dossier').getByRole('group', { name: 'Unfold not: arrests: 60 names' });
    await choice.selectOption('not: arrests (60)');
    await expect.poll(() => names(page)).toBe('1');
    await page.keyboard.press('Escape');
    await expect.poll(() => question.count()).toBe(0);
    await choice.selectOption('not: arrests (60)');
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await expect.poll(() => names(page)).toBe('51');
    await page.getByRole('button', { name: 'Undo' }).click();
    await choice.selectOption('not: arrests (60)');
    await question.getByRole('button', { name: 'all 60' }).click();
    await expect.poll(() => names(page)).toBe('61');
  });

  test('a name is hidden, others are hidden, and every change is undone and done again', async () => {
    const { page } = await open(folder, { fragment: 'select=activity%2Fferries' });
    await region(page, 'Dossier').getByRole('button', { name: 'Hide others' }).click();
    await expect.poll(() => names(page)).toBe('2');
    await region(page, 'Dossier').getByRole('button', { name: 'Hide', exact: true }).click();
    await expect.poll(() => names(page)).toBe('1');
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => names(page)).toBe('2');
    await page.keyboard.press('Control+z');
    await expect.poll(() => names(page)).toBe('6');
    await page.getByRole('button', { name: 'Redo' }).click();
    await page.keyboard.press('Control+y');
    await expect.poll(() => names(page)).toBe('1');
    await expect.poll(() => page.getByRole('button', { name: 'Redo' }).isDisabled()).toBe(true);
  });
});

describe('export', () => {
  const kept = async (page: Page, what: string, format: string): Promise<Buffer> => {
    const panel = page.getByRole('dialog', { name: 'Export' });
    if (!(await panel.isVisible())) await page.getByRole('button', { name: 'Export' }).click();
    await panel.getByRole('radio', { name: what }).check();
    const [download] = await Promise.all([page.waitForEvent('download'), panel.getByRole('button', { name: format, exact: true }).click()]);
    return readFileSync(await download.path());
  };

  test('everything is, byte for byte, what the core has written; what is shown is that part of it', async () => {
    const seed = inject('seed');
    const { page, errors } = await open(seed, { fragment: 'without-statuses=denied' });
    for (const [format, file] of [['JSON', 'graph.json'], ['GraphML', 'graph.graphml']] as const) {
      expect((await kept(page, 'Everything', format)).equals(readFileSync(join(seed, file))), file).toBe(true);
    }
    const graph = graphFrom(JSON.parse(readFileSync(join(seed, 'graph.json'), 'utf8')) as SerializedRemitGraph);
    expect((await kept(page, 'Everything', 'CSV')).toString()).toBe(statementsCsv(graph));
    const shown = JSON.parse((await kept(page, 'What is shown', 'JSON')).toString()) as { edges: { attributes: { polarity: string } }[] };
    expect(shown.edges.length).toBeGreaterThan(20);
    expect(shown.edges.filter(({ attributes }) => attributes.polarity === 'negated')).toEqual([]);
    expect((await kept(page, 'What is shown', 'CSV')).toString()).not.toContain(',negated,');
    expect(errors).toEqual([]);
  });

  test('the picture as SVG, with labels and legend, and as PNG', async () => {
    const { page, errors } = await open(folder);
    await page.waitForTimeout(300);
    const svg = (await kept(page, 'What is shown', 'SVG')).toString();
    const parsed = await page.evaluate((text) => {
      const drawing = new DOMParser().parseFromString(text, 'image/svg+xml');
      return { failed: drawing.querySelector('parsererror') !== null, texts: [...drawing.querySelectorAll('text')].map((one) => one.textContent), titles: [...drawing.querySelectorAll('title')].map((one) => one.textContent) };
    }, svg);
    expect(parsed.failed).toBe(false);
    expect(parsed.texts).toEqual(expect.arrayContaining(['HSO', 'Organisation', 'not: the document says that it is not so']));
    expect(parsed.titles).toEqual(expect.arrayContaining(['HSO, not: arrests sailors', 'HSO: Harbour Safety Office']));
    const png = await kept(page, 'What is shown', 'PNG');
    expect(await pixelsOf(page, png, [0, 114, 178])).toBeGreaterThan(300);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.getByRole('dialog', { name: 'Export' }).count()).toBe(0);
    expect(errors).toEqual([]);
  });

  test('names that try to be markup are text in the picture too', async () => {
    const { page } = await open(writeInvented(HOSTILE));
    const svg = (await kept(page, 'Everything', 'SVG')).toString();
    expect(svg).not.toMatch(/<script|<img|<a /);
    expect(svg).toContain('&lt;script&gt;');
  });

  test('axe finds nothing in the panel', async () => {
    const { page } = await open(folder);
    await page.getByRole('button', { name: 'Export' }).click();
    await page.getByRole('dialog', { name: 'Export' }).waitFor();
    expect(await violations(page)).toEqual([]);
  });
});

test('the address holds the sizes of the panes and where the picture is looked at from', async () => {
  const { page } = await open(folder);
  await page.getByRole('separator', { name: /Width of the dossier/ }).press('ArrowLeft');
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await expect.poll(() => page.url(), { timeout: 10_000 }).toContain('camera=');
  const width = await page.locator('#reading').evaluate((element) => element.clientWidth);
  const picture = await page.locator('.canvas').screenshot();
  const { page: again } = await open(folder, { fragment: page.url().split('#')[1]! });
  await expect.poll(() => again.locator('#reading').evaluate((element) => element.clientWidth)).toBe(width);
  const blue = [0, 114, 178] as const;
  const before = await pixelsOf(page, picture, blue);
  await expect.poll(async () => Math.abs(await pixelsOf(again, await again.locator('.canvas').screenshot(), blue) - before)).toBeLessThan(20);
});

describe.each(['graph&focus=organisation%2Ftpiu&select=organisation%2Ftpiu&trail=organisation%2Fiom', 'timeline', 'compare&compare=organisation%2Fiom&with=organisation%2Fosce&select=organisation%2Fiom', 'matrix', 'path&from=organisation%2Fiom&to=organisation%2Ftpiu', 'statements'])('the view %s', (fragment) => {
  const view = fragment.split('&')[0]!;

  test.each([false, true])('has nothing that axe would find wrong, dark: %s', async (dark) => {
    const { page } = await open(inject('seed'), { dark, fragment: `view=${fragment}` });
    await page.locator(`#${view}:not([aria-busy])`).waitFor();
    await page.waitForTimeout(200);
    expect(await violations(page)).toEqual([]);
  });

  test('fits a screen 390 pixels wide', async () => {
    const { page } = await open(inject('seed'), { width: 390, height: 844, fragment: `view=${fragment}` });
    await page.locator(`#${view}:not([aria-busy])`).waitFor();
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  });
});
