/**
 * `npm run bench:web`: the viewer against bare sigma on the same 10,000 names and 30,000 statements in the same browser: first pixels, script in each
 * frame while panning, memory; how long a search takes; and how soon the seed can be used. Prints a table, and asserts nothing.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type Page } from 'playwright-core';
import { build as bundle } from 'vite';
import { build } from '../../src/commands/build.ts';
import { cables } from '../../src/disk/installation.ts';
import { viewerFolder } from '../../src/disk/web.ts';
import { serve } from '../../src/serve.ts';
import { BROWSER_ARGUMENTS, unpackChromium } from '../../tests/web/chromium.ts';
import { writeGraph } from './graph.ts';
import { installProbe, type Probe } from './probe.ts';

const SIZE = { nodes: 10_000, edges: 30_000, documents: 40 };
const ROUNDS = 3;
const MOVES = 80;
/** What somebody would type: a word, the beginning of one, a slip, words of a sentence, a letter, nothing that is there. */
const QUERIES = ['office', 'h', 'harbor council', 'harbro counsil', 'inspects', 'district of the north', 'spring of the yaer', 'regulation 1999', 'zzyzx'] as const;

interface Measured {
  firstPixels: number;
  frame: number;
  megabytes: number;
}

/** A page with the probe in it. */
async function blank(browser: Browser): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
  // tsx keeps the names of functions by a helper that the page does not have.
  await page.addInitScript('globalThis.__name = (of) => of');
  await page.addInitScript(installProbe);
  return page;
}

async function opened(browser: Browser, address: string): Promise<Page> {
  const page = await blank(browser);
  await page.goto(address);
  await page.waitForFunction(() => (window as unknown as { probe: Probe }).probe.firstPixels > 0, null, { timeout: 120_000 });
  return page;
}

/** The viewer has read what it searches, so that its index is in the memory measured; sigma alone has nothing to read. */
async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => !document.querySelector('#search') || document.querySelector('#search[data-ready]'), null, { timeout: 120_000 });
}

/** Presses in the middle of the picture and draws it about. Gives the milliseconds of script for each move, in its animation frames. */
async function panned(page: Page): Promise<number> {
  const [x, y] = [557, 474];
  await page.waitForTimeout(1500);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.evaluate(() => {
    const { probe } = window as unknown as { probe: Probe };
    probe.frames.splice(0);
    probe.blind = true;
  });
  for (let i = 0; i < MOVES; i++) {
    await page.mouse.move(x + 120 * Math.sin(i / 5), y + 80 * Math.sin(i / 7));
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
  }
  const frames = await page.evaluate(() => (window as unknown as { probe: Probe }).probe.frames);
  await page.mouse.up();
  return frames.reduce((sum, took) => sum + took, 0) / MOVES;
}

/** Megabytes (10^6 bytes) of JavaScript's heap and its buffers after a collection. */
async function heap(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize, backingStorageSize = 0 } = await session.send('Runtime.getHeapUsage') as { usedSize: number; backingStorageSize?: number };
  return (usedSize + backingStorageSize) / 1e6;
}

async function measure(browser: Browser, address: string): Promise<Measured> {
  const page = await opened(browser, address);
  const firstPixels = await page.evaluate(() => (window as unknown as { probe: Probe }).probe.firstPixels);
  await settled(page);
  const frame = await panned(page);
  const megabytes = await heap(page);
  await page.close();
  return { firstPixels, frame, megabytes };
}

/** Milliseconds from a letter typed to the list that answers it, once the index stands; the slowest of three. */
async function searches(browser: Browser, address: string): Promise<Map<string, number>> {
  const page = await opened(browser, address);
  await settled(page);
  const took = new Map<string, number>();
  for (const query of QUERIES) {
    took.set(query, await page.evaluate((typed) => {
      const input = document.querySelector<HTMLInputElement>('#search')!;
      let slowest = 0;
      for (let i = 0; i < 3; i++) {
        input.value = typed;
        const start = performance.now();
        input.dispatchEvent(new Event('input', { bubbles: true }));
        slowest = Math.max(slowest, performance.now() - start);
      }
      return slowest;
    }, query));
  }
  await page.close();
  return took;
}

