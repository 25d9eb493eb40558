/** The benchmark's texts: real prose first, then the same sentences about other names; the same for the same packages. */
import { dataFiles } from '../src/disk/installation.ts';
import { loadKnowledge } from '../src/knowledge.ts';
import { prose } from './prose.ts';

export const MEGABYTE = 1_000_000;

/** Documents of 50 to 100 kB, and how many of their bytes are sentences as their authors wrote them. */
export interface Text {
  readonly documents: readonly string[];
  readonly bytes: number;
  readonly real: number;
}

/** Makes texts of any size. `manual` is what packages say; `cables` is the examples of `data/relations/`, each sentence with names in it. */
export function texts(): { manual: (bytes: number) => Text; cables: (bytes: number) => Text } {
  const { relations, names } = knowledge();
  const examples = relations.flatMap(({ examples, silent }) => [...examples.map(({ text }) => text), ...silent]);
  const real = shuffled(prose());
  const fives = examples.flatMap((_, i) => (i % 5 === 0 ? [examples.slice(i, i + 5).join(' ')] : []));
  return { manual: (bytes) => compose(real, names, bytes), cables: (bytes) => compose(shuffled(fives), names, bytes) };
}

function knowledge() {
  const files = dataFiles();
  const rows = (path: string) => files[path]!.split('\n').slice(1).map((row) => row.split(',')[0]!).filter((name) => /^[A-Z][\w ]+$/.test(name));
  const countries = rows('names/countries.csv');
  const heads = loadKnowledge(files).kinds.find(({ kind }) => kind === 'organisation')!.heads;
  const topics = ['Harbour', 'Ferry', 'Grain', 'Timber', 'Census', 'Lighthouse', 'Salt', 'Pilot', 'Orchard', 'Canal'];
  const invented = countries.flatMap((country, i) => heads.map((head, k) => `${country} ${topics[(i + k) % topics.length]!} ${head}`));
  return { relations: loadKnowledge(files).relations, names: shuffled([...countries, ...rows('names/organisations.csv'), ...shuffled(invented).slice(0, 400)]) };
}

function compose(real: readonly string[], names: readonly string[], bytes: number): Text {
  const chosen: string[] = [];
  const seen = new Set<string>();
  let [size, authors] = [0, 0];
  for (let round = 0; size < bytes && round < 1000; round++) {
    for (const [i, original] of real.entries()) {
      const paragraph = round === 0 ? original : renamed(original, names, i + round * 7919);
      if (size >= bytes) break;
      if (seen.has(paragraph)) continue;
      seen.add(paragraph);
      chosen.push(paragraph);
      size += Buffer.byteLength(paragraph) + 2;
      if (round === 0) authors = size;
    }
  }
  return { documents: documents(shuffled(chosen)), bytes: size, real: authors };
}

// "the browser", "Node": what does something in the prose of packages, and can as well be a body that does it.
const ACTOR = /\b[Tt]he (?:user|browser|server|client|compiler|parser|developer|author|application|program|library|package|module|runtime|tool|caller|licensor|licensee|contributor|recipient|copyright holder|test runner|host)\b|(?<=[a-z,] )[A-Z][a-z]+(?: [A-Z][a-z]+)*\b(?![.#'’-]?\w)/g;

/** Every actor and proper name of a paragraph, each for another name. */
function renamed(paragraph: string, names: readonly string[], seed: number): string {
  const others = new Map<string, string>();
  return paragraph.replace(ACTOR, (actor) => {
    const [, article = '', name = actor] = /^([Tt]he )?(.*)$/s.exec(actor)!;
    if (!others.has(name)) others.set(name, names[(seed * 31 + others.size * 101) % names.length]!);
    return article + others.get(name)!;
  });
}

function documents(paragraphs: readonly string[]): string[] {
  const done: string[] = [];
  let [current, size, wanted] = [[] as string[], 0, 50_000];
  for (const paragraph of paragraphs) {
    current.push(paragraph);
    size += paragraph.length;
    if (size < wanted) continue;
    done.push(current.join('\n\n'));
    [current, size, wanted] = [[], 0, 50_000 + ((done.length * 7919) % 50_000)];
  }
  return current.length ? [...done, current.join('\n\n')] : done;
}

/** Fisher and Yates, by a fixed linear congruential sequence (Numerical Recipes). */
function shuffled<T>(list: readonly T[]): T[] {
  const copy = [...list];
  let state = 12_345;
  for (let i = copy.length - 1; i > 0; i--) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    const other = state % (i + 1);
    [copy[i], copy[other]] = [copy[other]!, copy[i]!];
  }
  return copy;
}
