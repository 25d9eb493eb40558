import type { Mention } from '../model.ts';
import type { Clauses, Phrase } from '../clauses/phrases.ts';
import { nounAt, tailRight } from '../clauses/phrases.ts';
import type { End } from './endpoints.ts';
import type { NominalMatch } from './nominal.ts';
import { isFirm } from './noun-misgivings.ts';
import { vagueness } from './misgivings.ts';
import { isPhrase, matchLinks, matchNouns } from './nominal.ts';
import { fromOccasions, nameEnd } from './occasions.ts';
import type { Claim, Reader } from './reader.ts';
import { FREE, ends, exemplified, fitsTarget } from './reader.ts';
import { accordingTo, status } from './status.ts';

/** What nouns state without a verb: links, nominalisations, owners, members. */
export function fromNouns(reader: Reader): Claim[] {
  const nominal = [...matchLinks(reader.clauses, reader.frames, reader.lexicon), ...matchNouns(reader.clauses, reader.frames, reader.lexicon)];
  return [...nominal.flatMap((match) => fromNominal(reader, match)), ...fromCompounds(reader), ...fromListing(reader), ...fromOccasions(reader)];
}

function fromNominal(reader: Reader, match: NominalMatch): Claim[] {
  const { relation, entry, frame, trigger } = match;
  if (frame?.hypothetical) return [];
  const side = (end: Phrase | Mention): End[] => (isPhrase(end) ? ends(reader, end, FREE) : [nameEnd(reader.clauses, end)]);
  const sources = side(match.source).filter((end) => end.mention && relation.from.includes(end.mention.kind));
  const targets = side(match.target).filter((end) => fitsTarget(relation, end) && vagueness(reader, end) === null);
  const base = frame ? status(reader, frame) : { polarity: 'affirmed' as const, modality: 'asserted' as const, time: null, saidBy: accordingTo(reader) };
  const polarity = match.negated ? 'negated' as const : base.polarity;
  return sources.flatMap((source) => targets.filter((target) => target.from !== source.from)
    .map((target) => ({ ...base, polarity, ...(match.modality ? { modality: match.modality } : {}), relation, source, target, trigger, verb: verbOf(match), rule: `relations/${relation.relation}.json: ${entry}` })));
}

/** The verb that carries the noun, or the noun itself. */
const verbOf = ({ frame, entry, trigger }: NominalMatch): string => (frame && trigger[0]?.from === frame.verb.from ? frame.verb.lemma : entry.split(' ')[0]!);

/** "the Transport Board of the Union", "the Union's Transport Board". */
function fromCompounds(reader: Reader): Claim[] {
  const { clauses, lexicon } = reader;
  const { units, chunks } = clauses;
  const pairs: { head: number; owner: number; trigger: { from: number; to: number } }[] = [];
  units.forEach((unit, i) => {
    if (unit.mention && unit.tag === 'PROPN' && units[i + 1]?.mention && unit.mention.kind !== units[i + 1]!.mention!.kind) pairs.push({ head: i + 1, owner: i, trigger: { from: i + 1, to: i + 2 } });
    if (unit.mention && /^['’]s?$/.test(units[i + 1]?.text ?? '') && units[i + 2]?.mention) pairs.push({ head: i + 2, owner: i, trigger: { from: i + 1, to: i + 2 } });
  });
  units.forEach((unit, i) => {
    if (/^(its|their)$/.test(unit.lower) && units[i + 1]?.mention && reader.resolve(unit)) pairs.push({ head: i + 1, owner: i, trigger: { from: i, to: i + 1 } });
  });
  chunks.forEach((chunk, at) => {
    const [head, owner] = [nounAt(clauses, at - 1), nounAt(clauses, at + 1)];
    if (chunk.type === 'preposition' && (chunk.lower === 'of' || (chunk.lower === 'within' && owner && units[owner.head]!.mention?.kind === 'organisation')) && head && owner && tailRight(clauses, at) > at) pairs.push({ head: head.head, owner: owner.head, trigger: { from: chunk.from, to: chunk.to } });
  });
  chunks.forEach((chunk, at) => {
    const [owner, head] = [nounAt(clauses, chunks[at - 1]?.type === 'comma' ? at - 2 : at - 1), nounAt(clauses, at + 1)];
    if (chunk.type === 'relative' && chunk.lower === 'whose' && owner && head) pairs.push({ head: head.head, owner: owner.head, trigger: { from: chunk.from, to: chunk.to } });
  });
  const named = (at: number) => units[at]!.mention ?? reader.resolve(units[at]!);
  const end = (at: number): End => ({ mention: named(at), label: '', from: units[at]!.from, to: units[at]!.to });
  const lead = (at: number) => units.slice(Math.max(0, at - 4), at).map((unit) => unit.lower);
  return pairs.flatMap(({ head, owner, trigger }) => lexicon.compounds
    .filter(({ compound }) => !compound.behind && compound.head === units[head]!.mention?.kind && isFirm(compound, units[head]!.mention, owner < head ? lead(owner) : lead(head)) && compound.owner === named(owner)?.kind && !named(owner)!.adjectival)
    .map(({ relation, compound }) => ({
      relation, source: end(compound.source === 'head' ? head : owner), target: end(compound.source === 'head' ? owner : head), trigger: [trigger],
      verb: 'of', polarity: 'affirmed' as const, modality: 'asserted' as const, time: dateOf(reader, head), saidBy: null, rule: `relations/${relation.relation}.json: compound`,
    })));
}

/** "its decision 4 of 3 May 1999": the date that follows the name. */
function dateOf({ clauses: { units }, times }: Reader, head: number): Claim['time'] {
  const hit = times.find(({ at }) => (at === head + 1 && units[at]!.lower === 'of') || (at === head + 2 && units[head + 1]!.lower === 'of'));
  return hit ? { text: hit.text, from: hit.from, to: hit.to } : null;
}

/** "NATO members (Italy, Spain)", "members of NATO such as Italy". */
function fromListing(reader: Reader): Claim[] {
  const { clauses, lexicon } = reader;
  return clauses.chunks.flatMap((chunk, at) => {
    if (chunk.type !== 'noun') return [];
    const head = clauses.units[chunk.noun.head]!;
    const relation = lexicon.byListing.get(head.lower);
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
