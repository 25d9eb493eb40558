import type { Mention, Modality, Polarity, StatedTime } from '../model.ts';
import type { NounPhrase } from '../clauses/chunk.ts';
import type { Clauses, Phrase } from '../clauses/phrases.ts';
import { groupRight, nounAt, tailRight } from '../clauses/phrases.ts';
import type { Frame } from '../clauses/frames.ts';
import type { Relation } from '../knowledge.ts';
import { HANDING, SAYING } from '../clauses/words.ts';
import type { End } from './endpoints.ts';
import { endsOf, wording } from './endpoints.ts';
import type { Lexicon, VerbEntry } from './lexicon.ts';
import type { Match } from './match.ts';
import { matchFrame } from './match.ts';
import type { NominalMatch } from './nominal.ts';
import { isPhrase, matchLinks, matchNouns } from './nominal.ts';
import type { TimeExpression } from './time.ts';

/** A reading of one sentence, before keys. Token ranges. */
export interface Claim {
  readonly relation: Relation;
  readonly source: End;
  readonly target: End;
  readonly trigger: readonly { readonly from: number; readonly to: number }[];
  readonly verb: string;
  readonly polarity: Polarity;
  readonly modality: Modality;
  readonly time: StatedTime | null;
  readonly saidBy: Mention | null;
  readonly rule: string;
}

/** What a sentence could not be made to say, and why. */
export interface Doubt {
  readonly relation: string;
  readonly reason: string;
}

export interface Reader {
  readonly clauses: Clauses;
  readonly frames: readonly Frame[];
  readonly times: readonly TimeExpression[];
  readonly lexicon: Lexicon;
  /** The name that a pronoun or "the Unit" stands for. */
  readonly resolve: (unit: Clauses['units'][number]) => Mention | null;
  /** Names listed in brackets after the unit: "agencies (IOM, UNHCR)". */
  readonly listedAfter: (unit: number) => readonly End[];
}

/** Prepositions that a verb of handing over keeps for itself, so that they do not hang on its object. */
const HELD: ReadonlySet<string> = new Set(['to', 'with', 'from', 'into']);
const FREE: ReadonlySet<string> = new Set();

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
  const nominal = [...matchLinks(reader.clauses, reader.frames, reader.lexicon), ...matchNouns(reader.clauses, reader.frames, reader.lexicon)];
  for (const match of nominal) claims.push(...fromNominal(reader, match));
  claims.push(...fromCompounds(reader), ...fromApposition(reader), ...fromListing(reader));
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

/** "victims in Chad", "the drafting of the Code": where the relation passes through such a phrase, the name in it is meant. */
function passed({ clauses, resolve }: Reader, relation: Relation, phrase: Phrase, plain: readonly End[]): readonly End[] {
  if (relation.passes.length === 0 || plain.length !== 1 || plain[0]!.mention) return plain;
  const link = clauses.chunks[phrase.from + 1];
  if (link?.type !== 'preposition' || !relation.passes.includes(link.lower) || !nounAt(clauses, phrase.from + 2)) return plain;
  const inner = endsOf(clauses, groupRight(clauses, phrase.from + 2), FREE, resolve).filter((end) => end.mention && relation.to.includes(end.mention.kind));
  return inner.length ? inner : plain;
}

/** The ends of a phrase. `done` is true for the one that something is done to: an officer of a body is then not the body. */
function ends({ clauses, resolve, listedAfter }: Reader, phrase: Phrase, holds: ReadonlySet<string>, done = false): End[] {
  const plain = endsOf(clauses, phrase, holds, resolve, done);
  const listed = phrase.nouns.flatMap((noun) => listedAfter(noun.to - 1));
  const examples = exemplified(clauses, phrase, resolve);
  const inTail = phrase.nouns.length === 1 ? tailUnits(clauses, phrase).flatMap(listedAfter) : [];
  const named = [...listed, ...inTail, ...examples];
  return named.length ? [...plain.filter((end) => end.mention), ...named] : plain;
}

/** The last units of the phrases that hang on a noun: "elements of the Ministry (A, B)". */
const tailUnits = ({ chunks }: Clauses, phrase: Phrase): number[] =>
  chunks.slice(phrase.from + 1, phrase.to).filter((chunk) => chunk.type === 'noun').map((chunk) => chunk.to - 1);

/** "agencies such as IOM and UNHCR": the names are meant. */
function exemplified(clauses: Clauses, phrase: Phrase, resolve: Reader['resolve']): End[] {
  const at = clauses.chunks[phrase.to]?.type === 'comma' ? phrase.to + 1 : phrase.to;
  const link = clauses.chunks[at];
  if (link?.type !== 'preposition' || !/^(like|such as|including)$/.test(link.lower) || !nounAt(clauses, at + 1)) return [];
  return endsOf(clauses, groupRight(clauses, at + 1), FREE, resolve).filter((end) => end.mention);
}

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

