import { el } from '../dom.ts';
import { fromField, type Handed } from './handed.ts';

export interface Chooser {
  readonly element: HTMLElement;
  /** The text that was pasted, as a document; none where there is nothing but white space. */
  pasted(): Handed[];
  paste(text: string): void;
}

/** The two buttons and the field by which documents are chosen. `changed` is told when the field holds something else. */
export function createChooser(take: (handed: readonly Handed[]) => void, changed: () => void): Chooser {
  const text = el('textarea', { id: 'pasted', rows: 4, spellcheck: 'false', oninput: changed });
  const field = (label: string, folder: boolean): HTMLElement[] => {
    const input = el('input', { type: 'file', hidden: true, multiple: !folder, webkitdirectory: folder, onchange: () => {
      take(fromField(input.files!));
      input.value = '';
    } });
    return [input, el('button', { type: 'button', class: 'tool', onclick: () => input.click() }, label)];
  };
  return {
    element: el('div', { class: 'choosing' },
      el('div', { class: 'chooser' }, el('p', {}, 'Drop files or folders anywhere on this page, or'), el('p', { class: 'choices' }, ...field('Choose files', false), ...field('Choose a folder', true))),
      el('label', { for: 'pasted' }, 'Or paste a text'), text),
    pasted: () => (text.value.trim() ? [{ name: 'Pasted text', folder: false, files: [{ path: 'Pasted text.txt', content: new Blob([text.value]) }] }] : []),
    paste(pasted) {
      text.value = pasted;
      changed();
    },
  };
}
