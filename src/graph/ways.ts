/** How a walk goes on from a node, and where it came from. */
export interface Walk {
  readonly from: string;
  readonly to: string;
  /** Nodes one step on, towards `to`. */
  readonly onward: (key: string) => readonly string[];
  /** Nodes one step back, in the order in which they are to be told. */
  readonly back: (key: string) => readonly string[];
}

/** Every shortest way from one node to another as lists of nodes, at most `most`. None where there is no way, or both are the same. Breadth-first. */
export function shortestWays(walk: Walk, most: number): string[][] {
  const level = levels(walk);
  if (walk.from === walk.to || !level.has(walk.to)) return [];
  const before = (key: string) => [...new Set(walk.back(key))].filter((one) => level.get(one) === level.get(key)! - 1);
  const found: string[][] = [];
  const open: string[][] = [[walk.to]];
  while (open.length > 0 && found.length < most) {
    const way = open.pop()!;
    const earlier = before(way[0]!);
    if (earlier.length === 0) found.push(way);
    for (const one of earlier.reverse()) open.push([one, ...way]);
  }
  return found;
}

/** How many steps each node is from the start, as far as the goal's level. */
function levels({ from, to, onward }: Walk): Map<string, number> {
  const level = new Map([[from, 0]]);
  let rim = [from];
  while (rim.length > 0 && !level.has(to)) {
    const next: string[] = [];
    for (const key of rim) for (const other of onward(key)) {
      if (level.has(other)) continue;
      level.set(other, level.get(key)! + 1);
      next.push(other);
    }
    rim = next;
  }
  return level;
}
