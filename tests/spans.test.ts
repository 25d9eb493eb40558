import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CleanText, Span } from '../src/model.ts';
import { cleanOffset, holds, joinSpans, overlap, readSpans, sourceOffset, sourceSpans } from '../src/spans.ts';

/** A source in runs that are kept or dropped, and now and then a character inserted after a kept one. */
const cleanText = fc.array(fc.record({ run: fc.string({ minLength: 1, maxLength: 8 }), kept: fc.boolean(), inserted: fc.boolean() }), { maxLength: 12 })
  .map((runs) => {
    let source = '';
    let text = '';
    const pieces: { clean: number; source: number; length: number }[] = [];
    for (const { run, kept, inserted } of runs) {
      if (kept) {
        pieces.push({ clean: text.length, source: source.length, length: run.length });
        text += run + (inserted ? '|' : '');
      }
      source += run;
    }
    return { source, clean: { text, pieces } satisfies CleanText };
  });
const withSpan = cleanText.chain((made) => fc.tuple(fc.constant(made), fc.nat(made.clean.text.length), fc.nat(made.clean.text.length)))
  .map(([made, a, b]) => ({ ...made, span: { start: Math.min(a, b), end: Math.max(a, b) } }));
const span = fc.tuple(fc.nat(40), fc.nat(40)).map(([a, b]): Span => ({ start: Math.min(a, b), end: Math.max(a, b) }));
const characters = (spans: readonly Span[]) => [...new Set(spans.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, i) => start + i)))].sort((a, b) => a - b);

test('the source spans of a clean span read what it reads, insertions left out', () => {
  fc.assert(fc.property(withSpan, ({ source, clean, span: { start, end } }) => {
    const inserted = new Set(Array.from({ length: clean.text.length }, (_, i) => i).filter((i) => !clean.pieces.some((piece) => piece.clean <= i && i < piece.clean + piece.length)));
    const wanted = [...Array(end - start).keys()].map((i) => start + i).filter((i) => !inserted.has(i)).map((i) => clean.text[i]).join('');
    expect(sourceSpans(clean, { start, end }).map((each) => source.slice(each.start, each.end)).join('')).toBe(wanted);
  }));
});

test('the source spans are in order and never touch', () => {
  fc.assert(fc.property(withSpan, ({ clean, span: wanted }) => {
    const spans = sourceSpans(clean, wanted);
    expect(joinSpans(spans)).toEqual(spans);
  }));
});

test('a clean offset leads to its source and back', () => {
  fc.assert(fc.property(cleanText, ({ source, clean }) => {
    for (const piece of clean.pieces) {
      for (let i = piece.clean; i < piece.clean + piece.length; i++) {
        expect(source[sourceOffset(clean, i)]).toBe(clean.text[i]);
        expect(cleanOffset(clean, sourceOffset(clean, i))).toBe(i);
      }
    }
  }));
});

test('a source offset that was taken off leads to where it would stand', () => {
  const clean = { text: 'AB|CD', pieces: [{ clean: 0, source: 3, length: 2 }, { clean: 3, source: 9, length: 2 }] };
  expect([0, 3, 4, 5, 8, 9, 10, 11, 99].map((offset) => cleanOffset(clean, offset))).toEqual([0, 0, 1, 2, 2, 3, 4, 5, 5]);
  expect([0, 1, 2, 3, 4, 5].map((offset) => sourceOffset(clean, offset))).toEqual([3, 4, 5, 9, 10, 11]);
});

test('nothing is found in an empty text', () => {
  const clean = { text: '', pieces: [] };
  expect(sourceOffset(clean, 0)).toBe(0);
  expect(cleanOffset(clean, 7)).toBe(0);
  expect(sourceSpans(clean, { start: 0, end: 0 })).toEqual([]);
});

test('joining keeps every character, and leaves a gap between any two spans', () => {
  fc.assert(fc.property(fc.array(span), (spans) => {
    const joined = joinSpans(spans);
    expect(characters(joined)).toEqual(characters(spans));
    joined.slice(1).forEach((each, i) => expect(each.start).toBeGreaterThan(joined[i]!.end));
  }));
});

test('spans overlap exactly where they share a character', () => {
  fc.assert(fc.property(span, span, (a, b) => {
    const shared = characters([a]).filter((at) => characters([b]).includes(at));
    expect(overlap(a, b)).toBe(shared.length > 0);
    if (a.start < a.end) expect(holds(b, a)).toBe(shared.length === a.end - a.start);
  }));
});

test('reading joins spans as they are and folds white space', () => {
  expect(readSpans('A NON-\nXX\nGOV BODY', [{ start: 0, end: 6 }, { start: 10, end: 18 }])).toBe('A NON-GOV BODY');
  expect(readSpans('  HELD\n\n\tBY X', [{ start: 0, end: 13 }])).toBe('HELD BY X');
});
