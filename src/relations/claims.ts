import type { Modality } from '../model.ts';
import type { NounPhrase } from '../clauses/chunk.ts';
import type { Clauses, Phrase } from '../clauses/phrases.ts';
import { groupRight, nounAt } from '../clauses/phrases.ts';
import type { Frame } from '../clauses/frames.ts';
import { HANDING, SAYING } from '../clauses/words.ts';
import type { End } from './endpoints.ts';
import { wording } from './endpoints.ts';
import type { VerbEntry } from './lexicon.ts';
import type { Match } from './match.ts';
import { matchFrame } from './match.ts';
import { fromNouns } from './noun-claims.ts';
import type { Claim, Doubt, Reader } from './reader.ts';
import { FREE, HELD, ends, fitsTarget, passed } from './reader.ts';
import { status } from './status.ts';

/** Everything that a sentence states, in order, and the doubts met on the way. */
export function readClaims(reader: Reader): { claims: Claim[]; doubts: Doubt[] } {
  const claims: Claim[] = [];
  const doubts: Doubt[] = [];
  for (const frame of reader.frames) {
    const matches = matchFrame(reader.clauses, frame, reader.lexicon);
    const before = claims.length;
    claims.push(...fromPossession(reader, frame));
    for (const match of matches) if (match.entry.word || claims.length === before || !matches[0]!.entry.word) fromVerb(reader, frame, match, claims, doubts);
    if (matches.length === 0) claims.push(...fromSaying(reader, frame));
    if (frame.doubt) for (const entry of reader.lexicon.byLemma.get(frame.verb.lemma) ?? []) doubts.push({ relation: entry.relation.relation, reason: frame.doubt });
  }
  claims.push(...fromNouns(reader), ...fromApposition(reader));
  return { claims: distinct(claims).map((claim) => inTokens(reader.clauses, claim)), doubts };
}

/** Triggers are found by units and handed on by tokens. */
const inTokens = ({ units }: Clauses, claim: Claim): Claim => ({
  ...claim, trigger: claim.trigger.map(({ from, to }) => ({ from: units[from]!.from, to: units[to - 1]!.to })),
});

const distinct = (claims: readonly Claim[]): Claim[] => {
  const seen = new Set<string>();
  return claims.filter((claim) => {
    const key = [claim.relation.relation, claim.source.from, claim.target.from, claim.polarity, claim.target.mention ? '' : claim.target.label].join('|');
    return seen.has(key) ? false : seen.add(key);
  });
};

function fromVerb(reader: Reader, frame: Frame, { entry, source, target, trigger }: Match, claims: Claim[], doubts: Doubt[]): void {
  const { relation } = entry;
  if (frame.hypothetical) return void doubts.push({ relation: relation.relation, reason: 'it is only supposed ("if", "whether")' });
  const holds = HANDING.has(frame.verb.lemma) && !entry.preposition ? HELD : FREE;
  // "is the representative of the Union" does not make it the Union.
  const isClass = entry.lemma === 'be' && !entry.word;
  const sources = ends(reader, speaker(reader, frame, source), FREE).filter((end) => end.mention && relation.from.includes(end.mention.kind));
  const targets = passed(reader, relation, target, ends(reader, target, holds, true)).filter((end) => fitsTarget(relation, end) && !(isClass && end.mention && end.to - end.from > end.mention.to - end.mention.from));
  if (sources.length === 0) doubts.push({ relation: relation.relation, reason: 'who does it is no known name' });
  else if (targets.length === 0) doubts.push({ relation: relation.relation, reason: 'what it is done to fits no kind that the relation takes' });
  for (const one of sources) {
    for (const other of targets) if (one.from !== other.from) claims.push({ ...status(reader, frame), ...promised(frame, entry), relation, source: one, target: other, trigger, verb: verbOf(frame), rule: `relations/${relation.relation}.json: ${entry.entry}` });
  }
}

