/** Documents that say nearly the same: a telegram sent again with another header, a draft beside its final form. */
import type { Source } from '../model.ts';

export interface NearCopy {
  /** Ids of two documents, the smaller first. */
  readonly one: string;
  readonly other: string;
  /** The share of what either says that both say, 0 to 1. */
  readonly shared: number;
}

/** Words in a shingle, and the share of shingles that are kept: enough to tell copies, few enough for thousands of documents. */
const WIDTH = 6;
const KEPT = 8;
const LIKE = 0.5;
/** A shingle of more documents than this is a form's boilerplate. */
const COMMON = 50;

/**
 * Pairs of documents that share at least half of their text, by the resemblance of their shingles (Broder 1997), of which every
 * eighth is kept by its hash. Time grows with the length of the texts.
 */
export function nearCopies(sources: readonly Pick<Source, 'id' | 'text'>[]): NearCopy[] {
  const sketches = sources.map(({ text }) => sketch(text));
  const holders = new Map<number, number[]>();
  sketches.forEach((hashes, i) => {
    for (const hash of hashes) {
      const known = holders.get(hash);
      if (known) known.push(i);
      else holders.set(hash, [i]);
    }
  });
  const shared = new Map<string, number>();
  for (const list of holders.values()) {
    if (list.length < 2 || list.length > COMMON) continue;
    list.forEach((one, i) => {
      for (const other of list.slice(i + 1)) shared.set(`${one} ${other}`, (shared.get(`${one} ${other}`) ?? 0) + 1);
    });
  }
  return [...shared].flatMap(([pair, count]) => {
    const [one, other] = pair.split(' ').map(Number) as [number, number];
    const share = count / (sketches[one]!.size + sketches[other]!.size - count);
    const [first, second] = [sources[one]!.id, sources[other]!.id].toSorted();
    return share >= LIKE ? [{ one: first!, other: second!, shared: share }] : [];
  }).toSorted((a, b) => b.shared - a.shared || (`${a.one} ${a.other}` < `${b.one} ${b.other}` ? -1 : 1));
}

function sketch(text: string): Set<number> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const hashes = words.map(hashOf);
  const kept = new Set<number>();
  for (let at = 0; at + WIDTH <= hashes.length; at++) {
    let hash = 2_166_136_261;
    for (let i = at; i < at + WIDTH; i++) hash = Math.imul(hash ^ hashes[i]!, 16_777_619);
    hash = (hash ^ (hash >>> 15)) >>> 0;
    if (hash % KEPT === 0) kept.add(hash);
  }
  return kept;
}

/** FNV-1a, 32 bits. */
function hashOf(word: string): number {
  let hash = 2_166_136_261;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 16_777_619);
  return hash;
}