/** Milliseconds from navigation until the seed's picture and its document stand and the search takes what is typed. */
async function usable(browser: Browser, address: string): Promise<number> {
  const page = await blank(browser);
  await page.goto(address, { waitUntil: 'commit' });
  await page.waitForFunction(() => {
    const { probe } = window as unknown as { probe: Probe & { usable?: number } };
    if (probe.firstPixels > 0 && document.querySelector('#search') && document.querySelector('.document .text')) probe.usable ??= performance.now();
    return probe.usable !== undefined;
  }, null, { polling: 'raf' });
  const took = await page.evaluate(() => (window as unknown as { probe: { usable: number } }).probe.usable);
  await page.close();
  return took;
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

const print = (...cells: readonly (string | number)[]): void =>
  void process.stdout.write(`${cells.map((cell, i) => (i === 0 ? String(cell).padEnd(34) : (typeof cell === 'number' ? cell.toFixed(cell < 100 ? 1 : 0) : cell).padStart(12))).join('')}\n`);

async function inTurn(browser: Browser, ours: string, theirs: string): Promise<[Measured, Measured]> {
  const rounds: [Measured, Measured][] = [];
  for (let i = 0; i < ROUNDS; i++) rounds.push([await measure(browser, ours), await measure(browser, theirs)]);
  const middle = (of: (round: [Measured, Measured]) => Measured): Measured => {
    const all = rounds.map(of);
    return { firstPixels: median(all.map((one) => one.firstPixels)), frame: median(all.map((one) => one.frame)), megabytes: median(all.map((one) => one.megabytes)) };
  };
  return [middle(([one]) => one), middle(([, other]) => other)];
}

const temporary = mkdtempSync(join(tmpdir(), 'remit-bench-web-'));
const [large, seed, bare] = ['large', 'seed', 'bare'].map((name) => join(temporary, name)) as [string, string, string];
writeGraph(large, SIZE);
await build([cables], seed, { out: () => {}, warn: () => {}, progress: () => {} });
await bundle({ root: fileURLToPath(new URL('bare', import.meta.url)), base: './', logLevel: 'error', build: { outDir: bare, target: 'es2022', assetsInlineLimit: 0 } });
const viewer = await viewerFolder();
const [ours, theirs, ofSeed] = [await serve(large, viewer, 0), await serve(large, bare, 0), await serve(seed, viewer, 0)];
const browser = await chromium.launch({ executablePath: await unpackChromium(), args: [...BROWSER_ARGUMENTS] });
try {
  const [a, b] = await inTurn(browser, ours.address, theirs.address);
  print(`${SIZE.nodes} names, ${SIZE.edges} statements`, 'viewer', 'bare sigma', 'ratio', 'held to');
  print('first pixels, ms', a.firstPixels, b.firstPixels, (a.firstPixels / b.firstPixels).toFixed(2), '1.50');
  print('script a frame while panning, ms', a.frame, b.frame, `+${(a.frame - b.frame).toFixed(1)} ms`, '+3.0 ms');
  print('memory, MB', a.megabytes, b.megabytes, (a.megabytes / b.megabytes).toFixed(2), '2.00');
  for (const [query, took] of await searches(browser, ours.address)) print(`search "${query}", ms`, took, '', '', '50.0');
  const seeds: number[] = [];
  for (let i = 0; i < ROUNDS; i++) seeds.push(await usable(browser, ofSeed.address));
  print('the seed is usable after, ms', median(seeds), '', '', '500');
} finally {
  await browser.close();
  for (const server of [ours, theirs, ofSeed]) await server.close();
  rmSync(temporary, { recursive: true });
}
