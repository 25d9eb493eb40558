import { expect, test } from 'vitest';
import { remit } from './remit.ts';

test.each([
  [['--help'], 0, /build .*view .*trace /s],
  [['build', '--help'], 0, /--out .*Examples:/s],
  [['view', '--version'], 0, /^\d+\.\d+\.\d+\n$/],
])('%j: %i', async (args, code, pattern) => {
  const ended = await remit(...args);
  expect([ended.code, ended.err]).toEqual([code, '']);
  expect(ended.out).toMatch(pattern);
});

test.each([
  [['fly'], /^remit: unknown command 'fly'/],
  [['build'], /^remit: missing required argument 'path'/],
  [['build', 'x', '--colour'], /^remit: unknown option '--colour'/],
  [['view', 'x', '--port', '99999'], /^remit: option '--port <number>' argument '99999' is invalid\. a port is/],
])('%j is wrongly asked: 2', async (args, pattern) => {
  const ended = await remit(...args);
  expect([ended.code, ended.out]).toEqual([2, '']);
  expect(ended.err).toMatch(pattern);
});
