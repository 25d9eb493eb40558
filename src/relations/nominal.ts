import type { Mention, Modality } from '../model.ts';
import type { Relation } from '../knowledge.ts';
import type { NounPhrase } from '../clauses/chunk.ts';
import type { Clauses, Phrase } from '../clauses/phrases.ts';
import { groupRight, nounAt, tailRight } from '../clauses/phrases.ts';
import type { Frame } from '../clauses/frames.ts';
import type { Lexicon, NounEntry } from './lexicon.ts';
import { isUnclaimed } from './noun-misgivings.ts';

interface Range {
  readonly from: number;
  readonly to: number;
}

/** A relation that a noun phrase states, without a verb of its own. Ends are phrases, or names inside one. */
export interface NominalMatch {
  readonly relation: Relation;
  readonly entry: string;
  readonly source: Phrase | Mention;
  readonly target: Phrase | Mention;
  /** Unit ranges. */
  readonly trigger: readonly Range[];
  /** The frame whose status it shares, if it hangs on one. */
  readonly frame: Frame | null;
  readonly negated: boolean;
  /** Where the noun makes more of the claim than its frame does: "responsible for the drafting". */
  readonly modality?: Modality;
}

export const isPhrase = (end: Phrase | Mention): end is Phrase => 'nouns' in end;

/** Who does what a passive says. */
const agentOf = (frame: Frame): Phrase | undefined => (frame.passive ? frame.complements.find((other) => other.preposition === 'by')?.phrase : undefined);

/** Links between two noun phrases: "the Unit, under the direction of the Bureau"; "in cooperation with the Fund". */
export function matchLinks(clauses: Clauses, frames: readonly Frame[], lexicon: Lexicon): NominalMatch[] {
  return frames.flatMap((frame) => frame.complements.flatMap((complement) => {
    const agent = agentOf(frame);
    const source = agent ?? frame.subject;
    const link = clauses.chunks[complement.phrase.from - 1];
    // "did not pay under the Act": what is denied is the paying.
    if (!source || link?.type !== 'preposition' || complement.phrase === agent || complement.tail || (frame.polarity === 'negated' && link.lower === 'under')) return [];
    return (lexicon.links.get(complement.preposition) ?? []).map(({ relation, entry }) => ({
      relation, entry, source, target: complement.phrase, trigger: [{ from: link.from, to: link.to }], frame, negated: false,
    }));
  }));
}

/** Nominalisations: "the adoption of the Code by the Board", "the Board's adoption of the Code", "with Swedish funding". */
export function matchNouns(clauses: Clauses, frames: readonly Frame[], lexicon: Lexicon): NominalMatch[] {
  return clauses.chunks.flatMap((chunk, at) => {
    if (chunk.type !== 'noun') return [];
    const head = clauses.units[chunk.noun.head]!;
    const entries = lexicon.nouns.get(head.lower) ?? lexicon.nouns.get(head.lemma) ?? [];
    const matches = entries.flatMap((entry) => nominalAt(clauses, frames, at, entry) ?? []);
    return matches.filter((match) => match.frame !== null || !isUnclaimed(clauses, frames, at));
  });
}

function nominalAt(clauses: Clauses, frames: readonly Frame[], at: number, noun: NounEntry): NominalMatch | null {
  const phrase = nounAt(clauses, at)!;
  const begin = phrase.head - noun.modifiers.length;
  if (begin < phrase.from || !noun.modifiers.every((word, i) => clauses.units[begin + i]!.lower === word)) return null;
  const common = { relation: noun.relation, entry: noun.entry, trigger: [{ from: begin, to: phrase.head + 1 }], negated: phrase.negative };
  if (!noun.preposition) return besideVerb(clauses, frames, at, common);
  const link = clauses.chunks[at + 1];
  if (link?.type !== 'preposition' || link.lower !== noun.preposition || !nounAt(clauses, at + 2)) return null;
  const first = groupRight(clauses, at + 2);
  if (link.lower === 'between') return mutual(first, common);
  if (noun.second) return placed(clauses, at, noun.second, common);
  const by = tailRight(clauses, at + 1);
  const agent = prepositionAt(clauses, by, 'by') ? groupRight(clauses, by + 1) : null;
  const source = ownerOf(clauses, at) ?? agent;
  return source ? { ...common, source, target: first, frame: null } : underVerb(clauses, frames, at, { ...common, target: first });
}

/** "cooperation between Chad and Mali". */
function mutual({ nouns, from, to }: Phrase, common: Common): NominalMatch | null {
  const [source, target, ...others] = nouns.map((noun): Phrase => ({ nouns: [noun], from, to }));
  return source && target && others.length === 0 ? { ...common, source, target, frame: null } : null;
}

type Common = Pick<NominalMatch, 'relation' | 'entry' | 'trigger' | 'negated'>;

const prepositionAt = (clauses: Clauses, at: number, ...words: string[]): boolean => {
  const chunk = clauses.chunks[at];
  return chunk?.type === 'preposition' && words.includes(chunk.lower) && nounAt(clauses, at + 1) !== null;
};

