import type { Token } from '../model.ts';
import type { Gazetteer } from '../gazetteer.ts';
import { inYear } from '../gazetteer.ts';
import type { Candidate } from './candidate.ts';
import { isCapital } from './candidate.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));
/** What only a government does, as it stands behind its capital; not "reported", which in telegrams is the embassy there. */
const DONE = set(
  'accept accuse agree announce approve ask assure attach back believe blame break call choose claim concede conclude condemn consent consider continue deal decide declare declined decline defer demand deny denounce deplore desire determine display doubt encourage exert expect explain express favor fear feel give grant hesitate hint hope ignore impose insist instruct intend invite judge know lean lend like look make manage move need negotiate object offer oppose order perceive plan pledge prefer press promise propose protest provoke push react realize reassess recognize recommend reconsider refrain refuse regard reject rely remain renounce reply resist respond respect retaliate see seek seem send share shift show sign stand support suspect sympathize take tell think threaten tolerate trust try urge use view vote wait want warn welcome wish withdraw worry yield',
);
/** What a government is or becomes. */
const MINDED = set('wary anxious eager willing unwilling ready reluctant concerned prepared unhappy pleased determined committed inclined opposed aware convinced interested likely unlikely sympathetic hopeful cautious suspicious');
/** What its capital is said to have. */
const OWNED = set('claim claims position policy policies attitude view views support decision decisions reaction reactions response intention intentions interest interests role influence aims goals objectives approval consent desire refusal willingness unwillingness insistence stand stance concern concerns ambitions allies ally diplomacy strategy opposition assurances answer reply request proposal proposals relations ties credibility commitment');
/** Before a preposition and the capital: "talks with Cairo", "pressure from Lagos". */
const DEALT = set(
  'relations relationship contact contacts talks negotiations negotiation agreement accord treaty dialogue discussions rapprochement protest protests message messages note notes appeal appeals recommendation recommendations proposal proposals pressure pressures reaction reactions response reply instructions support approval refusal decision assurances assurance consultations cooperation ties exchange alliance dispute differences quarrel break understanding overtures criticism attack attacks clearance guidance authorization authority signal signals action word view views attitude attitudes position permission concurrence request requests',
);
const LINKS = set('with to from of by between toward towards against');

/**
 * Capitals that stand for their governments, where English shows it: "Moscow prefers", "Lagos's policy", "talks with Cairo". Others are places.
 * `countries` are those that the document names elsewhere.
 */
export function byCapital(tokens: readonly Token[], names: Gazetteer, year: number | undefined, countries: ReadonlySet<string>): Candidate[] {
  const found: Candidate[] = [];
  for (let at = 0; at < tokens.length; at++) {
    if (!isCapital(tokens[at])) continue;
    const hit = names.longest(tokens, at);
    const all = hit ? inYear(hit.listed.filter(({ role }) => role === 'capital'), year) : [];
    // Moscow was the capital of two states, and Sofia is a woman's name: the document must name the country too.
    const capitals = all.filter(({ name }) => countries.has(name));
    if (!hit || capitals.length !== 1) continue;
    if (governs(tokens, at, at + hit.length)) {
      const { name, file } = capitals[0]!;
      found.push({ from: at, to: at + hit.length, kind: 'country', form: 'alias', full: name, listed: [name], foundBy: `${file}: capital`, trust: 3 });
    }
    at += hit.length - 1;
  }
  return found;
}

function governs(tokens: readonly Token[], from: number, to: number): boolean {
  const [before, next] = [tokens[from - 1], tokens[to]];
  if (/^(in|at|near|around|outside|via|through|embassy|amembassy|visit|visited|leave|left)$/.test(before?.lower ?? '')) return false;
  if (before?.text === '.' && /^(mr|mrs|ms|dr|sen|gov|gen|col|\p{Lu})$/iu.test(tokens[from - 2]?.text ?? '')) return false;
  if (next && /^['’]s$/i.test(next.text)) return OWNED.has(tokens[to + 1]?.lower ?? '') || OWNED.has(tokens[to + 2]?.lower ?? '');
  if (acts(tokens, to)) return before === undefined || !/^(ADP|PROPN|NOUN|ADJ)$/.test(before.tag) || /^(that|and|as|than|but)$/.test(before.lower);
  const pair = before?.lower === 'and' ? from - 2 : from;
  return LINKS.has(tokens[pair - 1]?.lower ?? '') && dealt(tokens, pair - 2) && !/^(NOUN|PROPN)$/.test(next?.tag ?? '') && !/^\d/.test(next?.text ?? '');
}

/** "reaction from", "contact by letter with" is too far: the noun stands at once before the preposition. */
const dealt = (tokens: readonly Token[], at: number): boolean => DEALT.has(tokens[at]?.lower ?? '') || DEALT.has(tokens[at]?.text === '"' ? tokens[at - 1]?.lower ?? '' : '');

/** A verb of the mind or will at `at`, perhaps after auxiliaries and adverbs: "has now refused", "clearly is wary". */
function acts(tokens: readonly Token[], at: number): boolean {
  for (let i = at; i < Math.min(at + 5, tokens.length); i++) {
    const { tag, lower, lemma } = tokens[i]!;
    if (MINDED.has(lower)) return i > at;
    if (tag === 'VERB') return !lower.endsWith('ing') && (DONE.has(lemma) || DONE.has(lower)) && tokens[i - 1]?.lower !== 'been';
    if (!/^(AUX|ADV|PART)$/.test(tag)) return false;
  }
  return false;
}
