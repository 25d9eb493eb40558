import type { TaggedSentence, Token } from '../model.ts';
import type { Kind } from '../knowledge.ts';
import type { Candidate } from './candidate.ts';
import { isCapital } from './candidate.ts';

/** Words of a kind's name, folded for look-up. */
export interface Shapes {
  readonly kind: string;
  readonly heads: ReadonlySet<string>;
  readonly weak: ReadonlySet<string>;
  readonly openers: ReadonlySet<string>;
  readonly suffixes: ReadonlySet<string>;
  /** Heads that name a body even in small letters after its owner: "UN police". */
  readonly institutions: ReadonlySet<string>;
  readonly national: ReadonlySet<string>;
  readonly common: ReadonlySet<string>;
  readonly bare: ReadonlySet<string>;
  readonly posts: ReadonlySet<string>;
  /** First words of `posts`. */
  readonly postsBegin: ReadonlySet<string>;
  readonly trades: ReadonlySet<string>;
}

const lowerSet = (list: readonly string[]): Set<string> => new Set(list.map((item) => item.toLowerCase()));

export function shapesOf(kind: Kind): Shapes {
  return {
    kind: kind.kind, heads: lowerSet(kind.heads), weak: lowerSet(kind.weakHeads), openers: lowerSet(kind.openers), suffixes: lowerSet(kind.companySuffixes),
    institutions: lowerSet(kind.institutions), national: lowerSet(kind.national), common: lowerSet(kind.common), bare: lowerSet(kind.bare), posts: lowerSet(kind.posts), postsBegin: new Set(kind.posts.map((post) => post.toLowerCase().split(' ')[0]!)), trades: lowerSet(kind.trades),
  };
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));
const PREPOSITION = set('of for on against in to');
/** Heads of which a name may say the place: "Mission in Chad". */
const PLACED = set('mission force delegation representation organization organisation council office embassy consulate');
const VAGUE = set('other another such same new own local regional national international joint various several many some any each every all few both foreign existing former entire whole first second third last next key main major small large separate special second-largest '
  + 'upcoming proposed present current future possible recent full expanded standing pervasive interested responsible pragmatic informal further impartial friendly neighboring important leading private public relevant appropriate certain unclas parent');
/** Verbs of telegrams, which a tagger takes for nouns before "DEPARTMENT" or "EMBASSY". */
const VERBS = set('request requests suggest suggests recommend recommends appreciate appreciates advise advises urge urges hope hopes please thank assume believe believes states commands reshuffling');
/** Before a name in capitals, and no part of it: numbers, days and months, "FOUR-MAN". */
const NO_PART = /^(?:[ivxlc]+|.*\d.*|.+-(?:man|member|level|party|power)|(?:mon|tues|wednes|thurs|fri|satur|sun)day|morning|afternoon|evening|january|february|april|june|july|august|september|october|november|december)$/;
/** Follow a body's name in capitals, and end it: "DEPARTMENT OF MINES OFFICIAL". */
const HOLDERS = set('official officials officer officers director minister ministers representative representatives spokesman staff personnel program programs project delegation building sources reps rep');
/** Adjectives that make a name of a committee or court in capitals: "THE LEGAL COMMITTEE". */
const TOPICAL = set('legal political economic executive central federal military technical financial supreme constitutional electoral judicial administrative agricultural industrial budgetary social cultural scientific environmental');
const POLITICAL = set('communist socialist liberal conservative democratic republican radical nationalist progressive islamic');
const COUNCILS = set('committee commission council court tribunal board bureau ministry department assembly bank');
/** With one plain noun before them these are anybody's: "THE COTTON COMPANY". */
const ONE_OF_MANY = set('company club school hospital library museum institution college church');
/** "The 204th Signals Squadron". */
const NUMBERED = set('squadron wing division brigade regiment battalion corps army fleet infantry');
const ORDINAL = /^\d{1,4}(?:st|nd|rd|th)$/i;
/** In capitals these are events and the like, unless a list has them. */
const NO_BODY = set('press initiative conference post institutions');
/** Stand before no name of a country: "ROYAL THAI ARMY" is one. */
const ROYAL = set('royal imperial');

/** What is surely named in a sentence, by the places of its words. */
interface Around {
  readonly tokens: readonly Token[];
  readonly capitals: boolean;
  readonly shapes: Shapes;
  /** Where listed or defined bodies begin. */
  readonly bodies: ReadonlySet<number>;
  /** Last words of countries and the like, with their first. */
  readonly countries: ReadonlyMap<number, number>;
  /** Where listed names begin, before which no other name goes on in capitals. */
  readonly begun: ReadonlySet<number>;
  /** Last words of places. */
  readonly places: ReadonlySet<number>;
  /** Last words of titles, which no name takes in. */
  readonly barred: ReadonlySet<number>;
}

