import louvain from 'graphology-communities-louvain';
import type { Skeleton } from './graph.ts';
import { byText } from './order.ts';

/**
 * Communities by the Louvain method (Blondel et al. 2008) with a fixed seed. Numbered by size, the largest 0; equals by their
 * first key. Each node without links is a community of its own.
 * @param keys every node, those without links included.
 */
export function communitiesOf(keys: readonly string[], skeleton: Skeleton): Map<string, number> {
  const found: Record<string, number> = skeleton.size ? louvain(skeleton, { getEdgeWeight: 'weight', rng: seeded(1) }) : {};
  const members = new Map<string, string[]>();
  for (const key of [...keys].sort(byText)) {
    const id = key in found ? `linked ${found[key]}` : `alone ${key}`;
    const group = members.get(id);
    if (group) group.push(key);
    else members.set(id, [key]);
  }
  const ranked = [...members.values()].sort((a, b) => b.length - a.length || byText(a[0]!, b[0]!));
  return new Map(ranked.flatMap((group, number) => group.map((key) => [key, number] as const)));
}

/** Mulberry32: numbers in [0, 1) from a 32-bit seed, the same on every run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
