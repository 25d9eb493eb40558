import { counted, el } from '../dom.ts';
import { save } from '../save.ts';
import type { Sitting } from '../sittings.ts';

/** The line below an opened graph: what it is, that it lasts as long as the page, how to keep it, and the way back. */
export function stripOf({ data, note }: Sitting, back: (() => void) | null): HTMLElement {
  const said = el('p', { role: 'status' }, el('b', {}, `${counted(data.documents.length, 'document')}, opened here: `),
    `${counted(data.nodes.size, 'name')}, ${counted(data.edges.size, 'statement')}. ${note} `, el('span', { class: 'until' }, 'They go with this page unless you save them.'));
  const keep = async (): Promise<void> => {
    try {
      const { nameOf, wholeOfData } = await import('./keep.ts');
      save(`${nameOf(data)}.json`, new Blob([await wholeOfData(data)], { type: 'application/json' }));
      said.replaceChildren('Saved. Open the file here again, or drop it on the page.');
    } catch (error) {
      said.replaceChildren(`It could not be saved: ${(error as Error).message}`);
    }
  };
  return el('footer', { class: 'strip-opened', 'aria-label': 'Opened graph' }, said,
    el('button', { type: 'button', class: 'tool', onclick: () => void keep() }, 'Save'),
    back && el('button', { type: 'button', class: 'tool', onclick: back }, 'Back to the graph before'));
}
