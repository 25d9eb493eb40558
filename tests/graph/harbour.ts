/** A small invented world, and a way to write an extraction down by what it reads. */
import type { Entity, Evidence, Extraction, Source, Span, Statement } from '../../src/model.ts';
import type { Ontology } from '../../src/graph/assemble.ts';
import { quoteOf } from '../../src/quote.ts';

export const ontology: Ontology = {
  kinds: [
    { kind: 'organisation', label: 'Organisation', colour: '#0072b2' },
    { kind: 'regulation', label: 'Regulation', colour: '#e69f00' },
    { kind: 'country', label: 'Country', colour: '#009e73' },
    { kind: 'activity', label: 'Activity', colour: '#999999' },
  ],
  relations: [
    { relation: 'runs', label: 'runs', inverse: 'run by', group: 'work' },
    { relation: 'funds', label: 'funds', inverse: 'funded by', group: 'means', iri: 'https://schema.org/funder' },
    { relation: 'reports', label: 'reports', inverse: 'reported by', group: 'words' },
  ],
};

export const texts: Record<string, string> = {
  a: 'The Harbour Office runs a night ferry. Norland funds the Harbour Office.\n\n'
    + 'The Office has not funded & will not fund <the> ferry.',
  b: 'According to the Tide Board, Norland plans to fund the Harbour\n   Office. Norland funds the Harbour Office.\n'
    + 'The Harbour Office runs anti-\nPAGE 2\nsmuggling patrols.',
};

export const sources: Source[] = Object.entries(texts).map(([id, text]) =>
  ({ id, title: `Letter ${id}`, file: `${id}.txt`, format: 'text', sha256: id.repeat(64).slice(0, 64), text }));

/** Where `phrase` stands in `text`, the `nth` time; "|" parts pieces that stand apart. */
export function spansOf(text: string, phrase: string, from = 0): Span[] {
  let at = from;
  return phrase.split('|').map((piece) => {
    const start = text.indexOf(piece, at);
    if (start < 0) throw new Error(`no "${piece}" in "${text}"`);
    at = start + piece.length;
    return { start, end: at };
  });
}

export function entity(key: string, label: string, fields: Partial<Entity> = {}): Entity {
  return { key, kind: key.split('/')[0]!, label, name: label, aliases: [label], mentions: [], ...fields };
}

interface Fact extends Partial<Evidence> {
  polarity?: Statement['polarity'];
}

/** A statement written as `source relation target`, and the words of a document that say so. */
export function states(edge: string, document: string, sentence: string, words: [subject: string, trigger: string, object: string], fact: Fact = {}): Statement {
  const [source, relation, target] = edge.split(' ') as [string, string, string];
  const text = texts[document]!;
  const spans = spansOf(text, sentence);
  const [subject, trigger, object] = words.map((word) => spansOf(text, word, spans[0]!.start)) as [Span[], Span[], Span[]];
  const { polarity = 'affirmed', ...rest } = fact;
  return {
    source, relation, target, polarity,
    evidence: {
      document, spans, quote: quoteOf(text, spans), subject, trigger, object, predicate: quoteOf(text, trigger), verb: relation.replace(/s$/, ''),
      modality: 'asserted', time: null, attributedTo: null, place: 'para 1', rule: `relations/${relation}.json`, ...rest,
    },
  };
}

const office = 'organisation/harbour-office';
const norland = 'country/norland';

/** A fresh extraction of the two letters: six statements that make five edges. */
export function harbour(): Extraction {
  return {
    documents: sources.map(({ text, ...rest }) => ({ ...rest, characters: text.length })),
    entities: [
      entity('organisation/tide-board', 'Tide Board', { mentions: [{ document: 'b', start: 17, end: 27, form: 'name' }] }),
      entity(office, 'Harbour Office', {
        aliases: ['Office', 'Harbour Office'],
        mentions: [{ document: 'b', start: 48, end: 66, form: 'name' }, { document: 'a', start: 4, end: 18, form: 'name' }],
      }),
      entity(norland, 'Norland', { mentions: [{ document: 'a', start: 39, end: 46, form: 'name' }] }),
      entity('activity/night-ferry', 'night ferry'),
      entity('activity/patrols', 'anti-smuggling patrols'),
      entity('activity/unused', 'unused'),
      entity('regulation/never-named', 'Regulation 1'),
    ],
    statements: [
      states(`${norland} funds ${office}`, 'b', 'Norland funds the Harbour Office.', ['Norland', 'funds', 'Harbour Office']),
      states(`${office} runs activity/patrols`, 'b', 'The Harbour Office runs anti-|smuggling patrols.', ['Harbour Office', 'runs', 'anti-|smuggling patrols']),
      states(`${office} runs activity/night-ferry`, 'a', 'The Harbour Office runs a night ferry.', ['Harbour Office', 'runs', 'night ferry']),
      states(`${norland} funds ${office}`, 'b', 'According to the Tide Board, Norland plans to fund the Harbour\n   Office.', ['Norland', 'plans to fund', 'Harbour\n   Office'],
        { modality: 'planned', attributedTo: 'organisation/tide-board', time: { text: 'in May', from: '2031-05-01', to: '2031-05-31' } }),
      states(`${norland} funds ${office}`, 'a', 'Norland funds the Harbour Office.', ['Norland', 'funds', 'Harbour Office']),
      states(`${office} funds activity/night-ferry`, 'a', 'The Office has not funded & will not fund <the> ferry.', ['Office', 'has not funded', 'ferry'], { polarity: 'negated' }),
      states(`${office} funds activity/night-ferry`, 'a', 'The Office has not funded & will not fund <the> ferry.', ['Office', 'fund', 'ferry']),
    ],
    omissions: [],
    outlines: { b: { furniture: [{ start: 130, end: 136 }], outline: [] }, a: { furniture: [], outline: [{ label: '1', level: 1, start: 0 }] } },
  };
}
