import type { Modality } from '../model.ts';
import type { Relation } from '../knowledge.ts';
import type { NounPhrase } from '../clauses/chunk.ts';
import type { Clauses, Phrase } from '../clauses/phrases.ts';
import { groupRight, nounAt } from '../clauses/phrases.ts';
import type { Frame } from '../clauses/frames.ts';
import { COLOURS, GIVING, HANDING, OBJECT_CONTROL } from '../clauses/words.ts';
import { fromClause, fromGerund, requested } from './clausal.ts';
import type { End } from './endpoints.ts';
import { withInfinitive } from './endpoints.ts';
import type { VerbEntry } from './lexicon.ts';
import type { Match } from './match.ts';
import { matchFrame } from './match.ts';
import { misgiving, vagueness } from './misgivings.ts';
import { fromNouns } from './noun-claims.ts';
import { fromHeadcount, holderOf, nameEnd } from './occasions.ts';
import type { Claim, Doubt, Reader } from './reader.ts';
import { FREE, HELD, ends, fitsTarget, included, passed } from './reader.ts';
import { withRestriction } from './restrictions.ts';
import { hearsay, status } from './status.ts';

/** Everything that a sentence states, in order, and the doubts met on the way. */
export function readClaims(reader: Reader): { claims: Claim[]; doubts: Doubt[] } {
  const claims: Claim[] = [];
  const doubts: Doubt[] = [];
  for (const frame of reader.frames) {
    const matches = matchFrame(reader.clauses, frame, reader.lexicon);
    const before = claims.length;
    claims.push(...fromPossession(reader, frame), ...fromHeadcount(reader, frame));
    for (const match of matches) if (match.entry.word || claims.length === before || !matches[0]!.entry.word) fromVerb(reader, frame, match, claims, doubts);
    if (claims.length === before) claims.push(...fromClause(reader, frame), ...fromGerund(reader, frame));
    if (frame.doubt) for (const entry of reader.lexicon.byLemma.get(frame.verb.lemma) ?? []) doubts.push({ relation: entry.relation.relation, reason: frame.doubt });
  }
  claims.push(...fromNouns(reader), ...fromApposition(reader));
  return { claims: distinct(claims).map((claim) => inTokens(reader.clauses, claim)), doubts };
}

/** Triggers are found by units and handed on by tokens. */
const inTokens = ({ units }: Clauses, claim: Claim): Claim => ({
  ...claim, trigger: claim.trigger.filter(({ from, to }) => to > from).map(({ from, to }) => ({ from: units[from]!.from, to: units[to - 1]!.to })),
});

/** "representatives of A and B" begin at one place, and are two. */
const place = ({ mention, from }: End): string => (mention ? `${mention.from}-${mention.to}` : String(from));

const distinct = (claims: readonly Claim[]): Claim[] => {
  const seen = new Set<string>();
  return claims.filter((claim) => {
    const key = [claim.relation.relation, place(claim.source), place(claim.target), claim.polarity, claim.target.label].join('|');
    return seen.has(key) ? false : seen.add(key);
  });
};

function fromVerb(reader: Reader, frame: Frame, { entry, source, target, trigger }: Match, claims: Claim[], doubts: Doubt[]): void {
  const { relation } = entry;
  if (frame.hypothetical) return void doubts.push({ relation: relation.relation, reason: 'it is only supposed ("if", "whether")' });
  const holds = HANDING.has(frame.verb.lemma) && !frame.verb.particle && (!entry.preposition || target === frame.object) && isApart(reader, frame, target) ? HELD : FREE;
  const doubt = misgiving(reader, frame, entry, target) ?? hearsay(reader, frame);
  if (doubt) return void doubts.push({ relation: relation.relation, reason: doubt });
  // "is the representative of the Union" does not make it the Union.
  const isClass = entry.lemma === 'be' && !entry.word;
  const holder = relation.occasions.length > 0 ? holderOf(reader, source) : null;
  const sources = (holder ? [nameEnd(reader.clauses, holder)] : ends(reader, speaker(reader, frame, source), FREE)).filter((end) => end.mention && relation.from.includes(end.mention.kind));
  if (relation.from.includes('regulation') && target === frame.object) sources.push(...instruments(reader, frame));
  if (sources.length === 0) return void doubts.push({ relation: relation.relation, reason: 'who does it is no known name' });
  const found = targetsOf(reader, frame, relation, sameObject(reader, frame, target), holds).map((end) => withRestriction(reader.clauses, end, frame.at, source, relation.group === 'words'));
  const vague = found.map((end) => vagueness(reader, end));
  const targets = found.filter((_, i) => !vague[i]).filter((end) => fitsTarget(relation, end) && !(isClass && end.mention && end.to - end.from > end.mention.to - end.mention.from));
  if (targets.length === 0) doubts.push({ relation: relation.relation, reason: vague.find(Boolean) ?? 'what it is done to fits no kind that the relation takes' });
  for (const one of sources) {
    for (const other of targets) if (one.from !== other.from) claims.push({ ...status(reader, frame), ...promised(frame, entry, other), relation, source: one, target: other, trigger, verb: verbOf(frame), rule: `relations/${relation.relation}.json: ${entry.entry}` });
  }
}

