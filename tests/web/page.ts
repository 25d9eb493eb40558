import { pathToFileURL } from 'node:url';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, inject } from 'vitest';
import { serve, type Viewer } from '../../src/serve.ts';
import { BROWSER_ARGUMENTS } from './chromium.ts';

/** One browser for a file of tests, and the viewer served as `remit view` serves it. */

export interface Opened {
  page: Page;
  /** Errors on the console and thrown in the page, and dialogs, as they came. */
  errors: string[];
  /** The addresses asked for, as they came. */
  requests: string[];
  address: string;
}

export interface OpenOptions {
  width?: number;
  height?: number;
  dark?: boolean;
  /** Without "#". */
  fragment?: string;
}

/** Gives `open(folder)`: a new page on the viewer of that output folder, or on a page of one file ("…/graph.html") from disk, ready to be used. */
export function browserTests(): (folder: string, options?: OpenOptions) => Promise<Opened> {
  let browser: Browser | undefined;
  const viewers = new Map<string, Viewer>();
  afterAll(async () => {
    await browser?.close();
    for (const viewer of viewers.values()) await viewer.close();
  });
  const served = async (folder: string): Promise<Viewer> => {
    const viewer = viewers.get(folder) ?? await serve(folder, inject('viewer'), 0);
    viewers.set(folder, viewer);
    return viewer;
  };
  return async (folder, { width = 1440, height = 900, dark = false, fragment = '' } = {}) => {
    browser ??= await chromium.launch({ executablePath: inject('chromium'), args: [...BROWSER_ARGUMENTS] });
    const address = folder.endsWith('.html') ? pathToFileURL(folder).href : (await served(folder)).address;
    const context = await browser.newContext({ viewport: { width, height }, colorScheme: dark ? 'dark' : 'light', reducedMotion: 'reduce' });
    const page = await context.newPage();
    const errors: string[] = [];
    const requests: string[] = [];
    page.on('request', (request) => void requests.push(request.url()));
    page.on('dialog', (dialog) => {
      errors.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on('console', (message) => {
      if (message.type() === 'error' || (message.type() === 'warning' && !/GPU stall|GL Driver Message/.test(message.text()))) errors.push(message.text());
    });
    page.on('pageerror', (error) => errors.push(error.message));
    await page.goto(address + (fragment && `#${fragment}`));
    await page.locator('.document .text').waitFor({ state: 'attached' });
    return { page, errors, requests, address };
  };
}

/** How many pixels of a PNG are within 12 of this colour in each channel. */
export async function pixelsOf(page: Page, png: Buffer, colour: readonly [number, number, number]): Promise<number> {
  return (await patchOf(page, png, colour)).count;
}

/** The same, with the middle of them. */
export async function patchOf(page: Page, png: Buffer, colour: readonly [number, number, number]): Promise<{ count: number; x: number; y: number }> {
  const blank = await page.context().newPage();
  const patch = await blank.evaluate(async ({ base64, colour }) => {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const context = new OffscreenCanvas(image.width, image.height).getContext('2d')!;
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, image.width, image.height);
    const found = { count: 0, x: 0, y: 0 };
    for (let i = 0; i < data.length; i += 4) if (colour.every((channel, j) => Math.abs(channel - data[i + j]!) <= 12)) {
      found.count++;
      found.x += (i / 4) % image.width;
      found.y += Math.floor(i / 4 / image.width);
    }
    return { count: found.count, x: found.x / found.count, y: found.y / found.count };
  }, { base64: png.toString('base64'), colour });
  await blank.close();
  return patch;
}
