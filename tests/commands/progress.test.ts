import { expect, test } from 'vitest';
import { progressOn } from '../../src/commands/progress.ts';
import type { Source } from '../../src/model.ts';

const sourceOf = (file: string, length: number): Source => ({ id: file, title: '', file, format: 'plain text', sha256: '', text: ' '.repeat(length) });

/** What is shown, with a clock that is set by hand, in seconds. */
function watched() {
  const lines: string[] = [];
  let time = 0;
  const progress = progressOn({ out: () => {}, warn: () => {}, progress: (line) => lines.push(line) }, () => time);
  return { lines, progress, at: (seconds: number) => void (time = seconds * 1000) };
}

test('nothing is said of what takes less than a second', () => {
  const { lines, progress, at } = watched();
  at(0.5);
  progress.opening(1, 2, 'a.txt');
  expect(lines).toEqual([]);
});

test('number, rate and time left, by the length of what is left, from the first document on', () => {
  const { lines, progress, at } = watched();
  const sources = [...Array.from({ length: 1199 }, (_, i) => sourceOf(`${i}.txt`, 100)), sourceOf('long.txt', 119_900)];
  const done = progress.reading(sources);
  at(30);
  done(sources[0]!);
  at(50);
  for (const source of sources.slice(1, 500)) done(source);
  expect(lines).toEqual(['Reading 1 of 1,200: 0.txt', 'Reading 2 of 1,200 (3.0 a minute, 13 h 19 min left): 1.txt']);
});

test.each([[10, 5, '2.0 a second, 5 s left'], [80, 2, '40 a second, 2 s left'], [1, 300, '0.2 a minute, 5 min left']])('half of the documents after the first, %i, in %i s', (count, seconds, expected) => {
  const { lines, progress, at } = watched();
  const sources = Array.from({ length: 2 * count + 1 }, (_, i) => sourceOf(`${i}.txt`, 10));
  const done = progress.reading(sources);
  for (const source of sources.slice(0, count)) done(source);
  at(seconds);
  done(sources[count]!);
  expect(lines.at(-1)).toContain(expected);
});

test('lines are not written faster than they are read', () => {
  const { lines, progress, at } = watched();
  for (let i = 0; i < 1000; i++) {
    at(2 + i / 1000);
    progress.opening(i, 1000, 'a.txt');
  }
  expect(lines.length).toBeLessThan(12);
});
