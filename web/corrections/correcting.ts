import type { Correction } from '../../src/corrections/corrections.ts';
import { el, icon } from '../dom.ts';
import type { GraphData } from '../graph-data.ts';
import type { Sitting, Sittings } from '../sittings.ts';

const PEN = 'M2.5 13.5l.8-3.2 7.4-7.4 2.4 2.4-7.4 7.4zM9.2 4.4l2.4 2.4';

/** What was put right on a graph, in the order in which it is put into effect. */
export interface Corrected {
  /** The graph as it was. */
  readonly before: GraphData;
  readonly corrections: readonly Correction[];
  /** For each of them why it does not apply; null where it does. */
  readonly idle: readonly (string | null)[];
  /** Whether they were handed to the browser to be kept. */
  saved: boolean;
}

/** How a person puts right what the graph shown has wrong. */
export interface Correcting {
  /** A button that opens the menu of a name. */
  nodeButton(key: string): HTMLElement;
  /** A button that opens the menu of a statement, at one of its places. */
  statementButton(edge: string, place: number): HTMLElement;
  /** Adds the line about what was put right, where something was. */
  addStrip(sitting: Sitting, over: AbortSignal): void;
}

/** The menus, and the core's code that puts corrections into effect, are fetched when they are first asked for. A page with corrections that were not saved asks before it goes. */
export function createCorrecting(sittings: Sittings): Correcting {
  window.addEventListener('beforeunload', (event) => {
    const corrected = sittings.shown()?.corrected;
    if (corrected && !corrected.saved) event.preventDefault();
  });
  const dialogs = () => import('./dialog.ts');
  return {
    nodeButton: (key) => el('button', {
      type: 'button', class: 'tool', 'aria-haspopup': 'dialog', title: 'Merge, split, rename, change the kind, add a name, hide',
      onclick: () => void dialogs().then(({ correctNode }) => correctNode(key, sittings)),
    }, 'Correct'),
    statementButton: (edge, place) => el('button', {
      type: 'button', class: 'square', 'aria-haspopup': 'dialog', 'aria-label': 'Correct this statement', title: 'Reject or confirm this statement',
      onclick: () => void dialogs().then(({ correctStatement }) => correctStatement(edge, place, sittings)),
    }, icon(PEN, 'icon line')),
    addStrip(sitting, over) {
      const { corrected } = sitting;
      if (!corrected) return;
      void import('./strip.ts').then(({ correctionsStrip }) => void (over.aborted || document.body.append(correctionsStrip(corrected, sittings))));
    },
  };
}
