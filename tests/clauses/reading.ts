import type { Frame } from '../../src/clauses/frames.ts';
import { readFrames } from '../../src/clauses/frames.ts';
import type { Clauses, Phrase } from '../../src/clauses/phrases.ts';
import type { Unit } from '../../src/clauses/units.ts';
import { mend } from '../../src/clauses/mend.ts';
import { toUnits, withoutAsides } from '../../src/clauses/units.ts';
import { lexicon } from '../../src/relations/lexicon.ts';
import { document, knowledge } from '../reading.ts';

const verbs = lexicon(knowledge.relations);

/** The units of a text's first sentence, insertions in brackets off. */
export function units(text: string): Unit[] {
  const { sentences, mentions } = document(text);
  const own = mentions.filter(({ sentence, nested }) => sentence === 0 && !nested);
  return mend(withoutAsides(toUnits(sentences[0]!, own)).main, (lemma) => verbs.byLemma.has(lemma));
}

const words = (list: readonly { text: string }[]): string => list.map(({ text }) => text).join(' ');

/** "noun{the Board} verb{funds}": the chunks of a text's first sentence. */
export function chunks(text: string): string {
  const { clauses } = readFrames(units(text));
  return clauses.chunks.map(({ type, from, to }) => (type === 'comma' || type === 'break' ? words(clauses.units.slice(from, to)) : `${type}{${words(clauses.units.slice(from, to))}}`)).join(' ');
}

/**
 * Each verb of a text's first sentence with what stands around it:
 * "fund: the Board > ferries, two boats | with a loan [passive, not, planned, if]".
 */
export function frames(text: string): string[] {
  const read = readFrames(units(text));
  return read.frames.map((frame) => line(read.clauses, frame));
}

function line(clauses: Clauses, frame: Frame): string {
  const phrase = (one: Phrase | null) => one?.nouns.map(({ from, to }) => words(clauses.units.slice(from, to))).join(', ') ?? '-';
  const { verb, subject, object, complements, polarity, modality, hypothetical, saidBy } = frame;
  const notes = [
    frame.passive ? 'passive' : '', polarity === 'negated' ? 'not' : '', modality === 'asserted' ? '' : modality, hypothetical ? 'if' : '',
    saidBy ? `says ${words(clauses.units.slice(saidBy.from, saidBy.to))}` : '',
  ].filter(Boolean);
  const tail = complements.map(({ preposition, phrase: one }) => ` | ${preposition} ${phrase(one)}`).join('');
  return `${[verb.lemma, verb.particle].filter(Boolean).join(' ')}: ${phrase(subject)} > ${phrase(object)}${tail}${notes.length ? ` [${notes.join(', ')}]` : ''}`;
}