/** Mentions of unlisted bodies by the shape of their names: "Border Transport Committee", "Ministry of Fisheries". */
export function byShape({ tokens, capitals }: TaggedSentence, shapes: Shapes, sure: readonly Candidate[]): Candidate[] {
  const named = sure.filter(({ kind }) => kind !== '');
  const around: Around = {
    tokens, capitals, shapes,
    bodies: new Set(named.filter(({ kind }) => kind === shapes.kind).map(({ from }) => from)),
    countries: new Map(named.filter(({ kind }) => kind !== shapes.kind).map(({ from, to }) => [to - 1, from])),
    // "CUSTOMS DEPT" is not the listed "DEPT".
    begun: new Set(named.filter(({ from, to }) => !ROYAL.has(tokens[from - 1]?.lower ?? '') && !(to - from === 1 && shapes.heads.has(tokens[from]!.lower))).map(({ from }) => from)),
    places: new Set(sure.filter(({ kind, barred }) => kind === '' && !barred).map(({ to }) => to - 1)),
    barred: new Set(sure.filter(({ barred }) => barred).map(({ to }) => to - 1)),
  };
  const found: Candidate[] = [];
  for (let head = 0; head < tokens.length; head++) {
    if (standsBare(around, head)) found.push({ from: head, to: head + 1, kind: shapes.kind, form: 'name', foundBy: `shape:${shapes.kind}`, trust: 1 });
    if (!isHeadAt(around, head)) continue;
    const pair = head > 0 ? `${tokens[head - 1]!.lower} ${tokens[head]!.lower}` : '';
    const double = shapes.heads.has(pair) || shapes.common.has(pair);
    const first = double ? head - 1 : head;
    const edge = ownedEdge(around, first, head) ?? leftEdge(around, first);
    const from = NUMBERED.has(tokens[head]!.lower) && ORDINAL.test(tokens[edge - 1]?.text ?? '') ? edge - 1 : edge;
    const to = rightEdge(around, head);
    if (accepted(around, from, head, to, double)) found.push({ from, to, kind: shapes.kind, form: 'name', foundBy: `shape:${shapes.kind}`, trust: 1 });
  }
  return found;
}

