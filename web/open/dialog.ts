import { counted } from '../dom.ts';
import { indexGraph, type GraphData } from '../graph-data.ts';
import { wholeShelf, type Whole } from '../shelf.ts';
import type { Sittings } from '../sittings.ts';
import { createChooser } from './chooser.ts';
import type { Handed } from './handed.ts';
import { createFrame, type Phase, type Read } from './frame.ts';
import type { InputFile, Problem, Reading } from './messages.ts';
import { readDocuments } from './reading.ts';
import { graphIn } from './saved.ts';

export interface Dialog {
  /** Shows it, as it was left. */
  open(): void;
  /** Adds what was handed over; a graph that was saved is shown at once. */
  take(handed: readonly Handed[]): Promise<void>;
  /** Puts a text into its field. */
  paste(text: string): void;
}

const CHOOSING: Phase = { is: 'choosing', said: '', problems: [] };

/** The dialog in which documents are chosen and read, in a worker, until the graph of them is put on the page. */
export function createDialog(sittings: Sittings): Dialog {
  /** From what a graph was read, for as long as it lives. */
  const readFrom = new WeakMap<GraphData, readonly Handed[]>();
  let items: readonly Handed[] = [];
  let phase: Phase = CHOOSING;
  const chooser = createChooser((handed) => void take(handed), () => draw());
  const view = createFrame({ chooser: chooser.element, cancel: () => cancel(), go: () => go(), closed: () => leave() });

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
