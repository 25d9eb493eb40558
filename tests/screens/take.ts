/**
 * Takes the pictures of this folder again, for review by eye: `node --import tsx tests/screens/take.ts`.
 * They show the viewer on the seed, as `npm start` opens it.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { build } from '../../src/commands/build.ts';
import { processTerminal } from '../../src/commands/terminal.ts';
import { cables } from '../../src/disk/installation.ts';
import { viewerFolder } from '../../src/disk/web.ts';
import { serve } from '../../src/serve.ts';
import { BROWSER_ARGUMENTS, unpackChromium } from '../web/chromium.ts';

interface Screen {
  name: string;
  width: number;
  height: number;
  dark?: boolean;
  /** Which of the most connected agencies to select, and which line of its dossier to open; none where left out. */
  agency?: number;
  line?: number;
  /** Which tab of the middle pane; the graph where left out. */
  view?: string;
  /** The two most connected agencies, filled into the pane's fields. */
  ends?: readonly [string, string];
  /** Keys pressed at the end. */
  keys?: readonly string[];
  /** A new short name for what is selected, left standing in the menu of corrections; or put right, where that is so. */
  renamed?: { to: string; put?: boolean };
  /** Left standing in the search field. */
  typed?: string;
  /** Of the address, without "#". */
  fragment?: string;
}

const SCREENS: readonly Screen[] = [
  { name: 'start', width: 1360, height: 850 },
  { name: 'search', width: 1440, height: 900, typed: 'victims' },
  { name: 'filtered', width: 1440, height: 900, agency: 0, fragment: 'without-kinds=country&without-statuses=denied&since=2001-06-01&outline=yes' },
  { name: 'filtered-390', width: 390, height: 844, fragment: 'without-kinds=country&without-statuses=denied' },
  { name: 'sentence', width: 1440, height: 900, agency: 1, line: 3 },
  { name: 'sentence-dark', width: 1440, height: 900, dark: true, agency: 0, line: 1 },
  { name: 'dossier-1024', width: 1024, height: 768, agency: 2 },
  { name: 'sentence-dark-1024', width: 1024, height: 768, dark: true, agency: 1, line: 2 },
  { name: 'matrix', width: 1440, height: 900, view: 'Matrix' },
  { name: 'matrix-dark-390', width: 390, height: 844, dark: true, view: 'Matrix' },
  { name: 'path', width: 1440, height: 900, view: 'Path', ends: ['From', 'To'] },
  { name: 'statements-dark', width: 1440, height: 900, dark: true, view: 'Statements', agency: 0 },
  { name: 'timeline-1024', width: 1024, height: 768, view: 'Timeline' },
  { name: 'compare', width: 1440, height: 900, view: 'Compare', ends: ['First name', 'Second name'], agency: 1 },
  { name: 'focus', width: 1440, height: 900, agency: 1, keys: ['f', 'ArrowDown', 'ArrowDown', 'ArrowDown'] },
  { name: 'correct', width: 1440, height: 900, agency: 3, renamed: { to: 'UN Mission' } },
  { name: 'corrected-dark-390', width: 390, height: 844, dark: true, agency: 3, renamed: { to: 'UN Mission', put: true } },
  { name: 'sentence-390', width: 390, height: 844, agency: 1, line: 2 },
];

async function choose(page: Page, field: string, name: string): Promise<void> {
  await page.getByRole('combobox', { name: field, exact: true }).fill(name);
  await page.keyboard.press('Enter');
}

async function arrange(page: Page, { agency, line, view, ends, keys, renamed, typed }: Screen): Promise<void> {
  const agencies = (await page.locator('.starts .node').allTextContents()).map((name) => name.replaceAll('\u2060', ''));
  if (view !== undefined) await page.getByRole('tab', { name: view }).click();
  if (agency !== undefined) await choose(page, 'Search', agencies[agency]!);
  for (const [i, end] of (ends ?? []).entries()) await choose(page, end, agencies[i]!);
  if (line !== undefined) await page.locator('.dossier .cite').nth(line).click();
  if (renamed) {
    await page.getByRole('button', { name: 'Correct', exact: true }).click();
    await page.getByRole('textbox', { name: 'Short name' }).fill(renamed.to);
    if (renamed.put) await page.getByRole('button', { name: 'Put right' }).click();
  }
  for (const key of keys ?? []) await page.keyboard.press(key);
  if (typed !== undefined) {
    await page.locator('#search[data-ready]').waitFor();
    await page.locator('#search').fill(typed);
  }
  await page.mouse.move(0, 0);
}

const folder = mkdtempSync(join(tmpdir(), 'remit-screens-'));
await build([cables], folder, processTerminal());
const viewer = await serve(folder, await viewerFolder(), 0);
const browser = await chromium.launch({ executablePath: await unpackChromium(), args: [...BROWSER_ARGUMENTS] });
for (const screen of SCREENS) {
  const page = await browser.newPage({
    viewport: { width: screen.width, height: screen.height }, colorScheme: screen.dark ? 'dark' : 'light', reducedMotion: 'reduce',
  });
  await page.goto(`${viewer.address}#${screen.fragment ?? ''}`);
  await page.locator('.document .text').waitFor({ state: 'attached' });
  await arrange(page, screen);
  await page.waitForTimeout(1000);
  await page.screenshot({ path: join(import.meta.dirname, `${screen.name}.png`) });
  await page.close();
}
await browser.close();
await viewer.close();
rmSync(folder, { recursive: true });
