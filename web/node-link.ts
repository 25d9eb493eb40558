import { toFragment } from './address.ts';
import { named, el } from './dom.ts';
import type { GraphData } from './graph-data.ts';
import { markIcon } from './marks.ts';
import type { Store } from './state.ts';

/** A node's name as a link that selects it, wherever it stands. */
export function nodeLink(key: string, data: GraphData, store: Store): HTMLElement {
  return el('a', {
    class: 'node', href: `#${toFragment({ ...store.get(), selected: key, open: null })}`,
    onclick: (event: MouseEvent) => {
      if (event.metaKey || event.ctrlKey || event.shiftKey) return;
      event.preventDefault();
      event.stopPropagation();
      store.set({ selected: key, open: null, hovered: null, tab: 'dossier' });
    },
  }, markIcon(data.nodes.get(key)?.kind ?? '', data), named(data.labelOf(key)));
}
