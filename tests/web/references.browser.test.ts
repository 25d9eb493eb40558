import { expect, test } from 'vitest';
import { built } from './opening.ts';
import { browserTests } from './page.ts';
import { violations } from './violations.ts';

const open = browserTests();
const cable = (number: number, day: string, reference: string): string =>
  `R ${day}1200Z MAY 98\nFM AMEMBASSY FREEDONIA\nTO SECSTATE WASHDC 1\nUNCLAS FREEDONIA 0000${number}\n\nE.O. 12958: N/A\nSUBJECT: FERRY ${number}\n${reference}\n\n1. THE HARBOUR OFFICE RUNS THE NIGHT FERRY.\n`;

test('the Document pane tells what a cable refers to, and who refers to it; what is here is a link', async () => {
  const folder = await built({ 'one.txt': cable(12, '02', ''), 'two.txt': cable(15, '09', 'REF: A) FREEDONIA 12 B) 97 STATE 12686') });
  const { page, errors } = await open(folder, { fragment: 'document=two' });
  const references = page.locator('.document .references');
  await references.getByText('Refers to 2 documents').click();
  await expect.poll(() => references.locator('p').allTextContents()).toEqual(['Refers to FREEDONIA 12, 97 STATE 12686']);
  expect(await references.locator('a').allTextContents()).toEqual(['FREEDONIA 12']);
  expect(await violations(page)).toEqual([]);
  await references.getByRole('link', { name: 'FREEDONIA 12' }).click();
  await references.getByText('Referred to by 1 document').waitFor();
  await expect.poll(() => references.locator('a').allTextContents()).toEqual(['1998 FREEDONIA 15']);
  await expect.poll(() => page.locator('.document .text').textContent()).toContain('FERRY 12');
  expect(errors).toEqual([]);
});
