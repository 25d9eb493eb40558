import type { Correcting } from './corrections/correcting.ts';
import { el, icon, named } from './dom.ts';
import type { EdgeRecord, GraphData } from './graph-data.ts';
import { sentencesOf } from './sentences.ts';
import type { Store } from './state.ts';
import { asText } from './statements.ts';
import { statusChips } from './status-chips.ts';
import { statusWords } from './status.ts';

/**
 * The opened statement above the document: who, does, what in the same marks as in the text (so it is their legend too),
 * the places that state it, and what else its sentence states.
 */
export function statementBar(edge: EdgeRecord, place: number, data: GraphData, store: Store, correcting: Correcting): HTMLElement[] {
  const evidence = edge.evidence[place]!;
  const words = statusWords(edge.polarity, evidence, data.labelOf);
  const part = (role: string, caption: string, text: string, select: string | null): HTMLElement =>
    el('span', { class: 'part' }, el('small', {}, caption), select === null
      ? el('mark', { class: role }, text)
      : el('button', { type: 'button', class: 'plain', onclick: () => store.set({ selected: select }) }, el('mark', { class: role }, named(text))));
  const statement = el('div', { class: 'statement' },
    part('subject', 'who', data.labelOf(edge.source), edge.source),
    ...statusChips(words),
    part('trigger', 'does', edge.label, null),
    part('object', 'what', data.labelOf(edge.target), edge.target));
  const facts = [evidence.place, evidence.time?.text.toLowerCase()].filter(Boolean).join(' · ');
  const also = alsoHere(edge, place, data, store);
  return [el('div', { class: 'top' }, statement, correcting.statementButton(edge.key, place), closeButton(store)),
    el('div', { class: 'facts' }, el('span', {}, facts), places(edge, place, store)), ...(also ? [also] : [])];
}

function closeButton(store: Store): HTMLElement {
  return el('button', { type: 'button', class: 'square', 'aria-label': 'Close the sentence', title: 'Close (Escape)', onclick: () => store.set({ open: null }) }, icon('M4 4l8 8m0-8-8 8', 'icon line'));
}

function places(edge: EdgeRecord, place: number, store: Store): HTMLElement {
  const all = edge.evidence.length;
  if (all < 2) return el('span', { class: 'stepper' }, el('span', { class: 'count' }, '1 place'));
  const go = (by: number): void => {
    const next = (place + by + all) % all;
    store.set({ open: { edge: edge.key, place: next }, document: edge.evidence[next]!.document });
  };
  return el('span', { class: 'stepper', role: 'group', 'aria-label': 'Places of this statement' },
    el('span', { class: 'count', 'aria-live': 'polite' }, `place ${place + 1} of ${all}`),
    el('button', { type: 'button', class: 'square', 'aria-label': 'Previous place of this statement', onclick: () => go(-1) }, icon('M10 3 5 8l5 5', 'icon line')),
    el('button', { type: 'button', class: 'square', 'aria-label': 'Next place of this statement', onclick: () => go(1) }, icon('M6 3l5 5-5 5', 'icon line')));
}

/** The other statements read from the very same sentence. */
function alsoHere(edge: EdgeRecord, place: number, data: GraphData, store: Store): HTMLElement | null {
  const others = (sentencesOf(data).of(edge, place)?.said ?? []).filter((one) => one.edge.key !== edge.key);
  if (!others.length) return null;
  const shown = others.slice(0, 8).map((other) => el('button', {
    type: 'button', class: 'chip', title: asText(data, other.edge), onclick: () => store.set({ open: { edge: other.edge.key, place: other.place } }),
  }, named(asText(data, other.edge))));
  return el('div', { class: 'also' }, el('small', {}, 'same sentence'), ...shown);
}
