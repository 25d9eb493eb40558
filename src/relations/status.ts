import type { Mention, StatedTime } from '../model.ts';
import type { Clauses } from '../clauses/phrases.ts';
import { nounAt } from '../clauses/phrases.ts';
import type { Frame } from '../clauses/frames.ts';
import { endsOf } from './endpoints.ts';
import type { Claim, Reader } from './reader.ts';
import { FREE } from './reader.ts';
import type { TimeExpression } from './time.ts';

/** What kind of claim a clause makes: denied, planned, when, and who says so. */
export function status(reader: Reader, frame: Frame): Pick<Claim, 'polarity' | 'modality' | 'time' | 'saidBy'> {
  const said = frame.saidBy ? endsOf(reader.clauses, { nouns: [frame.saidBy], from: 0, to: 0 }, FREE, reader.resolve)[0]?.mention : null;
  return { polarity: frame.polarity, modality: frame.modality, time: timeOf(reader, frame), saidBy: said ?? accordingTo(reader) };
}

/** "The lawyer argued that the Fund paid": a claim whose author no node stands for is no fact. The writer's own "we" vouches for it. */
export function hearsay({ clauses: { units }, resolve }: Reader, { claimed, saidBy }: Frame): string | null {
  if (!claimed) return null;
  const head = saidBy && units[saidBy.head]!;
  if (!head) return 'who claims it is not said';
  const known = head.mention ?? resolve(head) ?? endsOf({ units, chunks: [], reduced: [] }, { nouns: [saidBy], from: 0, to: 0 }, FREE, resolve)[0]?.mention;
  return known || head.lower === 'we' ? null : 'who claims it has no node';
}

/** "According to the Fund, …" stands over the whole sentence. */
export function accordingTo({ clauses, resolve }: Reader): Mention | null {
  const at = clauses.chunks.findIndex((chunk) => chunk.type === 'preposition' && chunk.lower === 'according to');
  const noun = at < 0 ? null : nounAt(clauses, at + 1);
  const said = noun && endsOf(clauses, { nouns: [noun], from: at + 1, to: at + 2 }, FREE, resolve)[0]?.mention;
  return said && said.kind !== 'regulation' ? said : null;
}

/** The time stated in the verb's own clause; a time that opens the sentence belongs to its first finite verb. */
function timeOf({ clauses, frames, times }: Pick<Reader, 'clauses' | 'frames' | 'times'>, frame: Frame): StatedTime | null {
  const { chunks } = clauses;
  // "the Fund, a charity, met in 2011": when it met is not since when it is one.
  if (chunks[frame.at]?.type === 'comma') return null;
  const here = frame.verb.from;
  // "held talks on the Act, adopted in May": May is when it was adopted.
  const next = frames.find((other) => other.at > frame.at && (other.verb.form === 'finite' || chunks[other.at - 1]?.type === 'relative' || (other.verb.form === 'ambiguous' && !clauses.reduced[other.at]) || (clauses.reduced[other.at] && other.verb.lemma !== 'date')));
  const bounds = chunks.filter((chunk) => chunk.type === 'break' || chunk.type === 'subordinator' || chunk.type === 'relative');
  const end = Math.min(next?.verb.from ?? Infinity, bounds.find((chunk) => chunk.from > here)?.from ?? Infinity);
  const start = Math.max(frames.findLast((other) => other.at < frame.at)?.verb.from ?? -1, bounds.findLast((chunk) => chunk.from < here)?.from ?? -1);
  const inside = times.filter((time) => time.at > start && time.at < end && !isOfNoun(clauses, time));
  const after = inside.find((time) => time.at > here) ?? inside.findLast((time) => time.at < here && isOwn(clauses, frames, frame, time.at, start));
  const hit = after ?? (frame.verb.form === 'infinitive' || frame.verb.form === 'gerund' || chunks[frame.at - 1]?.type === 'relative' ? null : opening(frames, frame, times));
  if (hit) return { text: hit.text, from: hit.from, to: hit.to };
  // "a step in May was the opening of talks on leaving the Union": what the subject was has its time.
  const copula = frame.verb.form === 'gerund' ? frames.findLast((other) => other.at < frame.at) : undefined;
  return copula?.verb.copula && copula.verb.from > start - 1 ? timeOf({ clauses, frames, times }, copula) : null;
}

/** "my letter of 3 May", "the meeting of June 1990": the time of the noun. */
function isOfNoun({ units }: Clauses, { at }: TimeExpression): boolean {
  const of = units[at]?.lower === 'of' ? at : at - 1;
  const noun = units[of - 1];
  return units[of]?.lower === 'of' && noun?.tag === 'NOUN' && noun.mention === null && /^(reports?|letters?|memoranda|memorandum|telegrams?|cables?|notes?|messages?|statements?|speech|meetings?|sessions?|talks?|elections?|events?|agreement|law|act|decree|resolution)$/.test(noun.lower);
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
  if (!first?.subject || !time || time.at > 3) return null;
  // "In 1999 there was a board that met": what there was is what the relative clause is about.
  const there = first.verb.lemma === 'be' && first.object !== null && frame.subject?.from === first.object.from;
  return frame.subject === first.subject || there ? time : null;
}
