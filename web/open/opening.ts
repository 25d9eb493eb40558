import { el, icon } from '../dom.ts';
import type { Beyond } from '../history.ts';
import type { Sitting, Sittings } from '../sittings.ts';
import type { Dialog } from './dialog.ts';
import { bindDrop, bindPaste } from './drop.ts';
import { fromTransfer } from './handed.ts';
import { stripOf } from './strip.ts';

const FOLDER = 'M2 12.5v-9h4l1.5 2H14v7z';

/** How documents and graphs come onto the page: by a button, by being dropped, by being pasted. */
export interface Opening {
  /** A new button "Open documents"; each drawing of the page has its own. */
  button(): HTMLButtonElement;
  /** The line that says of an opened graph where it came from. */
  strip(sitting: Sitting): HTMLElement;
  /** The graphs that can be gone back and forward to. */
  beyond(): Beyond;
}

/** Listens for as long as the page lives. The dialog, and all that reads, is fetched when it is first asked for. */
export function createOpening(sittings: Sittings): Opening {
  let made: Promise<Dialog> | null = null;
  const dialog = (): Promise<Dialog> => (made ??= import('./dialog.ts').then(({ createDialog }) => createDialog(sittings)));
  const take = async (transfer: DataTransfer): Promise<void> => {
    const text = transfer.files.length ? '' : transfer.getData('text/plain');
    const handed = fromTransfer(transfer);
    const it = await dialog();
    it.open();
    if (text) it.paste(text);
    else await it.take(await handed);
  };
  bindDrop((transfer) => void take(transfer));
  bindPaste((transfer) => void take(transfer));
  return {
    button: () => el('button', {
      type: 'button', class: 'open-documents', 'aria-label': 'Open documents', title: 'Open documents, or a graph that was saved', 'aria-haspopup': 'dialog',
      onclick: () => void dialog().then((it) => it.open()),
    }, icon(FOLDER, 'icon line'), el('span', {}, 'Open')),
    // Back from a graph that was put right is back to how it was before that.
    strip: (sitting) => stripOf(sitting, sitting.corrected ? null : sittings.beyond().back),
    beyond: () => sittings.beyond(),
  };
}
