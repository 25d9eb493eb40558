import type { Mention, TaggedSentence, Token } from '../model.ts';
import type { Kind } from '../knowledge.ts';
import type { Gazetteer } from '../gazetteer.ts';

/** What a document says of its own time and place. */
export interface Setting {
  /** The year that it bears. */
  readonly year?: number;
  /** The country from which it was sent, or what tells it from other documents. */
  readonly home: string;
  /** The embassy that wrote it, or to which alone it was written: "Embassy Kampala". */
  readonly embassy: string | null;
}

/** The country of the place that a telegram was sent from: "AMEMBASSY STOCKHOLM" -> "Sweden"; null where no list knows one. */
export function countryOf(from: string, names: Gazetteer): string | null {
  const words = from.split(/\s+/);
  for (let at = 0; at < words.length; at++) {
    const capitals = names.exact(words.slice(at).join(' ')).filter(({ role }) => role === 'capital');
    if (capitals.length === 1) return capitals[0]!.name;
  }
  return null;
}

/**
 * Says of each name that many countries have a body of ("the MFA", "GOI", "Supreme Court") whose it is: the country named at once
 * before or behind it ("the Swedish MFA", "the MFA of Sweden"), else the setting's home. Two of them are joined only where that agrees.
 */
export function bearing(kind: Kind, home: string, gazetteer: Gazetteer): (own: readonly Mention[], sentence: TaggedSentence) => readonly Mention[] {
  const begins = kind.common.filter((name) => name.endsWith(' of')).map((name) => `${name.toLowerCase()} `);
  const names = new Set(kind.common.map((name) => name.toLowerCase()));
  const isCommon = ({ kind: its, text, full, listed, foundBy }: Mention) => {
    if (its !== kind.kind) return false;
    if ((listed?.length ?? 0) > 1) return true;
    if (!listed && !foundBy.startsWith('shape:')) return false;
    const name = (listed?.[0] ?? full ?? text).toLowerCase();
    // "State Dept" is listed with its country.
    return names.has(name) || (begins.some((begin) => name.startsWith(begin)) && !gazetteer.exact(text).some(({ country }) => country !== ''));
  };
  return (own, { tokens }) => (own.some(isCommon) ? own.map((mention) => {
    if (!isCommon(mention)) return mention;
    const country = own.find((other) => other.kind === 'country' && other.listed?.length === 1 && isBeside(tokens, other, mention));
    return { ...mention, whose: country ? { by: country.listed![0]!, said: true } : { by: home, said: false } };
  }) : own);
}

function isBeside(tokens: readonly Token[], country: Mention, mention: Mention): boolean {
  if (country.to === mention.from) return country.adjectival === true || /^\p{Lu}+$/u.test(country.text);
  if (country.to === mention.from - 1) return /^['’]s?$/i.test(tokens[country.to]!.text);
  const behind = tokens[mention.to]?.lower === 'of' ? mention.to + (tokens[mention.to + 1]?.lower === 'the' ? 2 : 1) : -1;
  return country.from === behind;
}
