import { el } from './dom.ts';
import { onlyThis, withoutThis } from './filter.ts';
import { byMark } from './appearance.ts';
import type { GraphData } from './graph-data.ts';
import { markIcon } from './marks.ts';
import type { Store } from './state.ts';
import { STATUS_WORDS, STATUSES } from './status.ts';

/** What the marks and lines mean. A kind's entry is a filter too: click for only this one, shift-click for all but it. */
export function legendPanel(region: HTMLElement, data: GraphData, store: Store): void {
  const kinds = Object.keys(data.kinds).sort(byMark);
  const counts = new Map(kinds.map((kind) => [kind, [...data.nodes.values()].filter((node) => node.kind === kind).length]));
  const present = kinds.filter((kind) => counts.get(kind)! > 0);
  const entries = present.map((kind) => el('button', {
    type: 'button', class: 'entry', title: 'Click: only this kind. Shift-click: hide or show it.',
    onclick: (event: MouseEvent) => {
      const hidden = store.get().hiddenKinds;
      store.set({ hiddenKinds: event.shiftKey ? withoutThis(hidden, kind) : onlyThis(present, hidden, kind) });
    },
  }, markIcon(kind, data), el('span', { class: 'what' }, data.kinds[kind]!.label), el('span', { class: 'count' }, String(counts.get(kind)))));
  const show = (): void => entries.forEach((entry, i) => entry.setAttribute('aria-pressed', String(!store.get().hiddenKinds.includes(present[i]!))));
  store.subscribe(show);
  show();
  region.append(el('h2', {}, 'Names'), ...entries, el('h2', {}, 'Lines'), lines(data));
}

/** Only the statuses that this graph has: a legend explains what is there to be seen. */
function lines(data: GraphData): HTMLElement {
  const present = new Set([...data.edges.values()].flatMap((edge) => edge.statuses));
  const items = STATUSES.filter((status) => present.has(status)).map((status) => {
    const { word, meaning, short } = STATUS_WORDS[status];
    return el('li', { title: meaning }, el('span', { class: `stroke ${status}`, 'aria-hidden': 'true' }), el('span', { class: 'what' }, status === 'reported' ? 'says …' : word, short && el('span', { class: 'meaning' }, ` ${short}`)));
  });
  return el('ul', { class: 'lines' }, ...items);
}
