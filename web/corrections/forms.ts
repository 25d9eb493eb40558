import type { Correction } from '../../src/corrections/corrections.ts';
import { counted, el, named } from '../dom.ts';
import type { EdgeRecord, GraphData, NodeRecord } from '../graph-data.ts';
import { nameCombo } from '../name-search.ts';
import { asText } from '../statements.ts';
import { nodeName, statementName } from './naming.ts';

/** What is asked, and what the answer comes to. */
export interface Form {
  readonly fields: readonly HTMLElement[];
  /** The correction. Throws an Error with a line for the reader where something is missing. */
  correction(): Correction;
}

const field = (label: string, input: HTMLElement): HTMLElement => el('label', { class: 'asked' }, el('span', {}, label), input);
const line = (value = ''): HTMLInputElement => el('input', { type: 'text', value, autocomplete: 'off', spellcheck: 'false' });

/** Throws where nothing is written. */
function written(input: HTMLInputElement, what: string): string {
  const text = input.value.trim();
  if (text === '') throw new Error(`Write ${what}.`);
  return text;
}

/** What may be wrong with a name, in the words of the menu. */
export const NODE_FORMS: readonly (readonly [string, (node: NodeRecord, data: GraphData) => Form])[] = [
  ['It is called something else', rename], ['It has one more name', alias], ['It is the same as another', merge],
  ['It is two things in one', split], ['It is of another kind', kind], ['It should not be here', hide],
];

function rename(node: NodeRecord, data: GraphData): Form {
  const [label, full] = [line(node.label), line(node.name)];
  return {
    fields: [field('Short name', label), field('Full name', full)],
    correction() {
      const [short, long] = [written(label, 'a short name'), written(full, 'a full name')];
      if (short === node.label && long === node.name) throw new Error('Change one of the two.');
      return { do: 'rename', node: nodeName(node.key, data), ...(short === node.label ? {} : { label: short }), ...(long === node.name ? {} : { fullName: long }) };
    },
  };
}

function alias(node: NodeRecord, data: GraphData): Form {
  const name = line();
  return { fields: [field('Name', name)], correction: () => ({ do: 'alias', node: nodeName(node.key, data), alias: written(name, 'the name') }) };
}

function merge(node: NodeRecord, data: GraphData): Form {
  let other: string | null = null;
  const { input, list, rest } = nameCombo(data, {
    id: 'same-as', label: 'The other', placeholder: 'Search names', resting: () => (other === null ? '' : data.labelOf(other)),
    choose(key) {
      other = key;
      queueMicrotask(rest);
    },
  });
  return {
    fields: [el('div', { class: 'asked' }, el('span', { 'aria-hidden': 'true' }, 'The other'), el('div', { class: 'combo' }, input, list)),
      el('p', { class: 'none' }, 'Both become ', named(node.label), ', with the names and statements of both.')],
    correction() {
      if (other === null || other === node.key) throw new Error('Choose another name out of the list.');
      return { do: 'merge', nodes: [nodeName(node.key, data), nodeName(other, data)] };
    },
  };
}

function split(node: NodeRecord, data: GraphData): Form {
  const forms = [...new Set([...node.aliases, node.name, node.label])].map((form) => ['alias', form, `where it is called “${form}”`] as const);
  const inside = new Set(node.mentions.map(({ document }) => document));
  const documents = inside.size < 2 ? [] : data.documents.flatMap(({ id, reference, title }) => (inside.has(id) ? [['document', id, `in ${reference ?? title}`] as const] : []));
  const ways = [...forms, ...documents];
  const which = el('select', {}, ...ways.map(([, , words], i) => el('option', { value: i }, words)));
  const label = line();
  return {
    fields: [field('The other is meant', which), field('Name of the other', label)],
    correction() {
      const [by, value] = ways[Number(which.value)]!;
      return { do: 'split', node: nodeName(node.key, data), [by]: value, label: written(label, 'a name for the other') };
    },
  };
}

function kind(node: NodeRecord, data: GraphData): Form {
  const kinds = Object.entries(data.kinds).filter(([key]) => key !== node.kind);
  const which = el('select', {}, ...kinds.map(([key, { label }]) => el('option', { value: key }, label)));
  return { fields: [field('Kind', which)], correction: () => ({ do: 'kind', node: nodeName(node.key, data), kind: which.value }) };
}

function hide(node: NodeRecord, data: GraphData): Form {
  return {
    fields: [el('p', { class: 'none' }, named(node.label), ` goes, with ${counted(data.graph.degree(node.key), 'statement')} about it.`)],
    correction: () => ({ do: 'hide', node: nodeName(node.key, data) }),
  };
}

/** Whether the sentence says so: everywhere, or at one place of several. */
export function statementForm(edge: EdgeRecord, place: number, data: GraphData): Form {
  const [wrong, right] = [true, false].map((checked) => el('input', { type: 'radio', name: 'verdict', checked })) as [HTMLInputElement, HTMLInputElement];
  const here = el('input', { type: 'checkbox', checked: true });
  const several = edge.evidence.length > 1;
  return {
    fields: [
      el('blockquote', {}, named(edge.evidence[place]!.quote, 'words')),
      el('fieldset', {}, el('legend', {}, 'Does it say that ', named(asText(data, edge)), '?'), el('label', { class: 'check' }, wrong, 'No: reject it'), el('label', { class: 'check' }, right, 'Yes: confirm it')),
      ...(several ? [el('label', { class: 'check' }, here, `Only at this place, not at all ${edge.evidence.length}`)] : []),
    ],
    correction: () => ({ do: wrong.checked ? 'reject' : 'confirm', statement: statementName(edge, several && here.checked ? place : null, data) }),
  };
}
