import type { EdgeRecord, GraphData } from './graph-data.ts';

/** A sentence that states something: where it stands, what it reads, and every place of an edge that it is. */
export interface Sentence {
  readonly document: string;
  readonly start: number;
  readonly quote: string;
  readonly said: { readonly edge: EdgeRecord; readonly place: number }[];
}

/** Several edges may stand on one sentence; a sentence is known by its document and where it begins. */
export interface Sentences {
  readonly all: readonly Sentence[];
  of(edge: EdgeRecord, place: number): Sentence | null;
}

const known = new WeakMap<GraphData, Sentences>();

/** Gathered when they are first asked for. */
export function sentencesOf(data: GraphData): Sentences {
  const before = known.get(data);
  if (before) return before;
  const byPlace = new Map<string, Map<number, Sentence>>(data.documents.map(({ id }) => [id, new Map()]));
  const all: Sentence[] = [];
  for (const edge of data.edges.values()) edge.evidence.forEach(({ document, spans, quote }, place) => {
    const start = spans[0]?.start ?? 0;
    let here = byPlace.get(document);
    if (!here) byPlace.set(document, here = new Map());
    const sentence = here.get(start);
    if (sentence) sentence.said.push({ edge, place });
    else {
      const first: Sentence = { document, start, quote, said: [{ edge, place }] };
      here.set(start, first);
      all.push(first);
    }
  });
  const found: Sentences = {
    all,
    of(edge, place) {
      const evidence = edge.evidence[place];
      return evidence ? byPlace.get(evidence.document)?.get(evidence.spans[0]?.start ?? 0) ?? null : null;
    },
  };
  known.set(data, found);
  return found;
}