/** "By its decision 4, the Board closed the port", "an Act by which Chad closed the port": the law did so too. */
function instruments(reader: Reader, frame: Frame): End[] {
  const { frames } = reader;
  if (frame.passive || !frame.subject) return [];
  const main = frames.find((other) => other.subject?.from === frame.subject!.from && other.at <= frame.at) ?? frame;
  const phrase = main.complements.find((other) => other.preposition === 'by' && other.phrase.to <= frame.subject!.from)?.phrase;
  return phrase ? ends(reader, phrase, FREE).filter((end) => end.mention?.kind === 'regulation') : [];
}

const ASKING: ReadonlySet<string> = new Set(['requested', 'required']);

/** True where to whom a thing goes is no part of the thing: "sends boats to ports"; but "gives shelter to orphans" gives no other. A denial keeps to whom. */
function isApart({ clauses: { chunks, units } }: Reader, frame: Frame, target: Phrase): boolean {
  if (frame.polarity === 'negated') return false;
  return !GIVING.has(frame.verb.lemma) || chunks.slice(target.from, target.to).some((chunk, i, all) => {
    const next = all[i + 1];
    return chunk.type === 'preposition' && HELD.has(chunk.lower) && next?.type === 'noun' && units[next.noun.head]!.mention !== null;
  });
}

/** What it is done to: the phrase, what the relation passes through to, what "including" and "in addition to" add. */
function targetsOf(reader: Reader, frame: Frame, relation: Relation, phrase: Phrase, holds: ReadonlySet<string>): End[] {
  const asks = OBJECT_CONTROL.has(frame.verb.lemma) && ASKING.has(COLOURS.get(frame.verb.lemma)?.modality ?? '') && !frame.passive;
  const isWhole = asks || (/^(expects|lacks)$/.test(relation.relation) && !frame.passive);
  const plain = ends(reader, phrase, holds, true).map((end) => (isWhole ? withInfinitive(reader.clauses, phrase, end) : end));
  const deed = asks && plain.length === 0 && relation.to.includes('activity') ? requested(reader, phrase) : null;
  if (deed) return [deed];
  return [...passed(reader, relation, phrase, plain), ...included(reader, phrase, plain, HANDING.has(frame.verb.lemma) ? HELD : holds), ...added(reader, frame, phrase)];
}

/** "found victims and sent them home": the pronoun is the object of the verb that this one is joined to. */
function sameObject({ clauses, frames }: Reader, frame: Frame, target: Phrase): Phrase {
  const noun = target.nouns[0]!;
  if (target.nouns.length > 1 || target !== frame.object || !/^(them|it)$/.test(clauses.units[noun.head]!.lower)) return target;
  const before = frames.findLast((other) => other.at < frame.at);
  const links = before?.object ? clauses.chunks.slice(before.object.to, frame.at) : [];
  const joined = links.length > 0 && links.every((chunk) => chunk.type === 'comma' || chunk.type === 'conjunction');
  const many = before?.object && (before.object.nouns.length > 1 || clauses.units[before.object.nouns[0]!.head]!.lower.endsWith('s'));
  return joined && before!.subject === frame.subject && Boolean(many) === (clauses.units[noun.head]!.lower === 'them') ? before!.object! : target;
}

/** "in addition to Chad and Mali": names added to the target by a phrase that follows it. */
function added(reader: Reader, frame: Frame, target: Phrase): End[] {
  return frame.complements
    .filter(({ preposition, phrase, tail }) => !tail && /^(in addition to|as well as|along with|together with)$/.test(preposition) && phrase.from >= target.to && target !== frame.subject)
    .flatMap(({ phrase }) => ends(reader, phrase, FREE, true));
}

/** "The Fund says it has paid": who speaks is meant, where the pronoun can be nobody else. */
function speaker({ clauses: { units }, resolve }: Reader, frame: Frame, source: Phrase): Phrase {
  const noun = source.nouns[0];
  if (!frame.saidBy || source.nouns.length > 1 || !noun?.pronoun || resolve(units[noun.head]!)) return source;
  const plural = units[frame.saidBy.head]!.lower.endsWith('s') && !units[frame.saidBy.head]!.mention;
  const { lower } = units[noun.head]!;
  return lower === 'it' || (lower === 'they' && plural) ? { nouns: [frame.saidBy], from: 0, to: 0 } : source;
}

