/** Documents of the tests, read with the framings and abbreviations of `data/`. */
import { readFileSync, readdirSync } from 'node:fs';
import type { CleanDocument, Source } from '../../src/model.ts';
import { clean } from '../../src/text/clean.ts';
import type { Framing } from '../../src/text/framing.ts';
import { compileFraming } from '../../src/text/framing.ts';
import { loadAbbreviations } from '../../src/text/segment.ts';

const data = new URL('../../data/', import.meta.url);
const json = (path: string): unknown => JSON.parse(readFileSync(new URL(path, data), 'utf8'));

export const abbreviations = loadAbbreviations(json('abbreviations.json'), 'abbreviations.json');
export const framings: Framing[] = readdirSync(new URL('framings/', data)).sort().map((file) => compileFraming(json(`framings/${file}`), `framings/${file}`));
export const seed = readFileSync(new URL('cables/2002PRISTI00351.txt', data), 'utf8');

export function sourceOf(text: string): Source {
  return { id: 'test', title: 'test', file: 'test.txt', format: 'plain text', sha256: '', text };
}

export function cleaned(text: string): CleanDocument {
  return clean(sourceOf(text), framings);
}

/** "place: text" of each block, white space folded; a heading's place in square brackets. */
export function blocksOf(text: string): string[] {
  const { blocks, clean: { text: read } } = cleaned(text);
  return blocks.map(({ kind, place, span }) => `${kind === 'heading' ? `[${place}]` : place}: ${read.slice(span.start, span.end).replace(/ +/g, ' ')}`);
}
