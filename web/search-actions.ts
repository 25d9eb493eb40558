import { byId } from './dom.ts';
import { onlyThis } from './filter.ts';
import type { GraphData } from './graph-data.ts';
import type { SearchActions } from './search.ts';
import type { Store } from './state.ts';

/** What becomes of what was found: a name its dossier, a sentence the document, a relation or words the statements with them. */
export function searchActions(data: GraphData, store: Store): SearchActions {
  return {
    name(selected) {
      store.set({ selected, open: null, tab: 'dossier' });
      byId('dossier').focus({ preventScroll: true });
    },
    relation(name) {
      const all = [...new Set([...data.edges.values()].map(({ relation }) => relation))];
      store.set({ hiddenRelations: onlyThis(all, [], name), view: 'statements', words: '', tab: 'graph' });
    },
    sentence(edge, place) {
      const found = data.edges.get(edge)!;
      store.set({ selected: found.source, open: { edge, place }, document: found.evidence[place]!.document, tab: 'document' });
      byId('document').querySelector<HTMLElement>('.scroller')?.focus({ preventScroll: true });
    },
    words: (words) => store.set({ words, view: 'statements', tab: 'graph' }),
  };
}
