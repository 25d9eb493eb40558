import type { TaggedSentence, Token } from '../model.ts';
import type { Knowledge } from '../knowledge.ts';
import type { Gazetteer } from '../gazetteer.ts';
import type { Vocabulary } from '../text/vocabulary.ts';
import type { Candidate } from './candidate.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));
const FORM = /^\p{Lu}[\p{Lu}&-]{0,8}\p{Lu}$/u;
/** What recasing makes of a long unknown word in a text of capitals: "Minplan", "Fliesco". */
const LONG = /^\p{Lu}\p{Ll}{6,12}$/u;
/** Who or what only a body has: "ARP officials", "the ARP's leadership". */
const HELD = set(
  'official officials leader leaders leadership representative representatives rep reps delegate delegates delegation member members headquarters office offices management board president chairman spokesman spokesmen secretary-general director manager congress council executive secretariat vice lawyers negotiators executives workers spokeswoman chief head troops forces militants guerrillas employees staff candidate candidates deputies newspaper delegations charter',
);
/** The same in a text of capitals, where a surname looks as an acronym does: not "Dote forces", "the Dote leadership", "Dote reps". */
const SURELY_HELD = set(
  'officials official leaders director directors chairman headquarters manager plant plants workers employees employee executives subsidiary subsidiaries shareholders board secretariat members secgen dg shares refinery mill factory',
);
const MET = set('conference conferences meeting meetings session sessions congress assembly summit symposium council committee commission secretariat working plenary');
/** Whose "of" names a body: "the chairman of ARP". */
const OF = set('director directors chairman president manager members member headquarters officials secretary-general secgen subsidiary affiliate management employees shareholders executive executives board representatives reps meeting meetings session sessions secretariat council staff dg counsel vice-president delegates charter');
/** What stands before its own name: "the newspaper Velo", "U.S. firm Fliesco". */
const CALLED = set('firm company corporation airline newspaper daily weekly magazine union confederation federation bank party organization organisation agency group association consortium firms subsidiary contractor supplier paper journal');
const LOCATIVE = set('in at near around outside inside');
const ONSETS = set('bh bl br ch cl cr cz dh dj dl dr dw dz fj fl fr gh gl gn gr gw hr jh kh kl kn kr kv kw lh ll lw mb mc mk ml mp mr mw nd ng nh nj nk nt ny ph pl pr ps pf qu rh sc sh sj sk sl sm sn sp sq sr st sv sw sz th tj tl tr ts tw tz vl vr wh wl wr zb zd zh zw');
const CODAS = set('ch ck ct cz dt ff ft gh gs hl hm hn hr ks lb ld lf lk ll lm lp ls lt lz mb mm mp ms mt nd ng nk nn ns nt nz ph ps pt rb rc rd rf rg rk rl rm rn rp rr rs rt rz sh sk sp ss st sz th ts tt tz wn ws zz');
const PERSON = -9;

/**
 * Acronyms and, in texts of capitals, unknown words that no list knows and the text does not explain, where it uses them as
 * bodies: "the ARP announced", "ARP officials". In capitals a verb behind is enough only where no surname is spelled so.
 */
export function byUse(sentences: readonly TaggedSentence[], { names, vocabulary, titles }: Knowledge, concepts: ReadonlySet<string>, kind: string): (sentence: TaggedSentence) => Candidate[] {
  const score = new Map<string, number>();
  const count = new Map<string, number>();
  const spoken = new Set<string>();
  for (const { tokens, capitals } of sentences) {
    tokens.forEach((token, at) => {
      if (concepts.has(token.text) || !isCandidate(token, capitals, names, vocabulary)) return;
      score.set(token.text, (score.get(token.text) ?? 0) + evidence(tokens, at, capitals, titles, names, vocabulary));
      count.set(token.text, (count.get(token.text) ?? 0) + 1);
      if (token.text.length === 2 || (capitals && !(FORM.test(token.text) && isUnspeakable(token.lower)))) spoken.add(token.text);
    });
  }
  // A word that can be spoken may be a surname, or a slip of the keys ("DEPARMENT"), two letters anything: one sign is not enough.
  const isBody = (text: string) => (score.get(text) ?? 0) > (spoken.has(text) ? 1 : 0) && !(LONG.test(text) && count.get(text) === 1);
  return ({ tokens }) => tokens.flatMap((token, from) =>
    (isBody(token.text) ? [{ from, to: from + 1, kind, form: 'alias' as const, foundBy: 'use', trust: 0 }] : []));
}

