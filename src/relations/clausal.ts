import type { Clauses } from '../clauses/phrases.ts';
import type { Phrase } from '../clauses/phrases.ts';
import { groupRight, nounAt } from '../clauses/phrases.ts';
import type { Frame } from '../clauses/frames.ts';
import { SAYING } from '../clauses/words.ts';
import type { End } from './endpoints.ts';
import { beyondPronoun, wording } from './endpoints.ts';
import type { VerbEntry } from './lexicon.ts';
import { isWord } from './match.ts';
import type { Claim, Reader } from './reader.ts';
import { FREE, ends } from './reader.ts';
import { status } from './status.ts';

/** Verbs besides those of saying whose object may be a whole clause: "ensure that victims are heard", "urged the Board be enlarged". */
const CLAUSAL = new Set('ensure guarantee require provide stipulate specify request urge demand propose recommend decide order prescribe rule'.split(' '));
/** Of these, the ones that need no "that". */
const BARE = new Set('ensure guarantee request urge demand propose recommend'.split(' '));
const LONGEST = 30;

/** "The Fund reported that …", "the Act provides that …", "to ensure victims are heard": the clause is the target. */
export function fromClause(reader: Reader, frame: Frame): Claim[] {
  const { clauses, lexicon } = reader;
  const entry = (lexicon.byLemma.get(frame.verb.lemma) ?? []).find((one) => !one.word && !one.preposition && !one.passive && !one.inverse && one.particle === frame.verb.particle && one.relation.to.includes('activity'));
  if (!entry || (frame.verb.form === 'gerund' && frame.polarity === 'negated') || frame.passive || frame.object || !frame.subject || frame.hypothetical) return [];
  if (!CLAUSAL.has(frame.verb.lemma) && !(SAYING.has(frame.verb.lemma) && entry.relation.group === 'words')) return [];
  const target = clauseAt(clauses, frame);
  return target ? stated(reader, frame, entry, target, [{ from: frame.verb.from, to: frame.verb.to }]) : [];
}

function clauseAt(clauses: Clauses, frame: Frame): End | null {
  const { chunks } = clauses;
  const opener = chunks[frame.at + 1];
  const that = opener?.type === 'subordinator' && opener.lower === 'that';
  const begin = that ? opener.to : BARE.has(frame.verb.lemma) && nounAt(clauses, frame.at + 1) ? opener!.from : -1;
  if (begin < 0 || (!that && chunks[groupRight(clauses, frame.at + 1).to]?.type !== 'verb')) return null;
  // "claimed that the dock was old, citing leaks": the participle is the speaker's. A rule of dashes is no word.
  const ends = (chunk: Clauses['chunks'][number], i: number) => chunk.type === 'break' || (chunk.type === 'comma' && isSpeech(chunks[i + 1]));
  const stop = chunks.find((chunk, i) => chunk.from > begin && ends(chunk, i))?.from ?? clauses.units.length;
  const rule = clauses.units.findIndex((unit, i) => i >= begin && /^[-_=*]{4,}$/.test(unit.text));
  let to = rule < 0 ? stop : Math.min(stop, rule);
  if (to - begin > LONGEST) to = chunks.findLast((chunk, i) => chunk.type === 'comma' && chunk.from > begin && chunk.from - begin <= LONGEST && saysSomething(clauses, begin, i))?.from ?? begin;
  // "stressed that, although …": what is stressed comes after the insertion.
  return to - begin < 2 || clauses.units[begin]!.text === ',' ? null : phrase(clauses, begin, to);
}

const isSpeech = (chunk: Clauses['chunks'][number] | undefined): boolean => chunk?.type === 'verb' && chunk.verb.form === 'gerund' && (SAYING.has(chunk.verb.lemma) || chunk.verb.lemma === 'cite');

