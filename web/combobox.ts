import { el } from './dom.ts';

/** One line of the list. */
export interface Choice {
  /** Its contents, drawn when the list is. */
  draw(): readonly (Node | string | null | false)[];
  choose(): void;
}

export interface ChoiceGroup {
  readonly label: string;
  readonly choices: readonly Choice[];
}

export interface ComboOptions {
  /** Of the input; the list's is made from it. */
  readonly id: string;
  readonly label: string;
  readonly placeholder: string;
  /** What is found, best first; groups without choices are left out. */
  find(typed: string): readonly ChoiceGroup[];
  /** What stands in the field when nobody writes in it. */
  resting?(): string;
  /** Below the list: what is still to come. */
  note?(): string;
}

export interface Combo {
  readonly input: HTMLInputElement;
  readonly list: HTMLElement;
  rest(): void;
  /** Looks again for what is typed, where the list is open; the line that was gone to stays the active one. */
  again(): void;
}

/** A field with a list below it: an ARIA 1.2 combobox; several groups are named, a single one is not. */
export function combobox({ id, label, placeholder, find, resting = () => '', note = () => '' }: ComboOptions): Combo {
  const list = el('ul', { role: 'listbox', id: `${id}-results`, 'aria-label': `Found: ${label}`, class: 'results', hidden: true });
  const input = el('input', {
    type: 'text', id, role: 'combobox', 'aria-label': label, 'aria-expanded': 'false', 'aria-controls': `${id}-results`,
    'aria-autocomplete': 'list', autocomplete: 'off', spellcheck: 'false', placeholder,
  });
  let choices: Choice[] = [];
  let options: HTMLElement[] = [];
  let active = -1;

  const activate = (index: number): void => {
    options[active]?.setAttribute('aria-selected', 'false');
    active = index;
    const option = options[index];
    if (option) input.setAttribute('aria-activedescendant', option.id);
    else input.removeAttribute('aria-activedescendant');
    option?.setAttribute('aria-selected', 'true');
    // The first of a group brings the group's name with it.
    (index === 0 ? list : option)?.scrollIntoView({ block: 'nearest' });
    if (index === 0) list.scrollTop = 0;
  };
  const open = (isOpen: boolean): void => {
    list.hidden = !isOpen;
    input.setAttribute('aria-expanded', String(isOpen));
    if (!isOpen) activate(-1);
  };
  const take = (index: number): void => {
    const one = choices[index];
    if (!one) return;
    input.value = '';
    open(false);
    one.choose();
    input.blur();
  };
  const update = (): void => {
    const groups = find(input.value).filter((group) => group.choices.length > 0);
    choices = groups.flatMap((group) => group.choices);
    options = choices.map((choice, i) => optionOf(choice, `${id}-result-${i}`, () => take(i)));
    list.replaceChildren(...grouped(groups, options, id));
    const more = note();
    if (!choices.length && !more) list.append(el('li', { class: 'none', role: 'option', 'aria-disabled': 'true' }, `Nothing like “${input.value.trim().slice(0, 40)}”`));
    if (more) list.append(el('li', { class: 'none', role: 'option', 'aria-disabled': 'true' }, more));
    open(input.value.trim() !== '');
    activate(choices.length ? 0 : -1);
  };
  const again = (): void => {
    if (list.hidden) return;
    const goneTo = active > 0 ? options[active]?.textContent : null;
    update();
    const same = options.findIndex((option) => option.textContent === goneTo);
    if (same > 0) activate(same);
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
      // In a dialog the key would close that too.
      else event.preventDefault();
      open(false);
    } else if (event.key === 'Enter') take(active);
    else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (list.hidden) update();
      else if (choices.length) activate((active + (event.key === 'ArrowDown' ? 1 : choices.length - 1)) % choices.length);
    } else return;
    event.stopPropagation();
  });
  rest();
  return { input, list, rest, again };
}

function optionOf(choice: Choice, id: string, take: () => void): HTMLElement {
  return el('li', {
    id, role: 'option', 'aria-selected': 'false',
    // A press would take the focus, and with it the list, before the click arrives.
    onmousedown: (event: MouseEvent) => event.preventDefault(),
    onclick: take,
  }, ...choice.draw());
}

function grouped(groups: readonly ChoiceGroup[], options: readonly HTMLElement[], id: string): HTMLElement[] {
  if (groups.length < 2) return [...options];
  let at = 0;
  return groups.map(({ label, choices }, i) => {
    const name = `${id}-group-${i}`;
    const own = options.slice(at, at += choices.length);
    return el('li', { role: 'presentation', class: 'result-group' }, el('ul', { role: 'group', 'aria-labelledby': name }, el('li', { role: 'presentation', id: name, class: 'group-name' }, label), ...own));
  });
}
