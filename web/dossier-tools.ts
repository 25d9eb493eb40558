import type { Correcting } from './corrections/correcting.ts';
import { el } from './dom.ts';
import { dossierMarkdown } from './dossier-text.ts';
import { focusOn, neighbourhood } from './focus.ts';
import type { GraphData, NodeRecord } from './graph-data.ts';
import { fileName, save } from './save.ts';
import type { Store } from './state.ts';
import { unfoldChoice } from './unfold-choice.ts';

/** What a short label is called in full. */
const NAMES: Readonly<Record<string, string>> = { CSV: 'Download CSV', Copy: 'Copy as Markdown' };

/** Takes a name out of every view; a focus on it ends. */
export function hide(key: string, store: Store): void {
  const { hiddenNodes, focus } = store.get();
  store.set({ hiddenNodes: [...hiddenNodes, key], selected: null, open: null, hovered: null, focus: focus?.node === key ? null : focus });
}

/** What can be done with a dossier: set beside another, copied, kept, put right. */
export function dossierTools(node: NodeRecord, data: GraphData, store: Store, correcting: Correcting): HTMLElement {
  const tool = (label: string, title: string, onclick: () => void): HTMLButtonElement => el('button', { type: 'button', class: 'tool', title, 'aria-label': NAMES[label] ?? null, onclick }, label);
  const said = el('span', { class: 'said-so', role: 'status' });
  const copy = tool('Copy', 'The whole dossier with its sentences, to the clipboard', () => {
    void navigator.clipboard.writeText(dossierMarkdown(node, data))
      .then(() => void (said.textContent = 'Copied.'), () => void (said.textContent = 'The browser did not allow that.'));
  });
  return el('div', { class: 'dossier-tools' },
    tool('Compare', 'Set it beside another name', () => {
      const { compareFirst: first, compareSecond: second } = store.get();
      // One that waits for its counterpart has found it.
      const waits = first !== null && first !== node.key && second === null;
      const sides = waits ? { compareSecond: node.key } : { compareFirst: node.key, compareSecond: second === node.key ? null : second };
      store.set({ view: 'compare', tab: 'graph', ...sides });
    }),
    tool('Path', 'How it is connected with another name', () => store.set({ view: 'path', tab: 'graph', pathFrom: node.key, pathTo: store.get().pathTo === node.key ? null : store.get().pathTo })),
    tool('Focus', 'Show only what is around it (F)', () => store.set({ focus: focusOn(node.key, store.get().focus), tab: 'graph' })),
    tool('Hide', 'Take it out of every view (H)', () => hide(node.key, store)),
    tool('Hide others', 'Leave it and the names that it is connected with', () => store.set({ onlyNodes: [...neighbourhood(data, { ...focusOn(node.key, null), all: true }, () => true).all] })),
    // In focus the bar above the picture has it.
    store.get().focus?.node !== node.key && unfoldChoice(node.key, data, store),
    copy,
    tool('CSV', 'Download every statement about it, one line a place', () => void csvOf(node, data)
      .then((csv) => save(`${fileName(node.label)}.csv`, csv), (error: Error) => void (said.textContent = `That did not work: ${error.message}`))), correcting.nodeButton(node.key), said);
}

/** What is said of a name; what writes tables is loaded only then. */
async function csvOf({ key }: NodeRecord, data: GraphData): Promise<Blob> {
  const { statementsCsv } = await import('../src/export/csv.ts');
  const edges = new Set([...(data.outgoing.get(key) ?? []), ...(data.incoming.get(key) ?? [])].map((edge) => edge.key));
  return new Blob([statementsCsv(data.graph, [...edges])], { type: 'text/csv' });
}
