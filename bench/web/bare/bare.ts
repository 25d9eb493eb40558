import Graph from 'graphology';
import Sigma from 'sigma';

/** What anyone gets from sigma in four lines, with its own marks, lines and labels: what the viewer is measured against. */
const response = await fetch('./data/graph.json');
const graph = new Graph({ type: 'directed', multi: true });
graph.import(await response.json() as Parameters<typeof graph.import>[0]);
const sigma = new Sigma(graph, document.getElementById('canvas')!);
Object.assign(window, { sigma });
