import { el, icon, named } from '../dom.ts';
import type { Sittings } from '../sittings.ts';
import { NODE_FORMS, statementForm, type Form } from './forms.ts';
import { putRight } from './put.ts';

const GO = 'Put right';
const CROSS = 'M4 4l8 8m0-8-8 8';

/** Asks what is wrong with a name of the graph shown, and puts it right. */
export function correctNode(key: string, sittings: Sittings): void {
  const { data } = sittings.shown()!;
  const node = data.nodes.get(key);
  if (!node) return;
  const inner = el('div', { class: 'fields' });
  let form = NODE_FORMS[0]![1](node, data);
  const what = el('select', {
    onchange() {
      form = NODE_FORMS[Number(what.value)]![1](node, data);
      inner.replaceChildren(...form.fields);
    },
  }, ...NODE_FORMS.map(([words], i) => el('option', { value: i }, words)));
  inner.replaceChildren(...form.fields);
  ask(['Correct ', named(node.label)], [el('label', { class: 'asked' }, el('span', {}, 'What is wrong'), what), inner], () => form, sittings);
}

/** Asks whether a place of a statement says what was read from it. */
export function correctStatement(edge: string, place: number, sittings: Sittings): void {
  const { data } = sittings.shown()!;
  const record = data.edges.get(edge);
  if (!record) return;
  const form = statementForm(record, Math.min(place, record.evidence.length - 1), data);
  ask(['Correct a statement'], form.fields, () => form, sittings);
}

function ask(title: readonly (string | Node)[], fields: readonly HTMLElement[], form: () => Form, sittings: Sittings): void {
  const reason = el('input', { type: 'text', autocomplete: 'off', placeholder: 'for whoever reads the corrections' });
  const said = el('p', { class: 'wrong', role: 'alert' });
  const put = async (): Promise<void> => {
    // Not disabled: the focus would be lost.
    if (go.textContent !== GO) return;
    said.textContent = '';
    go.textContent = 'Putting right …';
    // A large graph takes a moment, and nothing is drawn meanwhile.
    await new Promise((drawn) => { requestAnimationFrame(() => setTimeout(drawn)); });
    try {
      const why = reason.value.trim();
      const correction = { ...form().correction(), ...(why === '' ? {} : { reason: why }) };
      await putRight([...(sittings.shown()!.corrected?.corrections ?? []), correction], sittings, { lastApplies: true });
      dialog.close();
    } catch (error) {
      said.textContent = sentence((error as Error).message);
      go.textContent = GO;
    }
  };
  const go = el('button', { class: 'button' }, GO);
  const dialog: HTMLDialogElement = el('dialog', { class: 'opener correct', 'aria-labelledby': 'correct-title', onclose: () => dialog.remove() },
    el('form', { onsubmit: (event: Event) => { event.preventDefault(); void put(); } },
      el('div', { class: 'title' }, el('h2', { id: 'correct-title' }, ...title),
        el('button', { type: 'button', class: 'square', 'aria-label': 'Close', onclick: () => dialog.close() }, icon(CROSS, 'icon line'))),
      ...fields, el('label', { class: 'asked' }, el('span', {}, 'Reason (not needed)'), reason), said,
      el('div', { class: 'feet' }, el('button', { type: 'button', class: 'tool', onclick: () => dialog.close() }, 'Cancel'), go)));
  document.body.append(dialog);
  dialog.showModal();
  fields[0]!.querySelector<HTMLElement>('select, input')?.focus();
}

/** "nothing is called so" -> "Nothing is called so." */
function sentence(message: string): string {
  return message.charAt(0).toUpperCase() + message.slice(1) + (/[.!?]$/.test(message) ? '' : '.');
}
