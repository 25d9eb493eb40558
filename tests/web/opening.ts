import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Download, Page } from 'playwright-core';
import { build } from '../../src/commands/build.ts';
import { wholeJson } from '../../src/export/whole.ts';
import { folderWith } from '../disk/folders.ts';

/** What tests of opened documents share: files dropped as a person would, and what `remit build` makes of the same. */

export type Files = Readonly<Record<string, string | Uint8Array>>;

/** Lets files go over the middle of the page. */
export async function drop(page: Page, files: Files): Promise<void> {
  const content = Object.entries(files).map(([name, bytes]) => [name, Buffer.from(bytes).toString('base64')] as const);
  const transfer = await page.evaluateHandle((given) => {
    const transfer = new DataTransfer();
    for (const [name, base64] of given) transfer.items.add(new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], name));
    return transfer;
  }, content);
  for (const type of ['dragenter', 'dragover', 'drop']) await page.dispatchEvent('#rooms', type, { dataTransfer: transfer });
}

/** Drops documents and has them read, until their graph is shown. */
export async function dropAndRead(page: Page, files: Files): Promise<void> {
  await drop(page, files);
  await page.getByRole('button', { name: /^Read \d+ file/ }).click();
  await page.getByRole('contentinfo', { name: 'Opened graph' }).waitFor({ timeout: 60_000 });
  await page.locator('.document .text').waitFor({ state: 'attached' });
}

export async function textOf(download: Download): Promise<string> {
  return readFileSync(await download.path(), 'utf8');
}

/** Where two texts part, with what stands there; '' where they are the same. */
export function difference(a: string, b: string): string {
  if (a === b) return '';
  let at = 0;
  while (a[at] === b[at]) at++;
  return `at ${at}: ${JSON.stringify(a.slice(at - 60, at + 60))} / ${JSON.stringify(b.slice(at - 60, at + 60))}`;
}

/** The output folder that `remit build` writes for these files. */
export async function built(files: Files): Promise<string> {
  return (await builtBoth(files)).out;
}

/** The output folder, and the page of one file, that `remit build … --html` writes for these files. */
export async function builtBoth(files: Files, template?: string): Promise<{ out: string; page: string }> {
  const folder = folderWith(files);
  const [out, page] = [join(folder, 'out'), join(folder, 'page.html')];
  await build(Object.keys(files).map((name) => join(folder, name)), out, { out: () => {}, warn: () => {}, progress: () => {} }, template === undefined ? {} : { page: { file: page, template } });
  return { out, page };
}

/** A folder's graph with everything that its viewer shows, in one text. */
export function wholeOfFolder(folder: string): string {
  const read = (path: string): string => readFileSync(join(folder, path), 'utf8');
  const sources = existsSync(join(folder, 'sources')) ? readdirSync(join(folder, 'sources')) : [];
  const { attributes } = JSON.parse(read('graph.json')) as { attributes: { documents: { id: string }[] } };
  if (sources.length !== attributes.documents.length) throw new Error(`${folder} has not one source for each document`);
  return wholeJson({
    graph: read('graph.json'), outline: read('outline.json'), omissions: read('omissions.json'),
    sources: attributes.documents.map(({ id }) => ({ id, text: read(`sources/${id}.txt`) })),
  });
}
