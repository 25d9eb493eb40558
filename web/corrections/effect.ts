import { applyCorrections } from '../../src/corrections/apply.ts';
import type { Correction } from '../../src/corrections/corrections.ts';
import type { Texts } from '../../src/corrections/edits.ts';
import { unplaced } from '../../src/graph/assemble.ts';
import type { RemitGraph } from '../../src/graph/graph.ts';
import type { Entity, EntityMention, Extraction, Omission, Statement } from '../../src/model.ts';
import { indexGraph, type GraphData } from '../graph-data.ts';
import type { Shelf } from '../shelf.ts';

export interface Effect {
  readonly data: GraphData;
  /** Why a correction does not apply, in the order of the corrections; null where it does. */
  readonly idle: readonly (string | null)[];
}

/** How far from the name that it was split off a new name is put: a part of the picture's width. */
const BESIDE = 0.04;

/**
 * The graph with corrections put into effect by the very code of `remit build`. Whatever was there before stays where it was.
 * Throws an Error with a line for the reader where a document that a split needs is not to be had.
 */
export async function corrected(data: GraphData, corrections: readonly Correction[]): Promise<Effect> {
  const before = { ...readFrom(data), omissions: await data.shelf.omissions() as Omission[] };
  const idle: (string | null)[] = [];
  let now: Extraction = before;
  const texts = corrections.some((one) => one.do === 'split') ? await textsOf(data) : new Map<string, string>();
  const kinds = new Set(Object.keys(data.kinds));
  for (const correction of corrections) {
    const { extraction, idle: [why] } = applyCorrections(now, [correction], texts, kinds);
    now = extraction;
    // "correction 1 (merge): …": in a list the number says nothing.
    idle.push(why === undefined ? null : why.slice(why.indexOf(': ') + 2));
  }
  const graph = unplaced(now, ontologyOf(data), data.generator.version);
  graph.replaceAttributes(structuredClone(data.graph.getAttributes()));
  place(graph, data);
  const omissions = now.omissions;
  const shelf: Shelf = { ...data.shelf, graph: async () => graph.export(), omissions: async () => omissions };
  return { data: indexGraph(graph.export(), data.outlines, shelf), idle };
}

/** What a graph was made of, as far as it is left in it; without its omissions, which stand elsewhere. */
export function readFrom({ documents, nodes, edges, outlines }: GraphData): Omit<Extraction, 'omissions'> {
  const entities = [...nodes.values()].map(({ key, kind, label, name, aliases, mentions }): Entity => ({ key, kind, label, name, aliases, mentions }));
  const statements = [...edges.values()].flatMap(({ source, relation, target, polarity, evidence }) => evidence.map((one): Statement => ({ source, relation, target, polarity, evidence: one })));
  return { documents, entities, statements, outlines };
}

function ontologyOf({ kinds, relations }: GraphData): Parameters<typeof unplaced>[1] {
  return {
    kinds: Object.entries(kinds).map(([kind, { label, colour }]) => ({ kind, label, colour })),
    relations: Object.entries(relations).map(([relation, { label, inverse, group, iri }]) => ({ relation, label, inverse, group, ...(iri === undefined ? {} : { iri }) })),
  };
}

async function textsOf({ documents, shelf }: GraphData): Promise<Texts> {
  return new Map(await Promise.all(documents.map(async ({ id }) => [id, await shelf.source(id)] as const)));
}

/** Puts every node where it stood, or stands under another key now; one that was split off beside the one that it came from. */
function place(graph: RemitGraph, before: GraphData): void {
  const owner = ownersOf(before);
  const all = [...before.nodes.values()];
  const apart = BESIDE * (1 + Math.max(...all.map(({ x }) => x)) - Math.min(...all.map(({ x }) => x)));
  graph.updateEachNodeAttributes((key, attributes) => {
    const same = before.nodes.get(key);
    const from = same ?? before.nodes.get(attributes.mentions.map((one) => owner.get(mentionKey(one))).find((one) => one !== undefined) ?? '');
    if (!from) return attributes;
    const off = same || !graph.hasNode(from.key) ? 0 : apart;
    return { ...attributes, x: from.x + off, y: from.y + off, community: from.community };
  });
}

const mentionKey = ({ document, start, end }: EntityMention): string => `${document} ${start} ${end}`;

/** Which node is named at a place. */
function ownersOf({ nodes }: GraphData): Map<string, string> {
  return new Map([...nodes.values()].flatMap(({ key, mentions }) => mentions.map((one) => [mentionKey(one), key] as const)));
}

/** What a node of the one graph is in the other: by its key, or else by where it is named; null where it is gone. */
export function successor(key: string, from: GraphData, to: GraphData): string | null {
  if (to.nodes.has(key)) return key;
  const owners = ownersOf(to);
  return from.nodes.get(key)?.mentions.map((one) => owners.get(mentionKey(one))).find((one) => one !== undefined) ?? null;
}
