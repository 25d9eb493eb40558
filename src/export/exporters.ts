import { csv } from './csv.ts';
import { cypher } from './cypher.ts';
import { dot } from './dot.ts';
import type { Exporter, FolderExporter } from './exporter.ts';
import { gexf, gexf12 } from './gexf.ts';
import { graphml } from './graphml.ts';
import { graphJson } from './json.ts';
import { jsonld } from './jsonld.ts';
import { dossiers } from './markdown.ts';
import { turtle } from './turtle.ts';

/** Every way in which `remit export` writes a graph, but for the page of one file, which is made from the viewer. */
export const exporters: readonly (Exporter | FolderExporter)[] = [
  { name: 'json', write: ({ graph }) => graphJson.write(graph) },
  { name: 'graphml', write: ({ graph }) => graphml.write(graph) },
  { name: 'gexf', write: ({ graph }) => gexf.write(graph) },
  { name: 'gexf12', write: ({ graph }) => gexf12.write(graph) },
  csv, jsonld, turtle, cypher, dot,
  { name: 'markdown', write: ({ graph, focus }) => dossiers(graph, focus) },
];
