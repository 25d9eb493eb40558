import type { Compound, Relation } from '../knowledge.ts';
import { verbForm } from '../clauses/conjugation.ts';
import { PARTICLES, PREPOSITIONS } from '../clauses/words.ts';
import { tag } from '../text/tag.ts';
import { tokenize } from '../text/tokens.ts';

/** One way in which a verb states a relation: "work with", "set up", "be responsible for", "take part in". */
export interface VerbEntry {
  readonly relation: Relation;
  /** As written in the file. */
  readonly entry: string;
  readonly lemma: string;
  readonly particle: string;
  /** The preposition before `word`: "in" of "be in charge of". */
  readonly lead: string;
  /** What must follow "be", or the object that a light verb must have. */
  readonly word: string;
  /** Empty where the target is the direct object. */
  readonly preposition: string;
  /** True for "be based in": only the passive says it. */
  readonly passive: boolean;
  /** True where the subject is the target. */
  readonly inverse: boolean;
}

/** A joining phrase that states a relation. */
export interface PhraseEntry {
  readonly relation: Relation;
  readonly entry: string;
}

/** A noun that states a relation: "adoption of", "training sessions with", "creation of … within", "funding". */
export interface NounEntry extends PhraseEntry {
  /** What must stand before the noun: "training". */
  readonly modifiers: readonly string[];
  /** Empty where the noun says it by its owner alone. */
  readonly preposition: string;
  /** The preposition after "…", whose phrase is then the target, and the phrase of the first the source. */
  readonly second: string;
}

export interface Lexicon {
  readonly byLemma: ReadonlyMap<string, readonly VerbEntry[]>;
  /** By the noun itself: "adoption". */
  readonly nouns: ReadonlyMap<string, readonly NounEntry[]>;
  /** By the whole phrase. */
  readonly links: ReadonlyMap<string, readonly PhraseEntry[]>;
  /** What a name with an owner states. */
  readonly compounds: readonly { readonly relation: Relation; readonly compound: Compound }[];
  /** By a noun of `possessions`, and of `listing`; the first relation that has it. */
  readonly byPossession: ReadonlyMap<string, Relation>;
  readonly byListing: ReadonlyMap<string, Relation>;
  /** By a noun of `occasions`, and of `headcounts`. */
  readonly byOccasion: ReadonlyMap<string, Relation>;
  readonly byHeadcount: ReadonlyMap<string, Relation>;
}

const ARTICLES = new Set(['a', 'an', 'the']);

/** Indexes the relations by the words that trigger them. */
export function lexicon(relations: readonly Relation[]): Lexicon {
  const infinitives = new Set(relations.flatMap(({ verbs, inverseVerbs }) => [...verbs, ...inverseVerbs].map((entry) => entry.split(' ')[0]!)));
  const byLemma = new Map<string, VerbEntry[]>();
  for (const relation of relations) {
    for (const inverse of [false, true]) {
      for (const entry of inverse ? relation.inverseVerbs : relation.verbs) {
        for (const verb of verbEntries(relation, entry, inverse, infinitives)) byLemma.set(verb.lemma, [...(byLemma.get(verb.lemma) ?? []), verb]);
      }
    }
  }
  return {
    byLemma,
    nouns: grouped(relations.flatMap((relation) => relation.nouns.map((entry) => nounEntry(relation, entry)))),
    links: grouped(relations.flatMap((relation) => relation.links.map((entry) => [entry.toLowerCase(), { relation, entry }] as const))),
    compounds: relations.flatMap((relation) => relation.compounds.map((compound) => ({ relation, compound }))),
    byPossession: firstByNoun(relations, 'possessions'), byListing: firstByNoun(relations, 'listing'),
    byOccasion: firstByNoun(relations, 'occasions'), byHeadcount: firstByNoun(relations, 'headcounts'),
  };
}

