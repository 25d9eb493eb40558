import { toFragment } from './address.ts';
import { counted, el } from './dom.ts';
import type { GraphData } from './graph-data.ts';
import type { Store } from './state.ts';

/** A line that unfolds: what the shown document refers to and which refer to it, linked where they are here. `load` is told another document. */
export function referencesPanel(data: GraphData, store: Store): { readonly element: HTMLElement; load(id: string): void } {
  const element = el('details', { class: 'references', hidden: true });
  return {
    element,
    load(id) {
      const to = (data.outlines[id]?.references ?? []).map(({ text, document }) => ({ text, document }));
      const by = referringTo(id, data).map((document) => ({ text: nameOf(document, data), document }));
      element.hidden = to.length + by.length === 0;
      const lists = ([['Refers to', to], ['Referred to by', by]] as const).filter(([, entries]) => entries.length > 0);
      element.replaceChildren(
        el('summary', {}, lists.map(([label, entries]) => `${label} ${counted(entries.length, 'document')}`).join(' · ')),
        ...lists.map(([label, entries]) => el('p', {}, `${label} `, ...entries.flatMap((entry, i) => [i > 0 ? ', ' : '', reference(entry, data, store)]))),
      );
    },
  };
}

/** Documents whose references mean this one, in their order. */
function referringTo(id: string, data: GraphData): string[] {
  return data.documents.filter((one) => data.outlines[one.id]?.references?.some(({ document }) => document === id)).map((one) => one.id);
}

function nameOf(id: string, data: GraphData): string {
  const record = data.documents.find((one) => one.id === id);
  return record?.reference ?? record?.title ?? id;
}

function reference({ text, document }: { text: string; document: string | null }, data: GraphData, store: Store): HTMLElement {
  if (document === null || !data.documents.some(({ id }) => id === document)) return el('span', { title: 'Not among these documents' }, text);
  return el('a', {
    href: `#${toFragment({ ...store.get(), document, open: null })}`, title: data.documents.find(({ id }) => id === document)!.title,
    onclick: (event: MouseEvent) => {
      if (event.metaKey || event.ctrlKey || event.shiftKey) return;
      event.preventDefault();
      store.set({ document, open: null });
    },
  }, text);
}
