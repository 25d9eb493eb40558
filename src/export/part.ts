import type { RemitGraph } from '../graph/graph.ts';
import type { Extraction, Omission } from '../model.ts';
import { outlineJson } from './folder.ts';
import { graphJson } from './json.ts';
import { omissionsJson } from './omissions.ts';
import { wholeJson } from './whole.ts';

/** The texts of `outline.json` and `omissions.json` of the output folder that a graph is of. */
export interface Ledgers {
  readonly outline: string;
  readonly omissions: string;
}

/**
 * `wholeJson` of a part of a graph: of outlines, omissions and texts only those of the documents that it speaks of, and of an
 * omission only names that are in it. Throws where a ledger is not JSON.
 */
export function partJson(graph: RemitGraph, texts: ReadonlyMap<string, string>, ledgers: Ledgers): string {
  const outlines = Object.entries(JSON.parse(ledgers.outline) as Extraction['outlines']).filter(([id]) => texts.has(id));
  const omissions = (JSON.parse(ledgers.omissions) as Omission[]).filter(({ document }) => texts.has(document))
    .map((omission) => ({ ...omission, entities: omission.entities.filter((key) => graph.hasNode(key)) }));
  return wholeJson({
    graph: graphJson.write(graph), outline: outlineJson(Object.fromEntries(outlines)), omissions: omissionsJson(omissions),
    sources: [...texts].map(([id, text]) => ({ id, text })),
  });
}
