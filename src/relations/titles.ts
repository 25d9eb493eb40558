import type { Mention, TaggedSentence } from '../model.ts';
import type { Lexicon } from './lexicon.ts';
import type { Claim } from './reader.ts';
import { wording } from './endpoints.ts';

/** What the title of a law says: the "Act on the Prohibition of Drift Nets" prohibits drift nets. */
export function fromTitles({ tokens }: TaggedSentence, mentions: readonly Mention[], lexicon: Lexicon): Claim[] {
  return mentions.filter((mention) => !mention.nested && mention.kind === 'regulation').flatMap((mention) => {
    for (let i = mention.from + 1; i < mention.to - 2; i++) {
      if (tokens[i + 1]!.lower !== 'of' || !/^(on|for|concerning|the)$/.test(tokens[i - 1]!.lower)) continue;
      const entry = lexicon.nouns.get(tokens[i]!.lower)?.find((one) => one.preposition === 'of' && !one.second && one.relation.group === 'law' && one.relation.from.includes(mention.kind) && one.relation.to.includes('activity'));
      if (entry) return [titled(mention, entry, { from: i + 2, to: mention.to }, wordsOf(tokens.slice(i + 2, mention.to)), i)];
    }
    return [];
  });
}

const wordsOf = (tokens: TaggedSentence['tokens']): string => wording(tokens.filter((token, i) => i > 0 || token.lower !== 'the'));

const titled = (mention: Mention, { relation, entry }: { relation: Claim['relation']; entry: string }, range: { from: number; to: number }, label: string, at: number): Claim => ({
  relation, source: { mention, label: '', from: mention.from, to: mention.to }, target: { mention: null, label, ...range }, trigger: [{ from: at, to: at + 1 }],
  verb: entry.split(' ')[0]!, polarity: 'affirmed', modality: 'asserted', time: null, saidBy: null, rule: `relations/${relation.relation}.json: title`,
});
