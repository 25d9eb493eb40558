import { counted, el, icon } from '../dom.ts';
import { indexGraph, type GraphData } from '../graph-data.ts';
import { wholeShelf, type Whole } from '../shelf.ts';
import type { Sittings } from '../sittings.ts';
import { createChooser } from './chooser.ts';
import type { Handed } from './handed.ts';
import { itemList, problemList } from './listing.ts';
import type { InputFile, Problem, Reading } from './messages.ts';
import { readDocuments, type Progress } from './reading.ts';
import { graphIn } from './saved.ts';

const CROSS = 'M4 4l8 8m0-8-8 8';
const LOCK = 'M4 7.5h8v6H4zM5.5 7.5V5a2.5 2.5 0 0 1 5 0v2.5';

export interface Dialog {
  /** Shows it, as it was left. */
  open(): void;
  /** Adds what was handed over; a graph that was saved is shown at once. */
  take(handed: readonly Handed[]): Promise<void>;
  /** Puts a text into its field. */
  paste(text: string): void;
}

/** What the dialog is at. */
type Phase =
  | { readonly is: 'choosing'; readonly said: string; readonly problems: readonly Problem[] }
  | { readonly is: 'reading'; readonly stop: AbortController; readonly progress: Progress | null }
  /** Some could not be read: said before the graph of the others is shown. */
  | { readonly is: 'read'; readonly graph: Read; readonly problems: readonly Problem[] };

interface Read {
  readonly data: GraphData;
  readonly from: readonly Handed[];
  readonly note: string;
}

const CHOOSING: Phase = { is: 'choosing', said: '', problems: [] };

/** The dialog in which documents are chosen and read, in a worker, until the graph of them is put on the page. */
export function createDialog(sittings: Sittings): Dialog {
  /** From what a graph was read, for as long as it lives. */
  const readFrom = new WeakMap<GraphData, readonly Handed[]>();
  let items: readonly Handed[] = [];
  let phase: Phase = CHOOSING;
  const chooser = createChooser((handed) => void take(handed), () => draw());
  const view = frame({ chooser: chooser.element, cancel: () => cancel(), go: () => go(), closed: () => leave() });

  const present = (): readonly Handed[] => readFrom.get(sittings.shown()?.data as GraphData) ?? [];
  const chosen = (): Handed[] => [...items, ...chooser.pasted()];
  const draw = (): void => view.draw(phase, { items, files: counts(items), text: chooser.pasted().length > 0, present: counts(present()), remove: (item) => {
    items = items.filter((one) => one !== item);
    draw();
  } });
  const enter = (next: Phase): void => {
    phase = next;
    draw();
  };
  /** A reading that nobody waits for any more is ended. */
  const leave = (): void => {
    if (phase.is === 'reading') phase.stop.abort();
    phase = CHOOSING;
  };
  const cancel = (): void => {
    if (phase.is === 'reading') phase.stop.abort();
    else view.close();
  };
  const show = ({ data, from, note }: Read): void => {
    readFrom.set(data, from);
    items = [];
    chooser.paste('');
    view.close();
    sittings.open(data, note);
  };
  const read = async (from: readonly Handed[]): Promise<void> => {
    const stop = new AbortController();
    enter({ is: 'reading', stop, progress: null });
    const outcome = await readDocuments(from.flatMap(inputs), stop.signal, (progress) => enter({ is: 'reading', stop, progress }))
      .then((reading) => outcomeOf(reading, from), (error: Error): Phase => ({ is: 'choosing', said: `That did not work: ${error.message}`, problems: [] }));
    // The dialog was closed meanwhile, or even opened again.
    if (phase.is !== 'reading' || phase.stop !== stop) return;
    enter(outcome);
    if (outcome.is === 'read' && outcome.problems.length === 0) show(outcome.graph);
  };
  const go = (): void => {
    if (phase.is === 'read') show(phase.graph);
    else void read([...(view.together() ? present() : []), ...chosen()]);
  };
  const take = async (handed: readonly Handed[]): Promise<void> => {
    if (phase.is === 'reading') return;
    const problems: Problem[] = [];
    for (const item of handed) {
      const saved = await graphIn(item).catch((error: Error) => void problems.push({ file: item.name, problem: error.message }));
      if (saved) return show({ data: graphOf(saved), from: [], note: '' });
      if (saved === null) items = [...items, item];
    }
    enter({ is: 'choosing', said: '', problems });
    view.ready();
  };
  return {
    open() {
      draw();
      view.open();
    },
    take,
    paste(text) {
      chooser.paste(text);
      view.ready();
    },
  };
}

const graphOf = (whole: Whole): GraphData => indexGraph(whole.graph as object, whole.outline as GraphData['outlines'], wholeShelf(whole));

const inputs = ({ files, folder }: Handed): InputFile[] => files.map(({ path, content }) => ({ path, content, inFolder: folder }));

const counts = (items: readonly Handed[]): number => items.reduce((sum, { files }) => sum + files.length, 0);

function outcomeOf(reading: Reading | null, from: readonly Handed[]): Phase {
  if (!reading) return { is: 'choosing', said: 'Stopped. Nothing was changed.', problems: [] };
  const { whole, problems, skipped } = reading;
  const unread = new Set(problems.map(({ file }) => file));
  const note = skipped === 0 ? '' : `${counted(skipped, 'other file')} of the folder left aside: no documents by their endings.`;
  if (whole === null) return { is: 'choosing', said: `No document could be read, so there is no graph to show. ${note}`.trim(), problems };
  return { is: 'read', graph: { data: graphOf(JSON.parse(whole) as Whole), from: from.filter(({ files, folder }) => folder || !unread.has(files[0]!.path)), note }, problems };
}

interface Shown {
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
function frame(parts: { chooser: HTMLElement; cancel: () => void; go: () => void; closed: () => void }) {
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