/** "pledged cooperation with": what is promised is to come. Who offers help to orphans helps; who offers it to Chad has yet to. */
const promised = (frame: Frame, { word }: VerbEntry, target: End): { modality?: Modality } =>
  (word && frame.modality === 'asserted' && (/^(pledge|promise|vow|propose)$/.test(frame.verb.lemma) || (frame.verb.lemma === 'offer' && target.mention)) ? { modality: 'planned' } : {});

const verbOf = (frame: Frame): string => (frame.verb.particle ? `${frame.verb.lemma} ${frame.verb.particle}` : frame.verb.lemma);

const CONTAINING = new Set(['include', 'be', 'cover', 'comprise', 'involve', 'encompass']);

/** "whose mandate includes training", "the Fund's task is the relief of debt". */
function fromPossession(reader: Reader, frame: Frame): Claim[] {
  const { clauses, lexicon } = reader;
  const noun = frame.subject?.nouns[0];
  if (!frame.subject || !noun || !frame.object || frame.passive || frame.hypothetical || !CONTAINING.has(frame.verb.lemma)) return [];
  const relation = lexicon.byPossession.get(clauses.units[noun.head]!.lower);
  const at = frame.subject.from;
  const before = clauses.chunks[at - 1];
  const owner = before?.type === 'relative' && before.lower === 'whose'
    ? clauses.units[nounAt(clauses, clauses.chunks[at - 2]?.type === 'comma' ? at - 3 : at - 2)?.head ?? -1]
    : clauses.units.slice(noun.from, noun.head).findLast((unit) => unit.mention && !unit.mention.adjectival);
  if (!relation || !owner?.mention || !relation.from.includes(owner.mention.kind)) return [];
  const source: End = { mention: owner.mention, label: '', from: owner.from, to: owner.to };
  return ends(reader, frame.object, FREE).filter((end) => fitsTarget(relation, end)).map((target) => ({
    ...status(reader, frame), relation, source, target, trigger: [{ from: noun.head, to: noun.head + 1 }, { from: frame.verb.from, to: frame.verb.to }],
    verb: verbOf(frame), rule: `relations/${relation.relation}.json: possession`,
  }));
}

/** "the Fund, a private charity, …", "the Fund, as a member of the Board, …": as if it said "is". */
function fromApposition(reader: Reader): Claim[] {
  const { clauses } = reader;
  const claims: Claim[] = [];
  clauses.chunks.forEach((chunk, at) => {
    const as = clauses.chunks[at + 1];
    const begin = as?.type === 'preposition' && as.lower === 'as' ? at + 2 : at + 1;
    const [name, noun] = [nounAt(clauses, at - 1), nounAt(clauses, begin)];
    if (chunk.type !== 'comma' || !name || !noun || noun.pronoun || (begin === at + 1 && !/^(a|an|one|the)$/.test(clauses.units[noun.from]!.lower))) return;
    // "the Fund, the bank of the Board" tells only what a relation has a word for; "the Fund, the Board" is a list.
    const definite = begin === at + 1 && clauses.units[noun.from]!.lower === 'the';
    if (definite && (!clauses.units[name.head]!.mention || clauses.units[noun.head]!.mention || clauses.chunks[at - 2]?.type === 'comma')) return;
    const phrase = groupRight(clauses, begin);
    const after = clauses.chunks[phrase.to];
    if (phrase.nouns.length > 1 || (after && after.type !== 'comma' && after.type !== 'break' && (definite || after.type !== 'relative'))) return;
    for (const match of matchFrame(clauses, being(clauses, at, begin, name, phrase), reader.lexicon)) if (!definite || match.entry.word) fromVerb(reader, being(clauses, at, begin, name, phrase), match, claims, []);
  });
  return claims;
}

/** A clause with "be" for an apposition; its trigger is the noun of the apposition. */
function being({ units, chunks }: Clauses, at: number, begin: number, name: NounPhrase, phrase: Phrase): Frame {
  const noun = phrase.nouns[0]!;
  const complements = chunks.slice(begin, phrase.to).flatMap((chunk, i) => {
    const inner = chunks[begin + i + 1];
    return chunk.type === 'preposition' && inner?.type === 'noun' ? [{ preposition: chunk.lower, phrase: { nouns: [inner.noun], from: begin + i + 1, to: begin + i + 2 } }] : [];
  });
  return {
    verb: { from: noun.head, to: noun.head + 1, head: noun.head, lemma: 'be', particle: '', form: 'finite', copula: true, passive: false, negated: false, modality: null, conditional: false, counterfactual: false, bare: false },
    at, subject: { nouns: [name], from: at - 1, to: at }, object: phrase, complements,
    predicate: { lower: units[noun.head]!.lower, negative: false, from: noun.from, to: noun.to },
    passive: false, polarity: 'affirmed', modality: 'asserted', hypothetical: false, saidBy: null, claimed: false, doubt: null,
  };
}
