import { readGraph } from '../disk/output.ts';
import { safeLine } from '../export/characters.ts';
import { shortened } from '../export/responsibilities.ts';
import type { Change, Difference, Place, Side } from '../graph/difference.ts';
import { differenceOf } from '../graph/difference.ts';
import type { Terminal } from './terminal.ts';
import { counted } from './terminal.ts';

/** `remit diff`: what the second graph states and the first does not, and the other way round, as sentences or as JSON. Returns the exit code. */
export function diff(first: string, second: string, { json }: { json: boolean }, terminal: Terminal): number {
  const found = differenceOf(readGraph(first), readGraph(second));
  if (json) terminal.out(JSON.stringify(found, null, 2));
  else for (const line of asText(found)) terminal.out(safeLine(line));
  return 0;
}

function asText({ documents, gained, lost, changed }: Difference): string[] {
  return [
    `${counted(gained.length, 'statement')} gained, ${counted(lost.length, 'statement')} lost, ${counted(changed.length, 'statement')} changed`,
    ...documents.gained.map((id) => `+ document ${id}`), ...documents.lost.map((id) => `- document ${id}`),
    ...part('Gained', gained.flatMap((side) => sideLines('+', side))),
    ...part('Lost', lost.flatMap((side) => sideLines('-', side))),
    ...part('Changed', changed.flatMap(changeLines)),
  ];
}

const part = (title: string, lines: readonly string[]): string[] => (lines.length ? ['', title, ...lines] : []);

function sideLines(sign: string, { places }: Side): string[] {
  const sentences = [...new Set(places.map(({ told }) => told))];
  return sentences.flatMap((told) => [`${sign} ${told}`, ...places.filter((place) => place.told === told).map((place) => `    ${quoted(place)}`)]);
}

function changeLines({ before, after, gained, lost }: Change): string[] {
  const [{ told }] = [...gained, ...lost] as [Place];
  const shift = before === after ? '' : ` Was ${before}, is ${after}.`;
  return [`  ${told}${shift}`, ...lost.map((place) => `    - ${quoted(place)}`), ...gained.map((place) => `    + ${quoted(place)}`)];
}

function quoted(place: Place): string {
  return `"${shortened(place)}" [${[place.document, place.place].filter(Boolean).join(', ')}]`;
}