const fitsTarget = (relation: Relation, end: End): boolean => relation.to.includes(end.mention ? end.mention.kind : 'activity');
const verbOf = (frame: Frame): string => (frame.verb.particle ? `${frame.verb.lemma} ${frame.verb.particle}` : frame.verb.lemma);

function status(reader: Reader, frame: Frame): Pick<Claim, 'polarity' | 'modality' | 'time' | 'saidBy'> {
  const said = frame.saidBy ? endsOf(reader.clauses, { nouns: [frame.saidBy], from: 0, to: 0 }, FREE, reader.resolve)[0]?.mention : null;
  return { polarity: frame.polarity, modality: frame.modality, time: timeOf(reader, frame), saidBy: said ?? accordingTo(reader) };
}

/** "According to the Fund, …" stands over the whole sentence. */
function accordingTo({ clauses, resolve }: Reader): Mention | null {
  const at = clauses.chunks.findIndex((chunk) => chunk.type === 'preposition' && chunk.lower === 'according to');
  const noun = at < 0 ? null : nounAt(clauses, at + 1);
  const said = noun && endsOf(clauses, { nouns: [noun], from: at + 1, to: at + 2 }, FREE, resolve)[0]?.mention;
  return said && said.kind !== 'regulation' ? said : null;
}

/** The time stated in the verb's own clause; a time that opens the sentence belongs to its first finite verb. */
function timeOf({ clauses, frames, times }: Reader, frame: Frame): StatedTime | null {
  const { chunks } = clauses;
  const here = frame.verb.from;
  const next = frames.find((other) => other.at > frame.at && (other.verb.form === 'finite' || chunks[other.at - 1]?.type === 'relative'));
  const bounds = chunks.filter((chunk) => chunk.type === 'break' || chunk.type === 'subordinator' || chunk.type === 'relative');
  const end = Math.min(next?.verb.from ?? Infinity, bounds.find((chunk) => chunk.from > here)?.from ?? Infinity);
  const start = Math.max(frames.findLast((other) => other.at < frame.at)?.verb.from ?? -1, bounds.findLast((chunk) => chunk.from < here)?.from ?? -1);
  const inside = times.filter((time) => time.at > start && time.at < end);
  const after = inside.find((time) => time.at > here) ?? inside.findLast((time) => time.at < here && isOwn(clauses, frames, frame, time.at, start));
  const hit = after ?? (frame.verb.form === 'infinitive' || frame.verb.form === 'gerund' ? null : opening(frames, frame, times));
  return hit ? { text: hit.text, from: hit.from, to: hit.to } : null;
}

/** A time before the verb is its own where it stands behind its subject, or behind a comma or "and" that opens its clause. */
function isOwn({ chunks }: Clauses, frames: readonly Frame[], frame: Frame, at: number, start: number): boolean {
  const subject = frame.subject ? chunks[frame.subject.from]!.from : frame.verb.from;
  if (subject < at) return !frames.some((other) => other.verb.from > subject && other.verb.from < at);
  return start < 0 || chunks.some((chunk) => (chunk.type === 'comma' || chunk.type === 'conjunction') && chunk.from > start && chunk.from < at);
}

/** "In 1999, the Board met and decided": both verbs share what stands first. */
function opening(frames: readonly Frame[], frame: Frame, times: readonly TimeExpression[]): TimeExpression | null {
  const first = frames[0];
  const time = times[0];
  return first && time && time.at <= 3 && first.subject !== null && frame.subject === first.subject ? time : null;
}

const CONTAINING = new Set(['include', 'be', 'cover', 'comprise', 'involve', 'encompass']);

