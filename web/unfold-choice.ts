import { counted, el, icon } from './dom.ts';
import { shown } from './filter.ts';
import { CROWD, unfold, unfoldings, type Unfolding } from './focus.ts';
import type { GraphData } from './graph-data.ts';
import type { Store } from './state.ts';

const CLOSE = 'M4 4l8 8m0-8-8 8';

/** Brings back the names about one, relation by relation, each with how many it brings; asks before there are more than fifty. Null where none are hidden or out of focus. */
export function unfoldChoice(node: string, data: GraphData, store: Store): HTMLElement | null {
  const now = shown(data, store.get());
  const { edges } = shown(data, { ...store.get(), focus: null, hiddenNodes: [], onlyNodes: [] });
  const more = unfoldings(data, node, now.nodes, (edge) => edges.has(edge.key));
  if (more.length === 0) return null;
  const bring = (names: readonly string[]): void => store.set(unfold(store.get(), [node, ...names]));
  const select = el('select', {
    'aria-label': 'Unfold a relation',
    onchange() {
      const chosen = more[Number(select.value)];
      if (select.value === '' || !chosen) return;
      if (chosen.brings.length <= CROWD) return bring(chosen.brings);
      const asked = question(chosen, bring, () => {
        asked.replaceWith(select);
        select.value = '';
        select.focus();
      });
      select.replaceWith(asked);
      asked.querySelector('button')!.focus();
    },
  }, el('option', { value: '' }, 'Unfold …'), ...more.map(({ words, brings }, i) => el('option', { value: i }, `${words} (${brings.length})`)));
  return select;
}

/** Whether so many are wanted, in the place of the choice. */
function question({ words, brings }: Unfolding, bring: (names: readonly string[]) => void, leave: () => void): HTMLElement {
  const answer = (label: string, names: readonly string[]): HTMLElement => el('button', { type: 'button', class: 'tool', onclick: () => bring(names) }, label);
  return el('span', {
    class: 'unfolding', role: 'group', 'aria-label': `Unfold ${words}: ${counted(brings.length, 'name')}`,
    onkeydown(event: KeyboardEvent) {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      leave();
    },
  }, `${words}: `, answer(`the first ${CROWD}`, brings.slice(0, CROWD)), answer(`all ${brings.length}`, brings),
  el('button', { type: 'button', class: 'square', 'aria-label': 'Do not unfold', onclick: leave }, icon(CLOSE, 'icon line')));
}
