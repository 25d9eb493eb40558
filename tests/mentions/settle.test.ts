import { expect, test } from 'vitest';
import { document } from '../reading.ts';

test('of names that overlap the longest stays; the body inside it is kept as nested', () => {
  const { mentions } = document('The FAO Locust Control Committee met.');
  expect(mentions.map(({ text, nested }) => [text, nested ?? false])).toEqual([['FAO Locust Control Committee', false], ['FAO', true]]);
});

test('a name over a line end reads with one space, and spans both lines', () => {
  const text = 'Then the Border Transport\nCommittee met.';
  const [mention] = document(text).mentions;
  expect(mention!.text).toBe('Border Transport Committee');
  expect(text.slice(mention!.span.start, mention!.span.end)).toBe('Border Transport\nCommittee');
});

test('every mention lies on its tokens', () => {
  const { mentions, sentences } = document('THE RURAL CREDIT OFFICE (RCO) PAID SWEDEN. UNDER REGULATION 1994/7, THE RCO LENDS TO "MALI".');
  expect(mentions.length).toBe(6);
  for (const { span, sentence, from, to } of mentions) {
    const { tokens } = sentences[sentence]!;
    expect(span).toEqual({ start: tokens[from]!.span.start, end: tokens[to - 1]!.span.end });
  }
});