/** "Parliament passed the bill": a noun that wants an article and has none is a name. */
function standsBare({ tokens, capitals, shapes, countries }: Around, at: number): boolean {
  const token = tokens[at]!;
  if (!shapes.bare.has(token.lower) || !/^(NOUN|PROPN)$/.test(token.tag) || !(capitals || isCapital(token)) || countries.has(at - 1)) return false;
  const [before, next] = [tokens[at - 1], tokens[at + 1]];
  return (!before || /^(ADP|CCONJ|SCONJ|VERB|AUX)$/.test(before.tag) || /^(that|,|;|:)$/.test(before.lower)) && next !== undefined && (/^(VERB|AUX|ADV)$/.test(next.tag) || /^(,|\.|in|to|for|by|and|on|'s)$/.test(next.lower));
}

/** "Italy's Cabinet": the country, where it has one such body; else undefined. */
function ownedEdge({ tokens, countries, shapes }: Around, first: number, head: number): number | undefined {
  const name = tokens.slice(first, head + 1).map((token) => token.lower).join(' ');
  return tokens[first - 1]?.lower === "'s" && shapes.national.has(name) ? countries.get(first - 2) : undefined;
}

const singular = (word: string): string => (word.endsWith('ies') ? `${word.slice(0, -3)}y` : word.replace(/s$/, ''));

/** A head of the kind; or one that needs a country before it: "UK DEL". */
function isHeadAt({ tokens, capitals, shapes, countries }: Around, at: number): boolean {
  const { tag, lower } = tokens[at]!;
  if (capitals && shapes.national.has(lower) && countries.has(at - 1) && !/^(NOUN|PROPN)$/.test(tokens[at + 1]?.tag ?? '')) return true;
  if (tag !== 'NOUN' && tag !== 'PROPN') return false;
  return shapes.heads.has(lower) || shapes.heads.has(singular(lower));
}

/** True where the word can stand inside a name, before its head. */
function qualifies(tokens: readonly Token[], at: number, capitals: boolean): boolean {
  const token = tokens[at];
  // "NATO-led", "Oslo-based": said of the body, and no part of its name.
  if (!token || /-(?:led|based|backed|owned|run|funded|controlled|sponsored|registered|supported)$/.test(token.lower)) return false;
  if (capitals) {
    if (VERBS.has(token.lower)) return false;
    if (token.tag === 'PROPN') return !NO_PART.test(token.lower) && !(at === 0 && VAGUE.has(token.lower));
    // "the Camel Racing Association".
    if (token.tag === 'VERB' && token.lower.endsWith('ing') && tokens[at - 1]?.tag === 'NOUN' && tokens[at - 2]?.lower === 'the' && tokens[at + 1]?.tag === 'NOUN') return true;
    return (token.tag === 'NOUN' || token.tag === 'ADJ') && !VAGUE.has(token.lower) && !NO_PART.test(token.lower);
  }
  return isCapital(token) && !/^(DET|PRON|ADP|CCONJ|SCONJ|ADV|AUX)$/.test(token.tag);
}

/** Back over the words of the name; a title or "NGO" before it is none. */
function leftEdge({ tokens, capitals, barred, begun, bodies, countries, shapes }: Around, head: number): number {
  let from = head;
  const stops = (at: number) => barred.has(at - 1) || (capitals && begun.has(at));
  while (from > 0 && !stops(from)) {
    if (qualifies(tokens, from - 1, capitals)) from--;
    else if (joinsLeft(tokens, from - 1, capitals) && !(tokens[from - 1]!.lower === 'and' && (shapes.heads.has(tokens[from - 2]!.lower) || (capitals && from === head)))) from -= 2;
    else if (!capitals && tokens[from - 1]!.text === ',' && isListed(tokens, from, head)) from -= 2;
    else {
      const bracket = bracketBefore(tokens, from);
      // "the Customs List (CL) Cod Export Corporation": two names.
      if (bracket <= 0 || from < head - 1 || !qualifies(tokens, bracket - 1, capitals)) break;
      from = bracket - 1;
    }
  }
  // "the National Institute for Children", "the National Coalition Against Theft": "national" is vague unless a name goes on behind its noun.
  if (capitals && from === head && tokens[from - 1]?.lower === 'national' && !stops(from) && /^(for|against|on)$/.test(tokens[head + 1]?.lower ?? '')) from--;
  // "the Malawi Congress Party": a listed name with a country before it is that country's.
  const country = capitals && begun.has(from) && bodies.has(from) && tokens[from - 1]?.tag === 'PROPN' ? countries.get(from - 1) : undefined;
  return country !== undefined && tokens[country - 1]?.lower === 'the' && head - from <= 3 ? country : from;
}

/** "the Truth, Justice and Reconciliation Commission": one capital word between the article and the comma of a list in the name. */
function isListed(tokens: readonly Token[], from: number, head: number): boolean {
  const and = tokens.slice(from, head).some((token) => token.lower === 'and');
  return and && isCapital(tokens[from - 2]) && tokens[from - 2]!.tag !== 'DET' && tokens[from - 3]?.lower === 'the';
}

/** "Coral Reef Authority (CRA) Council": the opening bracket of a short form that stands inside the name, or -1. */
function bracketBefore(tokens: readonly Token[], at: number): number {
  if (tokens[at - 1]?.text !== ')') return -1;
  for (let i = at - 2; i >= Math.max(0, at - 12); i--) if (tokens[i]!.text === '(') return i;
  return -1;
}

/** "and" or "'s" inside a name: "Relief and Works Agency", "Women's Council"; not "Spain's Council", "Paris and Border Police". */
function joinsLeft(tokens: readonly Token[], at: number, capitals: boolean): boolean {
  const token = tokens[at]!;
  const before = tokens[at - 1];
  if (!before || !qualifies(tokens, at - 1, capitals)) return false;
  if (token.lower === "'s" || token.text === "'") return /^(women|men|people|children|workers|farmers|teachers|mothers|victims|students|peasants|veterans)$/.test(before.lower);
  if (token.lower !== 'and' && token.text !== '&') return false;
  return !/^\p{Lu}+$/u.test(before.text) && before.tag !== 'PROPN' ? true : !capitals && before.text.toUpperCase() !== before.text;
}

/** Takes in "of Fisheries", "in Chad"; not "of the National Police" where that is a body of its own. */
function rightEdge({ tokens, capitals, shapes, bodies, places, countries }: Around, head: number): number {
  let to = head + 1;
  if (capitals && PORTFOLIOS.has(tokens[head]!.lower)) to = portfolioRight(tokens, to);
  if (to > head + 1) return to;
  for (;;) {
    const link = tokens[to];
    if (!link || !PREPOSITION.has(link.lower)) return to;
    if ((link.lower === 'in' || link.lower === 'to') && !PLACED.has(tokens[to - 1]!.lower)) return to;
    if (capitals && to === head + 1 && !shapes.openers.has(`${tokens[head]!.lower} ${link.lower}`) && link.lower !== 'in') return to;
    if (capitals && to > head + 1 && link.lower !== 'of') return to;
    let end = to + 1;
    if (tokens[end]?.lower === 'the') end++;
    const begin = end;
    if (bodies.has(begin)) return to;
    const parted = (at: number) => tokens[at]!.lower === 'and' && (bodies.has(at + 1) || (capitals && (shapes.heads.has(tokens[at + 1]?.lower ?? '') || shapes.common.has(`${tokens[at + 1]?.lower} ${tokens[at + 2]?.lower}`))) || places.has(at - 1) || countries.has(at - 1));
    while (inTail(tokens, end, begin, capitals) && !parted(end)) end++;
    if (to === head + 1 && end > begin && !tokens[head]!.lower.endsWith('s')) end = listed(tokens, end, capitals, shapes, bodies);
    if (end === begin) return to;
    // "Theft Unit of the River Police": another body, of which this one is a part.
    if (tokens[begin - 1]!.lower === 'the' && end - begin > 1 && shapes.heads.has(tokens[end - 1]!.lower)) return to;
    to = end;
    if (capitals && tokens[to]?.lower !== 'of') return to;
  }
}

/** Heads behind which telegrams leave out "of". */
const PORTFOLIOS = set('dept ministry min');
const PORTFOLIO = set('agriculture commerce communications culture defense defence economy education energy finance fisheries forestry health industry information interior justice labor labour mines planning tourism trade transport transportation');

/** "DEPT FOREIGN AFFAIRS", "MIN FINANCE": the end of the portfolio at `at`, or `at`. */
function portfolioRight(tokens: readonly Token[], at: number): number {
  const [first, second] = [tokens[at]?.lower ?? '', tokens[at + 1]?.lower ?? ''];
  if (/^(foreign|home|internal|external|social|economic) affairs$|^public works$/.test(`${first} ${second}`)) return at + 2;
  return PORTFOLIO.has(first) && !/^(NOUN|PROPN)$/.test(tokens[at + 1]?.tag ?? '') ? at + 1 : at;
}

/** A word of what follows "of" in a name: "Ministry of Forestry, Game and Tourism" up to the comma; "Foreign Affairs and Trade". */
function inTail(tokens: readonly Token[], at: number, begin: number, capitals: boolean): boolean {
  const token = tokens[at];
  if (!token) return false;
  const fits = (other: Token | undefined) => other !== undefined && (capitals ? /^(NOUN|PROPN|ADJ)$/.test(other.tag) : isCapital(other));
  if (capitals && at > begin && HOLDERS.has(token.lower)) return false;
  if (fits(token)) return !(capitals && at > begin && token.tag === 'PROPN' && tokens[at - 1]!.tag === 'NOUN');
  return token.lower === 'and' && at > begin && fits(tokens[at + 1]) && (!capitals || (tokens[at + 1]!.tag !== 'PROPN' && tokens[at + 2]?.tag !== 'VERB'));
}

/** "Department of Forestry, Game, and Tourism": the end of the list of plain nouns that goes on at `at`, or `at`. */
function listed(tokens: readonly Token[], at: number, capitals: boolean, shapes: Shapes, bodies: ReadonlySet<number>): number {
  const plain = (i: number) => {
    const token = tokens[i];
    if (!token || bodies.has(i) || shapes.heads.has(token.lower) || /(?:ers|ors|ists|als)$/.test(token.lower)) return false;
    return capitals ? token.tag === 'NOUN' : /^\p{Lu}\p{Ll}/u.test(token.text) && token.tag !== 'DET';
  };
  let end = at;
  while (tokens[end]?.text === ',' && plain(end + 1)) end += 2;
  if (end === at || tokens[end - 2]?.text !== ',') return at;
  const and = tokens[end]?.text === ',' ? end + 1 : end;
  return tokens[and]?.lower === 'and' && plain(and + 1) && tokens[and + 2]?.tag !== 'NOUN' ? and + 2 : at;
}

function accepted(around: Around, from: number, head: number, to: number, double: boolean): boolean {
  const { tokens, capitals, shapes, countries } = around;
  const before = tokens.slice(from, head);
  const next = tokens[to];
  // "Wren Air Force Base" is a place, "SECTION 02" a part of a telegram.
  if (/^bases?$/.test(next?.lower ?? '') || (capitals && /^\d/.test(next?.text ?? ''))) return false;
  if (capitals) return acceptedInCapitals(around, from, head, to, double);
  if (!isCapital(tokens[head])) {
    const owned = /^\p{Lu}{2,}$/u.test(before.at(-1)?.text ?? '') || countries.has(head - 1) || (before.at(-1)?.lower === "'s" && before.length > 1);
    return owned && shapes.institutions.has(tokens[head]!.lower) && next?.tag !== 'NOUN';
  }
  return before.length > 0 || to > head + 1;
}

function acceptedInCapitals(around: Around, from: number, head: number, to: number, double: boolean): boolean {
  const { tokens, shapes, countries, bodies } = around;
  const before = tokens.slice(from, head);
  const word = tokens[head]!.lower;
  const opener = to > head + 1;
  if (opener && (!before.length || (before.length === 1 && before[0]!.lower === 'national'))) return !/s$/.test(word) && !shapes.weak.has(word) && !VAGUE.has(tokens[head + 2]?.lower ?? '') && !/^directors$/.test(tokens[to - 1]!.lower);
  // "DEL REQUESTS EMBASSY": capitals hide a verb.
  if (head > from && /^(requests?|states|notes|urges|says|believes|advises|feels|asks|suggests|recommends|understands|considers|proposes|agrees|hopes|thinks|informs|tells)$/.test(tokens[from]!.lower)) return false;
  // "THE BOARD FUND THE WORKS".
  if (to === head + 1 && tokens[to]?.tag === 'DET' && /^(fund|force|exchange|guard|trust|monitor|group|station|patrol|command|post|staff)$/.test(word)) return false;
  // "FON MIN MULLER": a minister.
  if (word === 'min' && to === head + 1) return false;
  if (NO_BODY.has(word) || word === 'del' && !countries.has(head - 1)) return false;
  const first = double ? head - 1 : head;
  if (countries.get(first - 1) === from || before.at(-1)?.lower === "'s") {
    return opener || COUNCILS.has(word) || shapes.national.has(double ? `${tokens[head - 1]!.lower} ${word}` : word);
  }
  const foreign = /^(?:mission|force|forces)$/.test(word) && [...countries.values()].includes(from);
  const proper = foreign || before.some((token) => token.tag === 'PROPN' || ORDINAL.test(token.text));
  // "ARAMI PARTY", "DOTE GROUP": no body, unless of a listed one.
  if (proper && before.length === 1 && (shapes.weak.has(word) || word === 'party') && !bodies.has(from)) return /^\p{Lu}{2,4}$/u.test(before[0]!.text);
  if (proper) return !/s$/.test(word) || shapes.heads.has(word);
  if (double && (head > from + 1 || shapes.common.has(`${tokens[from]!.lower} ${word}`))) return tokens[to]?.tag !== 'NOUN' || head > from + 1;
  return acceptedPlain(around, from, head, to);
}

/** Without a name in it, it must be the whole noun phrase: not "COURT PROCEEDINGS", "RELEVANT ORGANIZATIONS". */
function acceptedPlain({ tokens, shapes }: Around, from: number, head: number, to: number): boolean {
  const before = tokens.slice(from, head);
  const word = tokens[head]!.lower;
  const determiner = tokens[from - 1]?.lower ?? '';
  if (tokens[to]?.tag === 'NOUN' || before.some((token) => token.lower === 'and') || /[^s]s$/.test(word)) return false;
  if (/^(a|an|any|no|some|what|this|that)$/.test(determiner)) return before.length >= 2 && !shapes.weak.has(word) && /^(a|an)$/.test(determiner);
  if (/^(responsible|relevant|appropriate|competent|interested|other|another|such|various|several|many|every|each)$/.test(determiner)) return false;
  if (before.length === 0 || shapes.weak.has(word) || !shapes.heads.has(word) || (before.length === 1 && ONE_OF_MANY.has(word))) return false;
  return before.length >= 2 || before[0]!.tag === 'NOUN' || (TOPICAL.has(before[0]!.lower) && COUNCILS.has(word)) || (POLITICAL.has(before[0]!.lower) && word === 'party');
}