/** True where what ends before the comma at chunk `at` is whole: since the last comma or conjunction there is a verb with a subject. */
function saysSomething({ chunks, reduced }: Clauses, begin: number, at: number): boolean {
  for (let i = at - 1; i >= 0 && chunks[i]!.from >= begin; i--) {
    const chunk = chunks[i]!;
    if (chunk.type === 'verb' && !reduced[i] && (chunk.verb.form === 'finite' || chunk.verb.form === 'ambiguous')) return true;
    if (chunk.type === 'conjunction' && chunks[i - 1]?.type === 'comma') return false;
  }
  return false;
}

/** "asked me to report on the talks": what somebody without a name is asked to do; null where the phrase has no infinitive. */
export function requested({ clauses, frames }: Reader, asked: Phrase): End | null {
  const inner = frames.find((other) => other.at === asked.to && other.verb.form === 'infinitive');
  if (!inner || !asked.nouns[0]!.pronoun) return null;
  const object = inner.object && inner.object.from > inner.at ? beyondPronoun(clauses, inner.object.from) ?? inner.object.to : inner.at + 1;
  const to = Math.max(object, ...inner.complements.filter(({ tail, phrase: { from } }) => !tail && from > inner.at).map((complement) => complement.phrase.to));
  const from = inner.verb.head;
  const end = [to, object].map((at) => clauses.chunks[at - 1]!.to).find((at) => at - from <= LONGEST);
  return end === undefined || end - from < 2 ? null : phrase(clauses, from, end);
}

const phrase = ({ units }: Clauses, from: number, to: number): End => ({ mention: null, label: wording(units.slice(from, to)), from: units[from]!.from, to: units[to - 1]!.to });

/** "is responsible for cataloguing wrecks", "works on improving drains": where no relation knows the -ing form, the whole phrase is the target. */
export function fromGerund(reader: Reader, frame: Frame): Claim[] {
  const { clauses, lexicon, frames } = reader;
  const { chunks } = clauses;
  const link = chunks[frame.at - 1];
  if (frame.verb.form !== 'gerund' || link?.type !== 'preposition' || !frame.object || lexicon.byLemma.has(frame.verb.lemma)) return [];
  const over = frames.findLast((other) => other.at < frame.at && other.verb.form !== 'gerund');
  if (!over?.subject || over.subject !== frame.subject || over.hypothetical) return [];
  const entry = governing(clauses, over, reader.lexicon.byLemma.get(over.verb.lemma) ?? [], link.lower) ?? governing(clauses, over, over.predicate ? lexicon.byLemma.get('be') ?? [] : [], link.lower);
  if (!entry) return [];
  const to = chunks[frame.object.to - 1]!.to;
  const word = over.predicate && entry.word ? [{ from: over.predicate.from, to: over.predicate.to }] : [];
  return stated(reader, over, entry, phrase(clauses, frame.verb.from, to), [{ from: over.verb.from, to: over.verb.to }, ...word, { from: link.from, to: link.to }]);
}

const governing = (clauses: Clauses, over: Frame, entries: readonly VerbEntry[], preposition: string): VerbEntry | undefined => entries.find((entry) => {
  if (entry.preposition !== preposition || entry.inverse || entry.lead || !entry.relation.to.includes('activity') || entry.particle !== over.verb.particle) return false;
  if (entry.lemma === 'be') return entry.word !== '' && over.predicate !== null && over.predicate.lower === entry.word;
  const light = over.object?.nouns[0];
  return entry.word ? !over.passive && light !== undefined && isWord(clauses, light, entry.word) : entry.passive === over.passive && !over.object;
});

function stated(reader: Reader, frame: Frame, { relation, entry }: VerbEntry, target: End, trigger: Claim['trigger']): Claim[] {
  return ends(reader, frame.subject!, FREE)
    .filter((end) => end.mention && relation.from.includes(end.mention.kind))
    .map((source) => ({ ...status(reader, frame), relation, source, target, trigger, verb: frame.verb.particle ? `${frame.verb.lemma} ${frame.verb.particle}` : frame.verb.lemma, rule: `relations/${relation.relation}.json: ${entry}` }));
}
