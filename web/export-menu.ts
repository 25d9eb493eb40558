import { formats } from '../src/export/formats.ts';
import { gexf } from '../src/export/gexf.ts';
import type { RemitGraph } from '../src/graph/graph.ts';
import { counted, el } from './dom.ts';
import { makesPages, nameOf, pageOfData, wholeOfData } from './open/keep.ts';
import { shown } from './filter.ts';
import type { GraphData } from './graph-data.ts';
import { svgOf, type Picture } from './picture.ts';
import { save } from './save.ts';
import type { Store } from './state.ts';

/** Of a picture of one CSS pixel each. */
const SHARPNESS = 2;

/**
 * What can be kept: the graph, of what is shown or of everything, and the picture.
 * @param picture what the scene shows now; null without WebGL.
 */
export function exportMenu(data: GraphData, store: Store, picture: () => Picture | null): HTMLElement {
  const visible = shown(data, store.get());
  const which = (value: string, label: string, checked: boolean): HTMLElement => el('label', { class: 'check' }, el('input', { type: 'radio', name: 'what', value, checked }), label);
  const amount = (nodes: number, edges: number): string => `${counted(nodes, 'name')}, ${counted(edges, 'statement')}`;
  const what = el('fieldset', {}, el('legend', {}, 'What'),
    which('shown', `What is shown: ${amount(visible.nodes.size, visible.edges.size)}`, true), which('all', `Everything: ${amount(data.nodes.size, data.edges.size)}`, false));
  const everything = (): boolean => what.querySelector<HTMLInputElement>('input[value="all"]')!.checked;
  const said = el('p', { class: 'said-so', role: 'status' });
  const item = (label: string, act: () => void | Promise<void>): HTMLElement => el('button', {
    type: 'button', class: 'tool',
    onclick: () => void Promise.resolve().then(act).catch((error: Error) => void (said.textContent = `That did not work: ${error.message}`)),
  }, label);
  const drawn = (): Picture => {
    const now = picture();
    if (!now) throw new Error('this browser draws no picture.');
    return now;
  };
  return el('div', { class: 'export-panel', role: 'dialog', 'aria-label': 'Export' }, what,
    el('h3', {}, 'Graph'), el('div', { class: 'choices' },
      ...[...formats, gexf].map(({ name, file, mediaType, write }) => item(name, () => save(file, new Blob([write(everything() ? data.graph : part(data, visible))], { type: mediaType })))),
      item('CSV', async () => {
        const { statementsCsv } = await import('../src/export/csv.ts');
        save('statements.csv', new Blob([statementsCsv(data.graph, [...data.edges.keys()].filter((key) => everything() || visible.edges.has(key)))], { type: 'text/csv' }));
      })),
    el('h3', {}, 'Everything, with its documents'), el('div', { class: 'choices' },
      item('Saved graph', async () => save(`${nameOf(data)}.json`, new Blob([await wholeOfData(data)], { type: 'application/json' }))),
      makesPages() && item('Page of one file', async () => save(`${nameOf(data)}.html`, new Blob([await pageOfData(data)], { type: 'text/html' })))),
    el('h3', {}, 'Picture'), el('div', { class: 'choices' },
      item('PNG', async () => save('graph.png', await pngOf(drawn()))),
      item('SVG', () => save('graph.svg', new Blob([svgOf(drawn())], { type: 'image/svg+xml' })))),
    said);
}

function part(data: GraphData, { nodes, edges }: ReturnType<typeof shown>): RemitGraph {
  const graph = data.graph.copy();
  for (const edge of graph.edges()) if (!edges.has(edge)) graph.dropEdge(edge);
  for (const node of graph.nodes()) if (!nodes.has(node)) graph.dropNode(node);
  return graph;
}

async function pngOf(picture: Picture): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([svgOf(picture)], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = el('canvas', { width: picture.width * SHARPNESS, height: picture.height * SHARPNESS });
    canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((done, fail) => canvas.toBlob((blob) => (blob ? done(blob) : fail(new Error('the picture is too large.'))), 'image/png'));
  } finally {
    URL.revokeObjectURL(address);
  }
}
