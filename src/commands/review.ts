import type { LikelyPair } from '../corrections/likeness.ts';
import { likelyPairs } from '../corrections/likeness.ts';
import { readGraph } from '../disk/output.ts';
import { safeLine } from '../export/characters.ts';
import type { Terminal } from './terminal.ts';
import { counted } from './terminal.ts';

/** `remit review`: pairs of nodes that may be one thing, each with the reasons for and against and the correction that would join them. Returns the exit code. */
export function review(folder: string, options: { json: boolean }, terminal: Terminal): number {
  const pairs = likelyPairs(readGraph(folder).export());
  if (options.json) terminal.out(JSON.stringify(pairs.map(asJson), null, 2));
  else {
    for (const pair of pairs) for (const line of asLines(pair)) terminal.out(safeLine(line));
    terminal.out(pairs.length ? `${counted(pairs.length, 'pair')} to look at; nothing is joined by likeness alone` : 'no likely duplicates');
  }
  return 0;
}

const correctionOf = ({ one, other }: LikelyPair) => ({ do: 'merge', nodes: [one, other].map(({ attributes }) => ({ name: attributes!.name || attributes!.label, kind: attributes!.kind })) });

const asJson = (pair: LikelyPair) => ({ one: pair.one.key, other: pair.other.key, for: pair.reasons, against: pair.against, correction: correctionOf(pair) });

function asLines(pair: LikelyPair): string[] {
  return [
    `${pair.one.key}  ~  ${pair.other.key}`,
    ...pair.reasons.map((reason) => `  for: ${reason}`), ...pair.against.map((reason) => `  against: ${reason}`),
    `  to join them: ${JSON.stringify(correctionOf(pair))}`,
  ];
}
