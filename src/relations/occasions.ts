import type { Mention } from '../model.ts';
import type { NounPhrase } from '../clauses/chunk.ts';
import type { Clauses, Phrase } from '../clauses/phrases.ts';
import { nounAt } from '../clauses/phrases.ts';
import type { Frame } from '../clauses/frames.ts';
import type { End } from './endpoints.ts';
import { endsOf, wording } from './endpoints.ts';
import type { Claim, Reader } from './reader.ts';
import { FREE } from './reader.ts';
import { accordingTo, status } from './status.ts';

/** Whose meeting it is: "the second session of the Board", "the Board's session", "the Board meeting". */
export function holderOf({ clauses, lexicon }: Reader, phrase: Phrase): Mention | null {
  const { chunks, units } = clauses;
  const noun = phrase.nouns[0];
  if (!noun || phrase.nouns.length > 1 || !lexicon.byOccasion.has(singular(units[noun.head]!.lower))) return null;
  const before = units.slice(noun.from, noun.head).findLast((unit) => unit.mention && !unit.mention.adjectival);
  if (before) return before.mention;
  const at = chunks.findIndex((chunk) => chunk.type === 'noun' && chunk.noun === noun);
  const link = chunks[at + 1];
  const owner = link?.type === 'preposition' && link.lower === 'of' ? nounAt(clauses, at + 2) : null;
  return owner ? units[owner.head]!.mention : null;
}

const singular = (word: string): string => word.replace(/(?<!s)s$/, '');

/** "at the Board sessions in Lima, Peru in May 1990": where a body met, without a verb of its own. */
export function fromOccasions(reader: Reader): Claim[] {
  const { clauses, lexicon, times } = reader;
  return clauses.chunks.flatMap((chunk, at) => {
    const link = clauses.chunks[at + 1];
    const [before, place] = [clauses.chunks[at - 1], nounAt(clauses, at + 2)];
    if (chunk.type !== 'noun' || before?.type !== 'preposition' || before.lower !== 'at' || link?.type !== 'preposition' || !/^(in|at)$/.test(link.lower) || !place) return [];
    const relation = lexicon.byOccasion.get(singular(clauses.units[chunk.noun.head]!.lower));
    const holder = relation && holderOf(reader, { nouns: [chunk.noun], from: at, to: at + 1 });
    if (!relation || !holder || !relation.from.includes(holder.kind)) return [];
    const when = times.find((time) => time.at >= place.to && time.at <= place.to + 4);
    return endsOf(clauses, { nouns: [place], from: at + 2, to: at + 3 }, FREE, reader.resolve)
      .filter((end) => end.mention && relation.to.includes(end.mention.kind))
      .map((target): Claim => ({
        relation, source: nameEnd(clauses, holder), target, trigger: [{ from: chunk.noun.head, to: chunk.noun.head + 1 }, { from: link.from, to: link.to }],
        verb: 'meet', polarity: 'affirmed', modality: 'asserted', time: when ? { text: when.text, from: when.from, to: when.to } : null, saidBy: accordingTo(reader),
        rule: `relations/${relation.relation}.json: occasion`,
      }));
  });
}

export function nameEnd({ units }: Clauses, mention: Mention): End {
  const unit = units.find((one) => one.mention === mention);
  return { mention, label: '', from: unit?.from ?? mention.from, to: unit?.to ?? mention.to };
}

/** "there were 310 Board officers and 40 Harbour Police": how many a body has. */
export function fromHeadcount(reader: Reader, frame: Frame): Claim[] {
  const { clauses, lexicon } = reader;
  const { units, chunks } = clauses;
  const expletive = frame.subject?.nouns.length === 1 && units[frame.subject.nouns[0]!.head]!.lower === 'there';
  if (!expletive || frame.verb.lemma !== 'be' || frame.hypothetical || !frame.object) return [];
  const nouns = chunks.slice(frame.object.from, frame.object.to).flatMap((chunk) => (chunk.type === 'noun' ? [chunk.noun] : []));
  return nouns.flatMap((noun): Claim[] => {
    const body = bodyOf(clauses, noun);
    const word = units[noun.head]!.lower.split(' ').at(-1)!;
    const relation = lexicon.byHeadcount.get(word);
    if (!relation || !body || !relation.from.includes(body.kind)) return [];
    const from = units.findIndex((unit, i) => i >= noun.from && unit.tag === 'NUM');
    const target = { mention: null, label: wording(units.slice(from, noun.to)), from: units[from]!.from, to: units[noun.to - 1]!.to };
    return [{ ...status(reader, frame), relation, source: nameEnd(clauses, body), target, trigger: [{ from: frame.verb.from, to: frame.verb.to }], verb: 'be', rule: `relations/${relation.relation}.json: headcount` }];
  });
}

/** The body in "310 Board officers", "40 Harbour Police". */
function bodyOf({ units }: Clauses, noun: NounPhrase): Mention | null {
  const inside = units.slice(noun.from, noun.to);
  const body = inside.find((unit) => unit.mention && !unit.mention.adjectival)?.mention;
  return body && inside.some((unit) => unit.tag === 'NUM') ? body : null;
}
