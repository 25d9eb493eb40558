/** Document ids: safe as file names on every system, and the same whatever the order of the files. */
import type { Source } from '../model.ts';

/** Names that Windows keeps for its devices. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;
const LONGEST = 100;
/** How much of the fingerprint tells two documents of one name apart; all of it should the first not do. */
const SUFFIX_LENGTHS = [8, 64];

/** The base name of the path without its ending; what is no letter, digit, dot, dash or underscore becomes a dash. */
export function idOf(path: string): string {
  const base = path.slice(path.lastIndexOf('/') + 1);
  const stem = base.replace(/\.[^.]{0,10}$/u, '') || base;
  const id = stem.normalize('NFC').replace(/[^\p{L}\p{M}\p{N}._-]+/gu, '-').slice(0, LONGEST).replace(/^[.-]+|[.-]+$/g, '');
  if (id === '') return 'document';
  return RESERVED.test(id) ? `document-${id}` : id;
}

export interface Duplicate {
  readonly file: string;
  /** The path that was kept. */
  readonly of: string;
}

/**
 * Gives every source an id of its own, and keeps of the same bytes only the one with the smallest path.
 * Where names collide (case apart), each gets `-` and the first 8 hex digits of its SHA-256. Sorted by id.
 */
export function uniqueIds(sources: readonly Source[]): { sources: Source[]; duplicates: Duplicate[] } {
  const kept = new Map<string, Source>();
  const duplicates: Duplicate[] = [];
  for (const source of [...sources].sort(by((each) => each.file))) {
    const first = kept.get(source.sha256);
    if (first) duplicates.push({ file: source.file, of: first.file });
    else kept.set(source.sha256, source);
  }
  let apart = [...kept.values()];
  for (const length of SUFFIX_LENGTHS) apart = tellApart(apart, length);
  return { sources: apart.sort(by((each) => each.id)), duplicates };
}

function tellApart(sources: readonly Source[], suffix: number): Source[] {
  const uses = new Map<string, number>();
  for (const { id } of sources) uses.set(id.toLowerCase(), (uses.get(id.toLowerCase()) ?? 0) + 1);
  return sources.map((source) =>
    uses.get(source.id.toLowerCase()) === 1 ? source : { ...source, id: `${source.id}-${source.sha256.slice(0, suffix)}` });
}

function by<T>(key: (item: T) => string): (a: T, b: T) => number {
  return (a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0);
}
