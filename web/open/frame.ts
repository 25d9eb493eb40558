import { counted, el, icon } from '../dom.ts';
import type { GraphData } from '../graph-data.ts';
import type { Handed } from './handed.ts';
import { itemList, problemList } from './listing.ts';
import type { Problem } from './messages.ts';
import type { Progress } from './reading.ts';

const CROSS = 'M4 4l8 8m0-8-8 8';
const LOCK = 'M4 7.5h8v6H4zM5.5 7.5V5a2.5 2.5 0 0 1 5 0v2.5';

/** What the dialog is at. */
export type Phase =
  | { readonly is: 'choosing'; readonly said: string; readonly problems: readonly Problem[] }
  | { readonly is: 'reading'; readonly stop: AbortController; readonly progress: Progress | null }
  /** Some could not be read: said before the graph of the others is shown. */
  | { readonly is: 'read'; readonly graph: Read; readonly problems: readonly Problem[] };

export interface Read {
  readonly data: GraphData;
  readonly from: readonly Handed[];
  readonly note: string;
}

export interface Shown {
  readonly items: readonly Handed[];
  /** How many files are to be read. */
  readonly files: number;
  /** Whether there is a text that was pasted. */
  readonly text: boolean;
  /** How many files and texts the graph on the page was read from. */
  readonly present: number;
  remove(item: Handed): void;
}

/** The dialog's elements: all that is written in it follows from the phase. */
export function createFrame(parts: { chooser: HTMLElement; cancel: () => void; go: () => void; closed: () => void }) {
  const said = el('p', { class: 'said-so', role: 'status' });
  const lists = el('div', { class: 'lists' });
  const bar = el('progress', { 'aria-label': 'Documents read' });
  const keep = el('input', { type: 'checkbox' });
  const together = el('label', { class: 'check' }, keep, el('span', {}));
  const cancel = el('button', { type: 'button', class: 'tool', onclick: parts.cancel });
  const go = el('button', { type: 'button', class: 'button', onclick: parts.go });
  const element: HTMLDialogElement = el('dialog', { class: 'opener', 'aria-labelledby': 'opener-title', onclose: () => {
    element.remove();
    parts.closed();
  } },
  el('div', { class: 'title' }, el('h2', { id: 'opener-title' }, 'Open documents'),
    el('button', { type: 'button', class: 'square', 'aria-label': 'Close', onclick: () => element.close() }, icon(CROSS, 'icon line'))),
  el('p', { class: 'promise' }, icon(LOCK, 'icon line'), 'This page reads them here, on this machine. Nothing is sent anywhere.'),
  parts.chooser, bar, said, lists, el('div', { class: 'feet' }, together, cancel, go));
  return {
    open() {
      if (element.open) return;
      keep.checked = false;
      document.body.append(element);
      element.showModal();
    },
    close: () => element.close(),
    /** The next thing to press is the one that reads. */
    ready: () => (go.disabled ? cancel : go).focus(),
    together: () => keep.checked && !together.hidden,
    draw(phase: Phase, { items, files, text, present, remove }: Shown) {
      const choosing = phase.is === 'choosing';
      const focused = element.contains(document.activeElement);
      parts.chooser.hidden = !choosing;
      lists.replaceChildren(...(choosing && items.length ? [itemList(items, remove)] : []), ...('problems' in phase && phase.problems.length ? [problemList(phase.problems)] : []));
      said.textContent = words(phase);
      bar.hidden = phase.is !== 'reading';
      drawBar(bar, phase);
      together.hidden = !choosing || present === 0;
      together.lastElementChild!.textContent = `Together with the ${counted(present, 'document')} shown now`;
      cancel.textContent = phase.is === 'reading' ? 'Stop' : 'Cancel';
      go.hidden = phase.is === 'reading';
      go.disabled = choosing && files === 0 && !text;
      go.textContent = phase.is === 'read' ? 'Show the graph' : ['Read', files > 0 && counted(files, 'file'), files > 0 && text && 'and', text && 'the text'].filter(Boolean).join(' ');
      // What had the focus may be gone.
      if (focused && !element.contains(document.activeElement)) (go.hidden || go.disabled ? cancel : go).focus();
    },
  };
}

function words(phase: Phase): string {
  if (phase.is === 'choosing') return phase.said;
  if (phase.is === 'read') return `${counted(phase.graph.data.documents.length, 'document')} read. ${phase.problems.length === 1 ? 'One file was' : `${phase.problems.length} files were`} not. ${phase.graph.note}`.trim();
  if (!phase.progress) return 'Getting ready…';
  const { done, total, path } = phase.progress;
  return done < total ? `Read ${done} of ${total}: ${path}` : `Read ${total} of ${total}. Putting the graph together…`;
}

/** Without a value it says that something goes on, not how far it is. */
function drawBar(bar: HTMLProgressElement, phase: Phase): void {
  const progress = phase.is === 'reading' ? phase.progress : null;
  if (!progress || progress.done === progress.total) return bar.removeAttribute('value');
  bar.max = progress.total;
  bar.value = progress.done;
}