/** "The Fund says it has paid": who speaks is meant, where the pronoun can be nobody else. */
function speaker({ clauses: { units }, resolve }: Reader, frame: Frame, source: Phrase): Phrase {
  const noun = source.nouns[0];
  if (!frame.saidBy || source.nouns.length > 1 || !noun?.pronoun || resolve(units[noun.head]!)) return source;
  const plural = units[frame.saidBy.head]!.lower.endsWith('s') && !units[frame.saidBy.head]!.mention;
  const { lower } = units[noun.head]!;
  return lower === 'it' || (lower === 'they' && plural) ? { nouns: [frame.saidBy], from: 0, to: 0 } : source;
}

/** "pledged cooperation with": what is promised is to come. */
const promised = (frame: Frame, { word }: VerbEntry): { modality?: Modality } =>
  (word && frame.modality === 'asserted' && /^(pledge|promise|vow|propose|offer)$/.test(frame.verb.lemma) ? { modality: 'planned' } : {});

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

/** "The Fund reported that …": what was said is the target. */
function fromSaying(reader: Reader, frame: Frame): Claim[] {
  const { clauses, lexicon } = reader;
  const entry = (lexicon.byLemma.get(frame.verb.lemma) ?? []).find((one) => !one.word && !one.preposition && !one.passive && !one.inverse && one.particle === frame.verb.particle);
  const opener = clauses.chunks[frame.at + 1];
  if (!entry || !SAYING.has(frame.verb.lemma) || frame.passive || frame.object || !frame.subject || opener?.type !== 'subordinator' || opener.lower !== 'that') return [];
  if (entry.relation.group !== 'words' || !entry.relation.to.includes('activity') || frame.hypothetical) return [];
  const stop = clauses.chunks.find((chunk) => chunk.from > opener.from && chunk.type === 'break')?.from ?? clauses.units.length;
  const from = opener.to;
  let to = Math.min(stop, clauses.units.length);
  if (to - from > 30) to = clauses.chunks.findLast((chunk) => chunk.type === 'comma' && chunk.from > from && chunk.from - from <= 30)?.from ?? from;
  if (to - from < 2) return [];
  const target: End = { mention: null, label: wording(clauses.units.slice(from, to)), from: clauses.units[from]!.from, to: clauses.units[to - 1]!.to };
  const trigger = [{ from: frame.verb.from, to: frame.verb.to }];
  return ends(reader, frame.subject, FREE)
    .filter((end) => end.mention && entry.relation.from.includes(end.mention.kind))
    .map((source) => ({ ...status(reader, frame), relation: entry.relation, source, target, trigger, verb: verbOf(frame), rule: `relations/${entry.relation.relation}.json: ${entry.entry}` }));
}

/** "the Fund, a private charity, …", "the Fund, as a member of the Board, …": as if it said "is". */
function fromApposition(reader: Reader): Claim[] {
  const { clauses } = reader;
  const claims: Claim[] = [];
  clauses.chunks.forEach((chunk, at) => {
    const as = clauses.chunks[at + 1];
    const begin = as?.type === 'preposition' && as.lower === 'as' ? at + 2 : at + 1;
    const [name, noun] = [nounAt(clauses, at - 1), nounAt(clauses, begin)];
    if (chunk.type !== 'comma' || !name || !noun || noun.pronoun || (begin === at + 1 && !/^(a|an|one)$/.test(clauses.units[noun.from]!.lower))) return;
    const phrase = groupRight(clauses, begin);
    const after = clauses.chunks[phrase.to];
    if (phrase.nouns.length > 1 || (after && after.type !== 'comma' && after.type !== 'break')) return;
    for (const match of matchFrame(clauses, being(clauses, at, begin, name, phrase), reader.lexicon)) fromVerb(reader, being(clauses, at, begin, name, phrase), match, claims, []);
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
    verb: { from: noun.head, to: noun.head + 1, head: noun.head, lemma: 'be', particle: '', form: 'finite', copula: true, passive: false, negated: false, modality: null, conditional: false, bare: false },
    at, subject: { nouns: [name], from: at - 1, to: at }, object: phrase, complements,
    predicate: { lower: units[noun.head]!.lower, negative: false, from: noun.from, to: noun.to },
    passive: false, polarity: 'affirmed', modality: 'asserted', hypothetical: false, saidBy: null, doubt: null,
  };
}
