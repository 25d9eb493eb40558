import { nameCombo } from './name-search.ts';
import { counted, el, icon } from './dom.ts';
import { edgeLine } from './edge-line.ts';
import { foundPaths } from './found-paths.ts';
import type { GraphData } from './graph-data.ts';
import { nodeLink } from './node-link.ts';
import type { Path } from './paths.ts';
import { filtersChanged, type Store, type ViewState } from './state.ts';

const PARTS = ['pathFrom', 'pathTo', 'pathDirected', 'pathDenied'] as const;

/** How two names are connected: every shortest way between them, told as sentences; the picture below shows the same. */
export function pathPanel(region: HTMLElement, data: GraphData, store: Store): void {
  const from = end('from', 'From', 'pathFrom', data, store);
  const to = end('to', 'To', 'pathTo', data, store);
  const swap = el('button', {
    type: 'button', class: 'square', 'aria-label': 'Turn round', title: 'Turn round', onclick: () => store.set({ pathFrom: store.get().pathTo, pathTo: store.get().pathFrom }),
  }, icon('M3 5h9l-3-3m4 9H4l3 3', 'icon line'));
  const directed = check('Only along the arrows', 'pathDirected', store);
  const denied = check('Denied statements too', 'pathDenied', store);
  const answer = el('div', { class: 'answer' });
  region.append(
    el('div', { class: 'panehead' }, el('h2', {}, 'Path'), el('div', { class: 'ends' }, from.field, swap, to.field), directed.field, denied.field),
    answer);
  const show = (): void => {
    for (const part of [from, to, directed, denied]) part.show();
    answer.replaceChildren(...answerTo(store.get(), data, store));
  };
  store.subscribe((now, before) => {
    if (now.view !== 'path') return;
    if (filtersChanged(now, before) || now.view !== before.view || PARTS.some((part) => now[part] !== before[part])) show();
  });
  if (store.get().pathFrom === null && store.get().selected !== null) store.set({ pathFrom: store.get().selected });
  show();
}

function end(id: string, label: string, part: 'pathFrom' | 'pathTo', data: GraphData, store: Store): { field: HTMLElement; show(): void } {
  const resting = (): string => {
    const key = store.get()[part];
    return key === null ? '' : data.labelOf(key);
  };
  const { input, list, rest } = nameCombo(data, { id: `path-${id}`, label, placeholder: `${label} …`, choose: (key) => store.set({ [part]: key }), resting });
  return { field: el('div', { class: 'combo' }, input, list), show: rest };
}

function check(label: string, part: 'pathDirected' | 'pathDenied', store: Store): { field: HTMLElement; show(): void } {
  const box = el('input', { type: 'checkbox', onchange: () => store.set({ [part]: box.checked }) });
  return { field: el('label', { class: 'check' }, box, label), show: () => void (box.checked = store.get()[part]) };
}

function answerTo(state: ViewState, data: GraphData, store: Store): HTMLElement[] {
  const { pathFrom: from, pathTo: to } = state;
  if (from === null || to === null) return [el('p', { class: 'none' }, 'How are two names connected? Choose both; every step of the answer is a sentence that you can open.')];
  if (from === to) return [el('p', { class: 'none', role: 'status' }, 'Both ends are the same name. Choose another.')];
  const paths = foundPaths(data, state);
  if (paths.length === 0) {
    return [el('p', { class: 'none', role: 'status' }, `No statement connects ${data.labelOf(from)} with ${data.labelOf(to)}${state.pathDirected ? ' along the arrows. Allow both directions' : ''}${state.pathDenied ? '.' : ', or ask for denied statements too.'}`)];
  }
  const steps = paths[0]!.length;
  const summary = `${counted(paths.length, 'shortest way')}, ${counted(steps, 'step')}${paths.length > 1 ? ' each' : ''}`;
  return [el('p', { class: 'summary', role: 'status' }, summary), ...paths.map((path) => way(path, data, store))];
}

function way(path: Path, data: GraphData, store: Store): HTMLElement {
  const stops = [path[0]!.from, ...path.map((step) => step.to)];
  return el('article', { class: 'way' },
    el('p', { class: 'stops' }, ...stops.flatMap((key, i) => [i > 0 && el('span', { class: 'to', 'aria-hidden': 'true' }, '–'), nodeLink(key, data, store)]).filter((part) => part !== false)),
    el('ol', { class: 'steps' }, ...path.flatMap(({ edges }) => edges.map((edge) => edgeLine(edge, data, store, { quoted: true })))));
}
