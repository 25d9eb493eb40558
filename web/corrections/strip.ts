import type { Correction } from '../../src/corrections/corrections.ts';
import { counted, el, icon } from '../dom.ts';
import { save } from '../save.ts';
import type { Sittings } from '../sittings.ts';
import type { Corrected } from './correcting.ts';
import { correctionsJson, inWords } from './naming.ts';
import { putRight } from './put.ts';

const CROSS = 'M4 4l8 8m0-8-8 8';
const FILE = 'corrections.json';

/** The line below a graph that was put right: how much was, the list of it, and how it is kept. */
export function correctionsStrip(corrected: Corrected, sittings: Sittings): HTMLElement {
  const { corrections, idle } = corrected;
  const lost = idle.filter((why) => why !== null).length;
  const said = el('p', { role: 'status' }, el('b', {}, `${counted(corrections.length, 'correction')}${lost ? `, ${lost} without effect` : ''}. `), corrected.saved ? 'Saved.' : el('span', { class: 'until' }, 'Lost with this page unless saved.'));
  const keep = (earlier: readonly Correction[] = []): void => {
    save(FILE, new Blob([correctionsJson([...earlier, ...corrections])], { type: 'application/json' }));
    corrected.saved = true;
    said.replaceChildren('Saved. ', ...usage());
  };
  return el('footer', { class: 'strip-opened', 'aria-label': 'Corrections' }, said,
    el('button', { type: 'button', class: 'tool', 'aria-haspopup': 'dialog', onclick: () => list(corrected, sittings, keep) }, 'List'),
    el('button', { type: 'button', class: 'tool', onclick: () => keep() }, `Save ${FILE}`));
}

/** How the file is put to use. */
function usage(): (Node | string)[] {
  return ['Build with ', el('code', {}, `remit build … --corrections ${FILE}`), ', or put it into the output folder, where every build applies it. Where you have such a file already, add them to it.'];
}

function list(corrected: Corrected, sittings: Sittings, keep: (earlier?: readonly Correction[]) => void): void {
  const { before, corrections, idle } = corrected;
  const said = el('p', { class: 'wrong', role: 'alert' });
  const back = (index: number): void => {
    dialog.close();
    void putRight(corrections.filter((_, i) => i !== index), sittings, { lastApplies: false });
  };
  const file = el('input', { type: 'file', accept: '.json,.yaml,.yml', hidden: true, onchange: () => void addTo() });
  const addTo = async (): Promise<void> => {
    const [chosen] = file.files ?? [];
    said.textContent = '';
    if (!chosen) return;
    file.value = '';
    try {
      const { readCorrections } = await import('../../src/corrections/corrections.ts');
      keep(readCorrections(await chosen.text(), chosen.name));
      dialog.close();
    } catch (error) {
      said.textContent = (error as Error).message;
    }
  };
  const rows = corrections.map((correction, i) => {
    const words = inWords(correction, (relation) => before.relations[relation]?.label ?? relation);
    return el('li', {}, el('span', { class: 'what' }, el('bdi', {}, words), correction.reason !== undefined && el('small', {}, correction.reason), idle[i] !== null && el('small', { class: 'wrong' }, `No effect: ${idle[i]!}`)),
      el('button', { type: 'button', class: 'tool', 'aria-label': `Take back: ${words}`, onclick: () => back(i) }, 'Take back'));
  });
  const dialog: HTMLDialogElement = el('dialog', { class: 'opener correct', 'aria-labelledby': 'corrections-title', onclose: () => dialog.remove() },
    el('div', { class: 'title' }, el('h2', { id: 'corrections-title' }, 'Corrections'),
      el('button', { type: 'button', class: 'square', 'aria-label': 'Close', onclick: () => dialog.close() }, icon(CROSS, 'icon line'))),
    el('ol', { class: 'corrections' }, ...rows), el('p', { class: 'none' }, ...usage()), said, file,
    el('div', { class: 'feet' }, el('button', { type: 'button', class: 'tool', onclick: () => dialog.close() }, 'Close'),
      el('button', { type: 'button', class: 'tool', onclick: () => file.click() }, 'Add to a file …'), el('button', { type: 'button', class: 'button', onclick: () => { keep(); dialog.close(); } }, `Save ${FILE}`)));
  document.body.append(dialog);
  dialog.showModal();
}
