import { counted, el, named } from './dom.ts';
import type { GraphData } from './graph-data.ts';
import { markIcon } from './marks.ts';
import { search, type Findable, type Found } from './match.ts';

export interface ComboOptions {
  /** Of the input; the list's is made from it. */
  readonly id: string;
  readonly label: string;
  readonly placeholder: string;
  /** Called with the node that was chosen. */
  choose(key: string): void;
  /** What stands in the field when nobody writes in it. */
  resting?(): string;
}

/** A field with a list of names below it: an ARIA 1.2 combobox over every name in the graph. */
export function nameCombo(data: GraphData, { id, label, placeholder, choose, resting = () => '' }: ComboOptions): { input: HTMLInputElement; list: HTMLElement; rest(): void } {
  const entries = findable(data);
  const list = el('ul', { role: 'listbox', id: `${id}-results`, 'aria-label': `Names found: ${label}`, class: 'results', hidden: true });
  const input = el('input', {
    type: 'text', id, role: 'combobox', 'aria-label': label, 'aria-expanded': 'false', 'aria-controls': `${id}-results`,
    'aria-autocomplete': 'list', autocomplete: 'off', spellcheck: 'false', placeholder,
  });
  let found: Found[] = [];
  let active = -1;

  const activate = (index: number): void => {
    active = index;
    [...list.children].forEach((option, i) => option.setAttribute('aria-selected', String(i === index)));
    const option = list.children[index];
    if (option && found.length) input.setAttribute('aria-activedescendant', option.id);
    else input.removeAttribute('aria-activedescendant');
    option?.scrollIntoView({ block: 'nearest' });
  };
  const open = (isOpen: boolean): void => {
    list.hidden = !isOpen;
    input.setAttribute('aria-expanded', String(isOpen));
    if (!isOpen) activate(-1);
  };
  const take = (index: number): void => {
    const one = found[index];
    if (!one) return;
    input.value = '';
    open(false);
    choose(one.key);
    input.blur();
  };
  const update = (): void => {
    found = search(input.value, entries);
    list.replaceChildren(...found.map((one, i) => result(one, `${id}-result-${i}`, data, () => take(i))));
    if (!found.length) list.append(el('li', { class: 'none', role: 'option', 'aria-disabled': 'true' }, `No name like “${input.value.trim().slice(0, 40)}”`));
    open(input.value.trim() !== '');
    activate(found.length ? 0 : -1);
  };
  const rest = (): void => {
    if (document.activeElement !== input) input.value = resting();
  };
  input.addEventListener('input', update);
  input.addEventListener('focus', () => {
    if (resting()) input.select();
    else if (input.value.trim()) update();
  });
  input.addEventListener('blur', () => {
    open(false);
    if (resting()) input.value = resting();
  });
  input.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      if (list.hidden) input.blur();
      open(false);
    } else if (event.key === 'Enter') take(active);
    else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (list.hidden) update();
      else if (found.length) activate((active + (event.key === 'ArrowDown' ? 1 : found.length - 1)) % found.length);
    } else return;
    event.stopPropagation();
  });
  rest();
  return { input, list, rest };
}

function findable(data: GraphData): Findable[] {
  return [...data.nodes.values()].map((node) => ({
    key: node.key,
    forms: [...new Set([node.label, node.name, ...node.aliases])],
    weight: data.graph.degree(node.key),
  }));
}

function result(found: Found, id: string, data: GraphData, choose: () => void): HTMLElement {
  const node = data.nodes.get(found.key)!;
  const byLabel = found.form === node.label;
  const second = byLabel ? (node.name === node.label ? null : named(node.name, 'second')) : el('span', { class: 'second' }, marked(found));
  const statements = data.graph.degree(found.key);
  return el('li', {
    id, role: 'option', 'aria-selected': 'false',
    // A press would take the focus, and with it the list, before the click arrives.
    onmousedown: (event: MouseEvent) => event.preventDefault(),
    onclick: choose,
  },
  markIcon(node.kind, data), el('span', { class: 'first' }, byLabel ? marked(found) : named(node.label)), second,
  el('span', { class: 'kind' }, `${data.kinds[node.kind]?.label ?? node.kind} · ${counted(statements, 'statement')}`));
}

/** The form that matched, with what matched in bold. */
function marked({ form, ranges }: Found): HTMLElement {
  const element = named('');
  let at = 0;
  for (const { start, end } of [...ranges].sort((a, b) => a.start - b.start)) {
    if (start < at) continue;
    element.append(form.slice(at, start), el('b', {}, form.slice(start, end)));
    at = end;
  }
  element.append(form.slice(at));
  return element;
}
