import { counted, el, icon, named, redrawn } from './dom.ts';
import type { Correcting } from './corrections/correcting.ts';
import { dossierTools } from './dossier-tools.ts';
import { NO_FILTERS, shown } from './filter.ts';
import type { GraphData, NodeRecord } from './graph-data.ts';
import { markIcon } from './marks.ts';
import { nodeLink } from './node-link.ts';
import { statusChips } from './status-chips.ts';
import { filtersChanged, type Store, type ViewName } from './state.ts';
import { asText, sectionsOf, type Line, type LineGroup, type Section } from './statements.ts';
import { groupName, plainDate, shortPlace } from './wording.ts';

const FEW_ALIASES = 6;
/** What the other views answer; the dossier itself answers "What does this agency do?". */
const QUESTIONS: readonly (readonly [string, ViewName])[] = [
  ['Who does this?', 'matrix'], ['How are two connected?', 'path'], ['When?', 'timeline'], ['Compare', 'compare'],
];
const CLOSE = 'M4 4l8 8m0-8-8 8';

/** Everything that is said of the selected node; without one, where to begin. */
export function dossierPanel(region: HTMLElement, data: GraphData, store: Store, correcting: Correcting): void {
  region.tabIndex = -1;
  const show = (): void => {
    const node = data.nodes.get(store.get().selected ?? '');
    redrawn(region, () => region.replaceChildren(...(node ? dossier(node, data, store, correcting) : welcome(data, store))));
    region.scrollTop = 0;
    markOpen();
  };
  const markOpen = (): void => {
    const { open } = store.get();
    for (const line of region.querySelectorAll<HTMLElement>('[data-edge]')) line.classList.toggle('open', line.dataset['edge'] === open?.edge);
  };
  store.subscribe((now, before) => {
    if (now.selected !== before.selected || (now.selected !== null && filtersChanged(now, before))) {
      const { scrollTop } = region;
      show();
      if (now.selected === before.selected) region.scrollTop = scrollTop;
    } else if (now.open !== before.open) markOpen();
  });
  show();
}

function dossier(node: NodeRecord, data: GraphData, store: Store, correcting: Correcting): HTMLElement[] {
  // Names that are hidden, or out of focus, are out of the picture; what is said of them still stands.
  const { edges } = shown(data, { ...store.get(), hiddenNodes: [], onlyNodes: [], focus: null });
  const sections = sectionsOf(data, node.key, ({ key }) => edges.has(key));
  const told = sections.reduce((sum, { groups }) => sum + linesIn(groups), 0);
  const left = data.graph.degree(node.key) - told - selfLoops(node.key, data);
  const parts = sections.map((section) => sectionOf(section, data, store));
  if (!parts.length && left === 0) parts.push(el('p', { class: 'none' }, 'It is named, but no sentence was read as a statement about it.'));
  return [head(node, data, store, correcting), ...(left > 0 ? [leftOut(left, told + left, store)] : []), ...parts];
}

function linesIn(groups: readonly LineGroup[]): number {
  return groups.reduce((sum, { lines }) => sum + lines.length, 0);
}

/** A statement of a name about itself counts at both its ends, and is told once. */
function selfLoops(key: string, data: GraphData): number {
  return (data.outgoing.get(key) ?? []).filter(({ target }) => target === key).length;
}

function leftOut(left: number, all: number, store: Store): HTMLElement {
  return el('p', { class: 'left-out' }, `${left} of ${counted(all, 'statement')} do not pass the filters. `,
    el('button', { type: 'button', class: 'plain', onclick: () => store.set({ ...NO_FILTERS, hiddenNodes: store.get().hiddenNodes, onlyNodes: store.get().onlyNodes, focus: store.get().focus }) }, 'Show them'));
}

function head(node: NodeRecord, data: GraphData, store: Store, correcting: Correcting): HTMLElement {
  const close = el('button', {
    type: 'button', class: 'square', 'aria-label': 'Close the dossier', title: 'Close (Escape)', onclick: () => store.set({ selected: null, open: null }),
  }, icon(CLOSE, 'icon line'));
  const aliases = node.aliases.filter((alias) => alias !== node.label && alias !== node.name);
  const facts = [data.kinds[node.kind]?.label ?? node.kind, `named ${counted(node.mentions.length, 'time')}`];
  return el('header', { class: 'head' },
    el('div', { class: 'title' }, markIcon(node.kind, data), el('h2', {}, named(node.label)), close),
    node.name !== node.label && el('p', { class: 'full' }, named(node.name)),
    el('p', { class: 'facts' }, facts.join(' · ')),
    aliases.length > 0 && aliasList(aliases),
    dossierTools(node, data, store, correcting));
}