/** "with Swedish funding", "under the Board's supervision", "with support from the Fund": who gives it, and whose deed it goes with. */
function besideVerb(clauses: Clauses, frames: readonly Frame[], at: number, common: Common): NominalMatch | null {
  const before = clauses.chunks[at - 1];
  if (!before || before.type !== 'preposition' || !/^(with|through|under)$/.test(before.lower)) return null;
  const giver = ownerOf(clauses, at) ?? (prepositionAt(clauses, at + 1, 'from', 'of', 'by') ? groupRight(clauses, at + 2) : null);
  const frame = frameAround(clauses, frames, at);
  // "published a manual with Swedish funding": the manual was paid for.
  const target = frame && (/^(funds|sponsors)$/.test(common.relation.relation) && before.lower === 'with' && PRODUCING.test(frame.verb.lemma) && !frame.passive && frame.object && frame.object.from !== at ? frame.object : agentOf(frame) ?? frame.subject);
  return giver && frame && target ? { ...common, source: giver, target, frame, trigger: [{ from: before.from, to: before.to }, ...common.trigger] } : null;
}

/** What they make or hold is what the money is for; who inspects docks with funding has no funded docks. */
const PRODUCING = /^(publish|print|produce|launch|build|construct|establish|create|organi[sz]e|hold|host|develop)$/;

/** "the creation of the Unit within the Bureau". */
function placed(clauses: Clauses, at: number, preposition: string, common: Common): NominalMatch | null {
  const [part, link, whole] = [nounAt(clauses, at + 2)!, clauses.chunks[at + 3]!, nounAt(clauses, at + 4)];
  if (!prepositionAt(clauses, at + 3, preposition) || !whole) return null;
  const [inner, outer] = [clauses.units[part.head]!.mention, clauses.units[whole.head]!.mention];
  // "the creation of the Board in Togo" does not make it a part of Togo.
  if (!inner || !outer || inner.kind !== outer.kind) return null;
  return { ...common, source: inner, target: outer, frame: null, trigger: [...common.trigger, { from: link.from, to: link.to }] };
}

/** Verbs that only say that the deed of their object is done: "conducts training of", "completed the drafting of". */
const LIGHT = new Set('provide give offer deliver conduct carry hold organize organise run arrange undertake perform begin start commence complete finish'.split(' '));

/** "holds training sessions with the Police", "is responsible for the drafting of the Code": the verb's subject does what the noun says, where that is done to a name. */
function underVerb(clauses: Clauses, frames: readonly Frame[], at: number, common: Common & { target: Phrase }): NominalMatch | null {
  const { chunks, units } = clauses;
  if (!common.target.nouns.every((noun) => units[noun.head]!.mention)) return null;
  const frame = frames.findLast((other) => other.at < at);
  const link = chunks[at - 1];
  const held = frame && !frame.passive && LIGHT.has(frame.verb.lemma) && frame.object?.nouns[0] === nounAt(clauses, at);
  const charged = frame && link?.type === 'preposition' && CHARGING.test(`${frame.predicate?.lower ?? frame.verb.lemma} ${link.lower}`) && chunks[at - 2]?.to === (frame.predicate?.to ?? frame.verb.to);
  if (!frame?.subject || !(held || charged)) return null;
  return { ...common, source: frame.subject, frame, trigger: [{ from: frame.verb.from, to: frame.verb.to }, ...common.trigger], ...(charged ? { modality: 'required' } : {}) };
}

const CHARGING = /^(provide for|responsible for|charge with|task with|entrust with|mandate with)$/;

/** Whose it is: "Board" in "the Board's adoption", "Sida" in "Sida funding". */
function ownerOf(clauses: Clauses, at: number): Mention | null {
  const { chunks, units } = clauses;
  const own = ownerIn(units, nounAt(clauses, at)!);
  const [phrase, first] = [nounAt(clauses, at)!, nounAt(clauses, at - 2)];
  // "Kenya's borders and boundaries": a bare noun shares the owner of the one before it.
  const shared = !own && chunks[at - 1]?.type === 'conjunction' && first && !/^(DET|NUM|PRON)$/.test(units[phrase.from]!.tag);
  return shared ? ownerIn(units, first, true) : own;
}

function ownerIn(units: Clauses['units'], phrase: NounPhrase, genitive = false): Mention | null {
  for (let i = phrase.head - 1; i >= phrase.from; i--) {
    const { mention } = units[i]!;
    // "the Norwegian request for boats": what only a government makes.
    if (mention?.adjectival && mention.kind === 'country' && i === phrase.head - 1 && OFFICIAL.test(units[phrase.head]!.lower)) return mention;
    if (mention && !mention.adjectival) return (i === phrase.head - 1 && !genitive) || units[i + 1]!.lower === "'s" ? mention : null;
  }
  return null;
}

const OFFICIAL = /^(requests?|proposals?|refusal|rejection|acceptance|approval|opposition|protests?|appeals?)$/;

/** The frame that a prepositional phrase belongs to: the next verb where it opens the sentence, else the last one before it. */
function frameAround({ chunks }: Clauses, frames: readonly Frame[], at: number): Frame | null {
  const before = frames.findLast((frame) => frame.at < at);
  if (before && !chunks.slice(before.at, at).some((chunk) => chunk.type === 'break')) return before;
  return frames.find((frame) => frame.at > at && frame.verb.form !== 'infinitive' && frame.verb.form !== 'gerund') ?? null;
}
