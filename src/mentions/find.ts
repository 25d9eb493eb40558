import type { Mention, TaggedSentence, Token } from '../model.ts';
import type { Kind, Knowledge } from '../knowledge.ts';
import type { Gazetteer, Listed } from '../gazetteer.ts';
import { gazetteer } from '../gazetteer.ts';
import { isCapital, settle } from './candidate.ts';
import type { Candidate } from './candidate.ts';
import type { Defined } from './definitions.ts';
import { byDefinition } from './definitions.ts';
import { byUse } from './acronyms.ts';
import { byLaw, lawsOf } from './regulations.ts';
import type { Setting } from './bearers.ts';
import { bearing } from './bearers.ts';
import { byCapital } from './capitals.ts';
import { byFirm } from './firms.ts';
import { byName } from './names.ts';
import { byPost, byPostAlone } from './offices.ts';
import { byShape, shapesOf } from './shape.ts';
import { shortenings } from './shortenings.ts';

/** Every mention of a document, and the short forms that it defines. */
export interface Found {
  readonly mentions: readonly Mention[];
  readonly defined: readonly Defined[];
}

/** Finds mentions by definition, by list and by shape; then the defined short forms and known numbers wherever they stand. `setting` is the document's own. */
export function findMentions(sentences: readonly TaggedSentence[], knowledge: Knowledge, { year, home, embassy }: Setting): Found {
  const organisation = knowledge.kinds.find((kind) => kind.companySuffixes.length > 0);
  const law = knowledge.kinds.find((kind) => kind.numbered.length > 0);
  const shapes = organisation && shapesOf(organisation);
  const laws = law && lawsOf(law);
  const defined: Defined[] = [];
  const listed = sentences.map((sentence) => byName(sentence, knowledge.names, year));
  const countries = new Set(listed.flat().flatMap((one) => (one.kind === 'country' && one.listed?.length === 1 ? one.listed : [])));
  const candidates = sentences.map((sentence, i) => {
    const { tokens, capitals } = sentence;
    const definitions = byDefinition(sentence, knowledge.kinds);
    defined.push(...definitions.defined);
    const sure = [...definitions.candidates, ...listed[i]!, ...byCapital(tokens, knowledge.names, year, countries)];
    const shaped = shapes ? [...byShape(sentence, shapes, sure), ...byFirm(tokens, capitals, shapes, knowledge), ...byPost(tokens, capitals, shapes, knowledge.names)] : [];
    return [...sure, ...shaped, ...(laws ? byLaw(sentence, laws) : [])];
  });
  if (shapes) {
    const said = new Set([...defined.map(({ short }) => short), ...concepts(sentences, candidates)]);
    defined.push(...shortenings(sentences, candidates, shapes, knowledge).filter(({ short }) => !said.has(short)));
  }
  const shorts = shortForms(defined);
  const numbers = law ? lawNumbers(sentences, candidates, law) : new Set<string>();
  const known = knownNames(sentences, candidates);
  const used = organisation ? byUse(sentences, knowledge, concepts(sentences, candidates), organisation.kind) : () => [];
  const bear = organisation ? bearing(organisation, home, knowledge.names) : (own: readonly Mention[]) => own;
  const foreign = embassy !== null && candidates.some((list, i) => list.some(({ kind, from, to }) => kind === organisation?.kind && to - from > 1 && sentences[i]!.tokens.slice(from, to).some(({ lower }) => lower === 'embassy')));
  const mentions = sentences.flatMap((sentence, i) => {
    const bodies = [...used(sentence), ...(embassy && organisation ? byPostAlone(sentence, embassy, organisation.kind, foreign) : [])];
    const own = settle(sentence, i, [...candidates[i]!, ...byShortForm(sentence, shorts), ...byKnown(sentence, known), ...bodies, ...(law ? bareNumbers(sentence, numbers, law) : [])]);
    const owners = own.flatMap((mention) => ownersIn(sentence, mention, knowledge.names, shorts, bodies));
    const all = [...own, ...settle(sentence, i, owners).map((mention) => ({ ...mention, nested: true }))];
    return bear(all, sentence);
  });
  return { mentions, defined };
}

/** The defined short forms as a list to be recognised: "TTU", "the Provisional Institutions". */
function shortForms(defined: readonly Defined[]): Gazetteer {
  return gazetteer(defined.map(({ short, long, kind }) => ({
    name: long, kind, role: 'short' as const, form: short, short, caution: false, country: '', file: 'definition',
  })));
}

function byShortForm({ tokens }: TaggedSentence, shorts: Gazetteer): Candidate[] {
  const found: Candidate[] = [];
  tokens.forEach((token, from) => {
    const hit = isCapital(token) ? shorts.longest(tokens, from) : null;
    if (!hit || hit.listed.length > 1) return;
    const { kind, name } = hit.listed[0]!;
    found.push({ from, to: from + hit.length, kind, form: 'alias', full: name, foundBy: 'definition', trust: 3 });
  });
  return found;
}