/** "whose mandate includes training", "the Fund's task is the relief of debt". */
function fromPossession(reader: Reader, frame: Frame): Claim[] {
  const { clauses, lexicon } = reader;
  const noun = frame.subject?.nouns[0];
  if (!noun || !frame.object || frame.passive || frame.hypothetical || !CONTAINING.has(frame.verb.lemma)) return [];
  const relation = [...lexicon.byName.values()].find((one) => one.possessions.includes(clauses.units[noun.head]!.lower));
  const at = frame.subject!.from;
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

function fromNominal(reader: Reader, match: NominalMatch): Claim[] {
  const { relation, entry, frame, trigger } = match;
  if (frame?.hypothetical) return [];
  const side = (end: Phrase | Mention): End[] => (isPhrase(end) ? ends(reader, end, FREE) : [mentionEnd(reader, end)]);
  const sources = side(match.source).filter((end) => end.mention && relation.from.includes(end.mention.kind));
  const targets = side(match.target).filter((end) => fitsTarget(relation, end));
  const base = frame ? status(reader, frame) : { polarity: 'affirmed' as const, modality: 'asserted' as const, time: null, saidBy: accordingTo(reader) };
  const polarity = match.negated ? 'negated' as const : base.polarity;
  return sources.flatMap((source) => targets.filter((target) => target.from !== source.from)
    .map((target) => ({ ...base, polarity, relation, source, target, trigger, verb: entry.split(' ')[0]!, rule: `relations/${relation.relation}.json: ${entry}` })));
}

function mentionEnd({ clauses }: Reader, mention: Mention): End {
  const unit = clauses.units.find((one) => one.mention === mention);
  return { mention, label: '', from: unit?.from ?? mention.from, to: unit?.to ?? mention.to };
}

/** "the Transport Board of the Union", "the Union's Transport Board". */
function fromCompounds(reader: Reader): Claim[] {
  const { clauses, lexicon } = reader;
  const { units, chunks } = clauses;
  const pairs: { head: number; owner: number; trigger: { from: number; to: number } }[] = [];
  units.forEach((unit, i) => {
    if (unit.mention && unit.tag === 'PROPN' && units[i + 1]?.mention && unit.mention.kind !== units[i + 1]!.mention!.kind) pairs.push({ head: i + 1, owner: i, trigger: { from: i + 1, to: i + 2 } });
    if (unit.mention && /^['’]s?$/.test(units[i + 1]?.text ?? '') && units[i + 2]?.mention) pairs.push({ head: i + 2, owner: i, trigger: { from: i + 1, to: i + 2 } });
  });
  chunks.forEach((chunk, at) => {
    const [head, owner] = [nounAt(clauses, at - 1), nounAt(clauses, at + 1)];
    if (chunk.type === 'preposition' && chunk.lower === 'of' && head && owner && tailRight(clauses, at) > at) pairs.push({ head: head.head, owner: owner.head, trigger: { from: chunk.from, to: chunk.to } });
  });
  chunks.forEach((chunk, at) => {
    const [owner, head] = [nounAt(clauses, chunks[at - 1]?.type === 'comma' ? at - 2 : at - 1), nounAt(clauses, at + 1)];
    if (chunk.type === 'relative' && chunk.lower === 'whose' && owner && head) pairs.push({ head: head.head, owner: owner.head, trigger: { from: chunk.from, to: chunk.to } });
  });
  const end = (at: number): End => ({ mention: units[at]!.mention, label: '', from: units[at]!.from, to: units[at]!.to });
  return pairs.flatMap(({ head, owner, trigger }) => [...lexicon.byName.values()].flatMap((relation) => relation.compounds
    .filter((compound) => compound.head === units[head]!.mention?.kind && compound.owner === units[owner]!.mention?.kind && !units[owner]!.mention?.adjectival)
    .map((compound) => ({
      relation, source: end(compound.source === 'head' ? head : owner), target: end(compound.source === 'head' ? owner : head), trigger: [trigger],
      verb: 'of', polarity: 'affirmed' as const, modality: 'asserted' as const, time: null, saidBy: null, rule: `relations/${relation.relation}.json: compound`,
    }))));
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

/** "NATO members (Italy, Spain)", "members of NATO such as Italy". */
function fromListing(reader: Reader): Claim[] {
  const { clauses, lexicon } = reader;
  return clauses.chunks.flatMap((chunk, at) => {
    if (chunk.type !== 'noun') return [];
    const head = clauses.units[chunk.noun.head]!;
    const relation = [...lexicon.byName.values()].find((one) => one.listing.includes(head.lower));
    if (!relation) return [];
    const owner = clauses.units.slice(chunk.from, chunk.noun.head).findLast((unit) => unit.mention && !unit.mention.adjectival) ?? ofOwner(clauses, at);
    const listed = [...reader.listedAfter(chunk.to - 1), ...exemplified(clauses, { nouns: [chunk.noun], from: at, to: tailRight(clauses, at + 1) }, reader.resolve)];
    if (!owner?.mention || !relation.to.includes(owner.mention.kind)) return [];
    const target: End = { mention: owner.mention, label: '', from: owner.from, to: owner.to };
    return listed.filter((end) => relation.from.includes(end.mention!.kind)).map((source) => ({
      relation, source, target, trigger: [{ from: chunk.noun.head, to: chunk.noun.head + 1 }], verb: 'be', polarity: 'affirmed' as const, modality: 'asserted' as const,
      time: null, saidBy: null, rule: `relations/${relation.relation}.json: listing`,
    }));
  });
}

function ofOwner(clauses: Clauses, at: number): Clauses['units'][number] | null {
  const link = clauses.chunks[at + 1];
  const noun = link?.type === 'preposition' && link.lower === 'of' ? nounAt(clauses, at + 2) : null;
  return noun && clauses.units[noun.head]!;
}
