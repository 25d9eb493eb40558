import { combobox, type Choice } from './combobox.ts';
import { counted, el, icon, named } from './dom.ts';
import type { GraphData } from './graph-data.ts';
import { whenIdle } from './idle.ts';
import { marked } from './marked.ts';
import { finder, type Finder, type Found } from './match.ts';
import { nameChoice, nameFinder } from './name-search.ts';
import { excerpt, sentenceSearch, type FoundSentence } from './sentence-search.ts';
import { sentencesOf } from './sentences.ts';
import { asText } from './statements.ts';
import { shortPlace } from './wording.ts';

const LENS = 'M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9zM10.3 10.3 14 14';
const ARROW = 'M2 8h11m-4-4 4 4-4 4';
const QUOTE = 'M3 4h10M3 8h10M3 12h6';
/** Lines of each kind, few enough to be read. */
const MOST = { names: 7, relations: 3, sentences: 5 };
/** Characters of a sentence in the list. */
const LONGEST = 108;

export interface SearchActions {
  name(key: string): void;
  /** Only this relation. */
  relation(name: string): void;
  sentence(edge: string, place: number): void;
  /** Every statement with these words. */
  words(typed: string): void;
}

/** The search field of the header: names and aliases, relations, sentences. What is searched is read while the page is idle. */
export function searchBox(data: GraphData, actions: SearchActions, over: AbortSignal): HTMLElement {
  const sentences = sentenceSearch(() => sentencesOf(data).all);
  const relations = lazily(() => relationFinder(data));
  let ready = false;
  const { input, list, again } = combobox({
    id: 'search', label: 'Search', placeholder: 'Search names, relations, sentences',
    find(typed) {
      const names = nameFinder(data)(typed, MOST.names).map((found) => nameChoice(found, data, actions.name));
      const { counts, find } = relations();
      const doing = find(typed, MOST.relations).map((one) => relationChoice(one, counts.get(one.key) ?? 0, data, actions));
      const { found, asTyped } = sentences.find(typed, MOST.sentences);
      const lines = found.map((one) => sentenceChoice(one, data, actions));
      return [{ label: 'Names', choices: names }, { label: 'Relations', choices: doing }, { label: 'Sentences', choices: asTyped && found.length > 1 ? [...lines, allSentences(typed, actions)] : lines }];
    },
    note: () => (ready ? '' : 'Still reading the sentences …'),
  });
  let named = false;
  whenIdle((milliseconds) => {
    // The names first, in a turn of their own.
    if (!named) return !(named = nameFinder(data) !== null);
    return sentences.read(milliseconds, () => performance.now());
  }, () => {
    ready = true;
    input.dataset['ready'] = '';
    again();
  }, over);
  return el('div', { class: 'search' }, icon(LENS, 'icon line'), input, el('kbd', { class: 'slash', 'aria-hidden': 'true' }, '/'), list);
}

function lazily<T>(make: () => T): () => T {
  let made: { value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}

/** The relations that the graph has, found by their words in either direction, with how many edges each has. */
function relationFinder(data: GraphData): { counts: Map<string, number>; find: Finder } {
  const counts = new Map<string, number>();
  for (const { relation } of data.edges.values()) counts.set(relation, (counts.get(relation) ?? 0) + 1);
  const forms = (key: string): string[] => [...new Set([data.relations[key]?.label ?? key, data.relations[key]?.inverse ?? key])];
  return { counts, find: finder([...counts].map(([key, weight]) => ({ key, weight, forms: forms(key) }))) };
}

function relationChoice({ key, form, ranges }: Found, count: number, data: GraphData, actions: SearchActions): Choice {
  const label = data.relations[key]?.label ?? key;
  return {
    choose: () => actions.relation(key),
    draw: () => [icon(ARROW, 'mark line'), el('span', { class: 'first' }, marked(form, ranges), form === label ? '' : ` (${label})`), el('span', { class: 'kind' }, `Relation · ${counted(count, 'statement')}`)],
  };
}

function sentenceChoice({ sentence, ranges }: FoundSentence, data: GraphData, actions: SearchActions): Choice {
  const { edge, place } = sentence.said[0]!;
  const { text, ranges: within } = excerpt(sentence.quote, ranges, LONGEST);
  const more = sentence.said.length > 1 ? ` and ${sentence.said.length - 1} more` : '';
  return {
    choose: () => actions.sentence(edge.key, place),
    draw: () => [icon(QUOTE, 'mark line'), marked(text, within, 'quoted'), named(`${asText(data, edge)}${more} · ${shortPlace(edge.evidence[place]!.place)}`, 'second')],
  };
}

function allSentences(typed: string, actions: SearchActions): Choice {
  return { choose: () => actions.words(typed.trim()), draw: () => [icon(ARROW, 'mark line'), el('span', { class: 'first plain' }, `Every statement with “${typed.trim().slice(0, 60)}”`)] };
}
