/** Texts read with Remit's own `data/`, and their graph written as lines for tables of (text, lines). */
import { dataFiles } from '../src/disk/installation.ts';
import type { ReadDocument } from '../src/document.ts';
import { readDocument } from '../src/document.ts';
import { loadKnowledge } from '../src/knowledge.ts';
import type { Entity, Evidence, Statement, StatedTime } from '../src/model.ts';
import type { Extracted } from '../src/pipeline.ts';
import { extractOpened } from '../src/pipeline.ts';
import { fingerprint } from '../src/read/fingerprint.ts';
import { idOf, uniqueIds } from '../src/read/ids.ts';
import type { Opened } from '../src/read/read.ts';

export const knowledge = loadKnowledge(dataFiles());

const encoder = new TextEncoder();
export const file = (path: string, text: string) => ({ path, bytes: encoder.encode(text) });

/** One text through the rooms up to its mentions. */
export function document(text: string): ReadDocument {
  return readDocument({ id: 'note', title: 'note', file: 'note.txt', format: 'plain text', sha256: '', text }, knowledge);
}

/** Texts through the whole core: "note-1.txt", "note-2.txt" … */
export function extracted(...texts: readonly string[]): Extracted {
  return extractOpened(opened(texts.map((text, i) => file(`note-${i + 1}.txt`, text))), knowledge);
}

/** Plain texts in UTF-8 as `readFiles` gives them, at once. */
export function opened(files: readonly { path: string; bytes: Uint8Array }[]): Opened {
  const sources = files.map(({ path, bytes }) => ({
    id: idOf(path), title: idOf(path), file: path, format: 'plain text', sha256: fingerprint(bytes), text: new TextDecoder().decode(bytes),
  }));
  return { ...uniqueIds(sources), problems: [], skipped: 0 };
}

/** What texts state, a line each in alphabetical order: "Ferry Board > funds > night boats [not, planned, says ILO, 2001-01-01..2001-01-31]". */
export function stated(...texts: readonly string[]): string[] {
  const { extraction: { entities, statements } } = extracted(...texts);
  const labels = new Map(entities.map(({ key, label }) => [key, label]));
  return statements.map((statement) => line(statement, labels)).toSorted();
}

/** The same, of one relation only. */
export function statedOf(relation: string, text: string): string[] {
  return stated(text).filter((each) => each.includes(` > ${relation} > `));
}

function line({ source, relation, target, polarity, evidence }: Statement, labels: ReadonlyMap<string, string>): string {
  const status = [polarity === 'negated' ? 'not' : '', ...notes(evidence, labels)].filter(Boolean);
  return `${labels.get(source)!} > ${relation} > ${labels.get(target)!}${status.length ? ` [${status.join(', ')}]` : ''}`;
}

function notes({ modality, attributedTo, time }: Evidence, labels: ReadonlyMap<string, string>): string[] {
  return [modality === 'asserted' ? '' : modality, attributedTo ? `says ${labels.get(attributedTo)!}` : '', time ? range(time) : ''];
}

export const range = ({ from, to }: StatedTime): string => (from === to ? from : `${from}..${to}`);

/** The named things of texts, a line each: "organisation ILO = International Labour Organization, the ILO". */
export function things(...texts: readonly string[]): Entity[] {
  return extracted(...texts).extraction.entities.filter(({ kind }) => kind !== 'activity');
}