/** Short forms that the text explains as something else than a body: "gross domestic product (GDP)". */
function concepts(sentences: readonly TaggedSentence[], candidates: readonly (readonly Candidate[])[]): Set<string> {
  return new Set(candidates.flatMap((list, i) => list.filter((one) => one.kind === '' && one.foundBy === 'definition' && one.to - one.from === 1).map((one) => sentences[i]!.tokens[one.from]!.text)));
}

/** Names of two words or more that a shape found once are known all through the document: "the WTO reform group". */
function knownNames(sentences: readonly TaggedSentence[], candidates: readonly (readonly Candidate[])[]): Gazetteer {
  return gazetteer(sentences.flatMap((sentence, i) => settle(sentence, i, candidates[i]!)
    .filter((mention) => mention.foundBy.startsWith('shape:') && mention.to - mention.from >= 2 && !mention.text.includes('('))
    .map(({ text, kind, foundBy }) => ({ name: text, kind, role: 'name' as const, form: text, short: '', caution: false, country: '', file: foundBy }))));
}

function byKnown({ tokens }: TaggedSentence, known: Gazetteer): Candidate[] {
  return tokens.flatMap((token, from) => {
    const hit = isCapital(token) ? known.longest(tokens, from) : null;
    return hit ? [{ from, to: from + hit.length, kind: hit.listed[0]!.kind, form: 'name' as const, foundBy: hit.listed[0]!.file, trust: 0 }] : [];
  });
}

/** The numbers with a slash under which this document names laws: "2001/12" may then stand alone. */
function lawNumbers(sentences: readonly TaggedSentence[], candidates: readonly (readonly Candidate[])[], law: Kind): Set<string> {
  const numbers = candidates.flatMap((list, i) =>
    list.filter((candidate) => candidate.kind === law.kind).flatMap((candidate) =>
      sentences[i]!.tokens.slice(candidate.from, candidate.to).map((token) => token.text).filter((text) => /^\d+\/\d+$/.test(text))));
  return new Set(numbers);
}

function bareNumbers({ tokens }: TaggedSentence, numbers: ReadonlySet<string>, law: Kind): Candidate[] {
  return tokens.flatMap((token, i) =>
    numbers.has(token.text) ? [{ from: i, to: i + 1, kind: law.kind, form: 'alias' as const, foundBy: 'shape:numbered law', trust: 1 }] : []);
}

/** The body whose name begins a longer, unlisted one ("Union" in "Union Transport Board"), and countries in a body's name ("Bank of Chad"). */
function ownersIn({ tokens }: TaggedSentence, mention: Mention, names: Gazetteer, shorts: Gazetteer, used: readonly Candidate[]): Candidate[] {
  if (mention.to - mention.from < 2) return [];
  const shaped = mention.foundBy.startsWith('shape:') || (mention.foundBy === 'definition' && mention.form === 'name');
  const first = shaped ? ownerFirst(tokens, mention, names, shorts) ?? used.find(({ from, to }) => from === mention.from && to < mention.to) : undefined;
  const found: Candidate[] = first ? [first] : [];
  if (mention.kind !== 'organisation') return found;
  for (let at = mention.from; at < mention.to; at++) {
    const inner = at > mention.from && /^(of|in|to|the)$/.test(tokens[at - 1]!.lower);
    const hit = inner || (at === mention.from && !first) ? names.longest(tokens, at, isCountryName) : null;
    if (hit?.listed.length === 1 && hit.length < mention.to - mention.from && at + hit.length <= mention.to) found.push(nested(at, hit.length, hit.listed[0]!));
  }
  return found;
}

const isCountryName = ({ kind, role }: Listed): boolean => kind === 'country' && (role === 'name' || role === 'alias' || role === 'short');

function ownerFirst(tokens: readonly Token[], mention: Mention, names: Gazetteer, shorts: Gazetteer): Candidate | undefined {
  const isBody = (listed: Listed) => listed.kind === 'organisation' || listed.kind === 'country';
  const hit = shorts.longest(tokens, mention.from, isBody) ?? names.longest(tokens, mention.from, isBody);
  const listed = hit?.listed[0];
  if (!hit || !listed || hit.listed.length > 1 || mention.from + hit.length >= mention.to || (listed.caution && listed.kind !== 'country')) return undefined;
  if (hit.length === 1 && /^(dept|ministry|min)$/.test(tokens[mention.from]!.lower)) return undefined;
  // "Central Bank of Chad" is no part of some "Central Bank", nor "Ministry of Health and Labour" of the "Ministry of Health".
  if (/^(of|for|on|and|,|&)$/.test(tokens[mention.from + hit.length]?.lower ?? '') || !isCapital(tokens[mention.from])) return undefined;
  return nested(mention.from, hit.length, listed);
}

const nested = (from: number, length: number, listed: Listed): Candidate => ({
  from, to: from + length, kind: listed.kind, form: 'alias', ...(listed.role === 'demonym' ? { adjectival: true } : { full: listed.name }),
  ...(listed.file === 'definition' ? {} : { listed: [listed.name] }), foundBy: listed.file, trust: 1,
});