function firstByNoun(relations: readonly Relation[], field: 'possessions' | 'listing' | 'occasions' | 'headcounts'): Map<string, Relation> {
  return new Map(relations.toReversed().flatMap((relation) => relation[field].map((noun) => [noun, relation] as const)));
}

/** "training sessions with" by its noun "sessions". */
function nounEntry(relation: Relation, entry: string): readonly [string, NounEntry] {
  const words = entry.toLowerCase().split(' ');
  const gap = words.indexOf('…');
  const plain = gap < 0 ? words : words.slice(0, gap);
  const preposition = plain.length > 1 ? plain.at(-1)! : '';
  const nouns = preposition ? plain.slice(0, -1) : plain;
  return [nouns.at(-1)!, { relation, entry, modifiers: nouns.slice(0, -1), preposition, second: gap < 0 ? '' : words[gap + 1]! }];
}

function grouped<T>(entries: readonly (readonly [string, T])[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const [key, entry] of entries) groups.set(key, [...(groups.get(key) ?? []), entry]);
  return groups;
}

/** The readings of one entry; "be involved in" may meet the tagger as an adjective or as a passive, so it has both. */
function verbEntries(relation: Relation, entry: string, inverse: boolean, infinitives: ReadonlySet<string>): VerbEntry[] {
  const [first = '', ...rest] = entry.toLowerCase().split(' ').filter((word) => !ARTICLES.has(word));
  const common = { relation, entry, inverse, particle: '', lead: '', word: '', preposition: '', passive: false };
  const particle = (words: readonly string[]) => (words[0] && (PARTICLES.has(words[0]) || words[0] === 'together') ? words[0] : '');
  const tail = (words: readonly string[]) => words.slice(particle(words) ? 1 : 0);
  if (first === 'be') {
    const participle = rest.length > 1 ? lemmaOfParticiple(rest[0]!, infinitives) : null;
    const passive = participle && { ...common, lemma: participle, passive: true, particle: particle(rest.slice(1)), preposition: tail(rest.slice(1)).join(' ') };
    const lead = PREPOSITIONS.has(rest[0] ?? '') && rest.length > 2 ? rest[0]! : '';
    const words = lead ? rest.slice(1) : rest;
    const cut = PREPOSITIONS.has(words.at(-1) ?? '') ? words.length - 1 : words.length;
    const plain = { ...common, lemma: 'be', lead, word: words.slice(0, cut).join(' '), preposition: words.slice(cut).join(' ') };
    return passive ? [passive, plain] : [plain];
  }
  const words = tail(rest);
  // "make an arrest": what is done is the target itself.
  if (words.length === 1 && !PREPOSITIONS.has(words[0]!)) return [{ ...common, lemma: first, particle: particle(rest), word: words[0]! }];
  const split = words.length > 1 && !PREPOSITIONS.has(words[0]!);
  const lead = words.length > 2 && PREPOSITIONS.has(words[0]!) ? words[0]! : '';
  if (lead) return [{ ...common, lemma: first, particle: particle(rest), lead, word: words[1]!, preposition: words.slice(2).join(' ') }];
  return [{ ...common, lemma: first, particle: particle(rest), word: split ? words.slice(0, -1).join(' ') : '', preposition: (split ? words.slice(-1) : words).join(' ') }];
}

/** "tasked" -> "task", "bound" -> "bind", by the tagger that will meet the word later, or as a verb of the lists ("smuggled"); null for a word that is no participle. */
function lemmaOfParticiple(word: string, infinitives: ReadonlySet<string>): string | null {
  const sentence = `It was ${word} by them`;
  const { tag: kind, lemma } = tag(tokenize(sentence, { start: 0, end: sentence.length }))[2]!;
  if (kind === 'VERB' && /^(past|participle)$/.test(verbForm(word, lemma))) return lemma;
  return word.endsWith('ed') ? ([word.slice(0, -1), word.slice(0, -2)].find((stem) => infinitives.has(stem)) ?? null) : null;
}