function aliasList(aliases: readonly string[]): HTMLElement {
  const items = (from: number, to?: number): HTMLElement[] => aliases.slice(from, to).map((alias) => el('li', {}, named(alias)));
  const list = el('ul', { class: 'aliases', 'aria-label': 'Also named' }, ...items(0, FEW_ALIASES));
  if (aliases.length > FEW_ALIASES) {
    const more = el('button', { type: 'button', class: 'plain', onclick: () => list.replaceChildren(...items(0)) }, `${aliases.length - FEW_ALIASES} more`);
    list.append(el('li', { class: 'more' }, more));
  }
  return list;
}

function sectionOf({ title, groups }: Section, data: GraphData, store: Store): HTMLElement {
  return el('div', { class: 'part' }, el('h3', {}, title, el('span', { class: 'count' }, String(linesIn(groups)))),
    ...groups.map(({ group, lines }) => el('div', { class: 'block' }, groups.length > 1 && el('h4', {}, groupName(group)),
      el('ul', { class: 'lines-said' }, ...lines.map((line, i) => row(line, lines[i - 1]?.words === line.words, data, store))))));
}

function row(line: Line, sameWords: boolean, data: GraphData, store: Store): HTMLElement {
  const { edge, evidence } = line;
  const open = (): void => store.set({ open: { edge: edge.key, place: line.place }, document: evidence.document, tab: 'document' });
  const cite = el('button', {
    type: 'button', class: 'cite', 'aria-label': `Open the sentence: ${asText(data, edge)}, ${evidence.place}${edge.evidence.length > 1 ? `, 1 of ${counted(edge.evidence.length, 'place')}` : ''}`, title: `${evidence.place}\n${evidence.quote}`,
    onclick: (event: MouseEvent) => { event.stopPropagation(); open(); },
  }, shortPlace(evidence.place), edge.evidence.length > 1 && el('span', { class: 'places', title: counted(edge.evidence.length, 'place') }, `×${edge.evidence.length}`));
  return el('li', {
    'data-edge': edge.key, 'data-status': edge.status,
    // The whole line takes the pointer; the keyboard has the citation's button.
    onclick: open,
    onpointerenter: () => store.set({ hovered: { edge: edge.key } }), onpointerleave: () => store.set({ hovered: null }),
  },
  el('span', { class: sameWords ? 'relation again' : 'relation' }, line.words),
  el('span', { class: 'object' },
    ...statusChips(line.status),
    nodeLink(line.other, data, store),
    evidence.time && ' ', evidence.time && el('time', { class: 'when', title: `${evidence.time.from || '…'} to ${evidence.time.to || '…'}` }, evidence.time.text.toLowerCase())),
  cite);
}

function welcome(data: GraphData, store: Store): HTMLElement[] {
  const [first] = data.documents;
  const statements = (key: string): number => (data.outgoing.get(key)?.length ?? 0) + (data.incoming.get(key)?.length ?? 0);
  const agencies = [...data.nodes.values()].flatMap((node) => (node.kind === 'organisation' ? [{ node, count: statements(node.key) }] : []))
    .sort((a, b) => b.count - a.count || (a.node.key < b.node.key ? -1 : 1)).slice(0, 8);
  const from = data.documents.length === 1 && first ? ['Read from ', named(first.reference ?? first.title), first.date ? `, ${plainDate(first.date)}.` : '.'] : [`Read from ${counted(data.documents.length, 'document')}.`];
  return [el('div', { class: 'welcome' },
    el('h2', {}, 'Who does what?'),
    el('p', {}, `${data.nodes.size} names and ${data.edges.size} statements, each one a sentence that you can open. `, ...from),
    el('ol', {},
      el('li', {}, el('b', {}, 'Pick a name'), ' here, in the picture, or press ', el('kbd', {}, '/'), ' to search.'),
      el('li', {}, el('b', {}, 'Click a line'), ': the document opens at the very sentence.'),
      el('li', {}, el('b', {}, 'Mind the words'), ' ', ...statusChips([{ status: 'planned', word: 'planned' }, { status: 'required', word: 'must' }, { status: 'denied', word: 'not' }]), 'such lines are no facts.')),
    el('div', { class: 'questions', role: 'group', 'aria-label': 'Questions' }, ...QUESTIONS.map(([question, view]) => el('button', {
      type: 'button', class: 'tool', onclick: () => store.set({ view, tab: 'graph' }),
    }, question))),
    agencies.length > 0 && el('h3', {}, 'Most connected agencies'),
    el('ul', { class: 'starts' }, ...agencies.map(({ node, count }) => el('li', {}, nodeLink(node.key, data, store),
      el('span', { class: 'full' }, node.name === node.label ? '' : node.name), el('span', { class: 'count' }, String(count))))))];
}
