import type { Sentence, TaggedSentence, Token } from '../model.ts';

/** The sentences of a document while they are tagged one after the other. */
export interface Packer {
  add(sentence: Sentence, tokens: readonly Token[], capitals: boolean): void;
  /** What was added, in order. */
  sentences(): TaggedSentence[];
}

/** A word as it is tagged somewhere, without its place. */
type Reading = Omit<Token, 'span'>;

/** Numbers a token takes: where it starts, where it ends, and which of the readings it is. */
const WIDTH = 3;

/**
 * Keeps the tokens of a document as numbers, 12 bytes each and every reading of a word once, for they are many times as large
 * as the text they stand in. A sentence's `tokens` are made anew when they are asked for; those asked for last are kept.
 */
export function packer(): Packer {
  const readings: Reading[] = [];
  const byText = new Map<string, number[]>();
  let numbers = new Uint32Array(WIDTH * 1024);
  let count = 0;
  const list: { sentence: Sentence; capitals: boolean; from: number; to: number }[] = [];
  const keep = (token: Token): void => {
    if (count === numbers.length) numbers = grown(numbers);
    numbers[count++] = token.span.start;
    numbers[count++] = token.span.end;
    numbers[count++] = numberOf(token, readings, byText);
  };
  const unpack = (from: number, to: number): Token[] => {
    const tokens: Token[] = [];
    for (let at = from; at < to; at += WIDTH) {
      const known = readings[numbers[at + 2]!]!;
      tokens.push({ span: { start: numbers[at]!, end: numbers[at + 1]! }, text: known.text, lower: known.lower, lemma: known.lemma, tag: known.tag });
    }
    return tokens;
  };
  let last: { index: number; tokens: Token[] } = { index: -1, tokens: [] };
  return {
    add(sentence, tokens, capitals) {
      const from = count;
      tokens.forEach(keep);
      list.push({ sentence, capitals, from, to: count });
    },
    sentences: () => list.map(({ sentence, capitals, from, to }, index) => ({
      sentence, capitals,
      get tokens() {
        if (last.index !== index) last = { index, tokens: unpack(from, to) };
        return last.tokens;
      },
    })),
  };
}

function grown(numbers: Uint32Array): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(numbers.length * 2);
  larger.set(numbers);
  return larger;
}

function numberOf({ text, lower, lemma, tag }: Token, readings: Reading[], byText: Map<string, number[]>): number {
  const same = byText.get(text) ?? [];
  for (const number of same) {
    const known = readings[number]!;
    if (known.tag === tag && known.lemma === lemma && known.lower === lower) return number;
  }
  const number = readings.push({ text, lower, lemma, tag }) - 1;
  byText.set(text, [...same, number]);
  return number;
}