const isCandidate = (token: Token, capitals: boolean, names: Gazetteer, vocabulary: Vocabulary): boolean =>
  (FORM.test(token.text) || (capitals && LONG.test(token.text))) && /^(PROPN|NOUN|X|ADJ|VERB)$/.test(token.tag)
  && !vocabulary.lower(token.lower) && !(capitals && vocabulary.title(token.lower)) && names.exact(token.text).length === 0;

/** Positive for a use that only a body has, strongly negative for one that only a person has. */
function evidence(tokens: readonly Token[], at: number, capitals: boolean, titles: ReadonlySet<string>, names: Gazetteer, vocabulary: Vocabulary): number {
  const [before, next, after] = [tokens[at - 1], tokens[at + 1], tokens[at + 2]];
  if (before && (titles.has(before.lower) || (before.text === '.' && (/^\p{Lu}$/u.test(tokens[at - 2]?.text ?? '') || titles.has(`${tokens[at - 2]?.lower}.`))))) return PERSON;
  if (capitals) return isPersonal(tokens, at, names, vocabulary) ? PERSON : inCapitals(tokens, at);
  if (next && HELD.has(next.lower)) return 2;
  if (next && /^['’]s$/i.test(next.text)) return after && HELD.has(after.lower) ? 2 : 0;
  if (before?.lower === 'the') return acts(next) || !next || /^(ADP|PUNCT|CCONJ|PART)$/.test(next.tag) ? 1 : 0;
  return acts(next) ? 1 : 0;
}

const acts = (next: Token | undefined): boolean => next !== undefined && /^(VERB|AUX)$/.test(next.tag) && !next.lower.endsWith('ing');

/** "JOHN DOTE", "DOTE, WHO": a first name before it, a relative "who" behind. */
function isPersonal(tokens: readonly Token[], at: number, names: Gazetteer, vocabulary: Vocabulary): boolean {
  const before = tokens[at - 1];
  if (before && before.tag === 'PROPN' && vocabulary.title(before.lower) && names.exact(before.text).length === 0) return true;
  return tokens[at + 1]?.text === ',' && tokens[at + 2]?.lower === 'who' || tokens[at + 1]?.lower === 'himself';
}

function inCapitals(tokens: readonly Token[], at: number): number {
  const { text, lower } = tokens[at]!;
  const [before, next] = [tokens[at - 1], tokens[at + 1]];
  const spelled = FORM.test(text) && isUnspeakable(lower);
  const holds = (word: Token | undefined) => word !== undefined && (SURELY_HELD.has(word.lower) || (spelled && (HELD.has(word.lower) || MET.has(word.lower))));
  const owned = next && /^['’]s$/i.test(next.text) ? at + 2 : at + 1;
  if (/^(?:vice president|secretary general|general manager|general secretary)$/.test(`${tokens[owned]?.lower} ${tokens[owned + 1]?.lower}`)) return 2;
  // "ARP's new director".
  if (holds(tokens[owned]) || (owned === at + 2 && tokens[owned]?.tag === 'ADJ' && holds(tokens[owned + 1]))) return 2;
  if (before?.text === '(' && next?.text === ')' && spelled && spells(tokens, at)) return 1;
  if (before && CALLED.has(before.lower)) return 2;
  const of = before?.lower === 'the' ? tokens[at - 2] : before;
  if (of?.lower === 'of' && OF.has(tokens[before === of ? at - 2 : at - 3]?.lower ?? '')) return 2;
  if (before && LOCATIVE.has(before.lower)) return -1;
  const closed = !next || /^(ADP|PUNCT|CCONJ|PART)$/.test(next.tag) || acts(next);
  if (before?.lower === 'the' && closed) return 1;
  if (!spelled) return 0;
  return acts(next) || (before?.lower === 'by' && closed) ? 1 : 0;
}

/** True where the words before the bracket begin with its letters in whatever order: "Arami People's Rally (RPA)". */
function spells(tokens: readonly Token[], at: number): boolean {
  const words = tokens.slice(Math.max(0, at - 12), at - 1).filter(({ text }) => /^\p{L}{3,}/u.test(text) || /^\p{L}{2}$/u.test(text));
  const letters = [...tokens[at]!.lower].toSorted().join('');
  return letters.length >= 3 && words.slice(-letters.length).map(({ lower }) => lower[0]!).toSorted().join('') === letters;
}

/** True where no name is spelled so: "QZBT", "DFB". */
function isUnspeakable(lower: string): boolean {
  if (!/[aeiouy]/.test(lower)) return true;
  const onset = /^[^aeiouy]{2}/.exec(lower)?.[0];
  const coda = /[^aeiouy]{2}$/.exec(lower)?.[0];
  return (onset !== undefined && !ONSETS.has(onset)) || (coda !== undefined && !CODAS.has(coda));
}
