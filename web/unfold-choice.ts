import { el } from './dom.ts';
import { shown } from './filter.ts';
import { CROWD, unfold, unfoldings } from './focus.ts';
import type { GraphData } from './graph-data.ts';
import type { Store } from './state.ts';

/** Brings back the names about one, relation by relation, each with how many it brings: at most fifty at a time. Null where none are hidden or out of focus. */
export function unfoldChoice(node: string, data: GraphData, store: Store): HTMLSelectElement | null {
  const now = shown(data, store.get());
  const { edges } = shown(data, { ...store.get(), focus: null, hiddenNodes: [], onlyNodes: [] });
  const more = unfoldings(data, node, now.nodes, (edge) => edges.has(edge.key));
  if (more.length === 0) return null;
  const select = el('select', {
    'aria-label': 'Unfold a relation',
    onchange: () => {
      const chosen = more[Number(select.value)];
      if (select.value !== '' && chosen) store.set(unfold(store.get(), [node, ...chosen.brings.slice(0, CROWD)]));
    },
  }, el('option', { value: '' }, 'Unfold …'), ...more.map(({ words, brings }, i) => el('option', { value: i }, `${words} (${brings.length > CROWD ? `${CROWD} of ${brings.length}` : brings.length})`)));
  return select;
}
