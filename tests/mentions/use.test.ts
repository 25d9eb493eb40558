import { expect, test } from 'vitest';
import { mentioned } from './mentioned.ts';

/** Bodies that no list knows, found by what the text says that they do. */
const bodies = (text: string) => mentioned(text).filter((line) => line.startsWith('organisation: ')).map((line) => line.slice('organisation: '.length));

test.each<[string, string[]]>([
  ['The QZB announced a strike.', ['QZB']],
  ['QZB officials denied it.', ['QZB']],
  ['QZBT LEADERS DENIED IT.', ['QZBT']],
  ['THE QZBT HAS PROTESTED.', ['QZBT']],
  ['THE NOTE WAS DRAFTED BY QZBT.', ['QZBT']],
  ['HE IS DIRECTOR OF TELVACO. TELVACO OFFICIALS WERE PRESENT.', ['TELVACO', 'TELVACO']],
  ['THE NEWSPAPER VELOKRA REPORTED IT. THE EDITOR OF VELOKRA LEFT.', ['VELOKRA', 'VELOKRA']],
  ['THE TELVACO IS NEW. WORK OF THE TELVACO, HOWEVER, IS OLD.', ['TELVACO', 'TELVACO']],
  ['VICE PRESIDENT OF FLIESKORP CAME. FLIESKORP EMPLOYEES LEFT.', ['FLIESKORP', 'FLIESKORP']],
])('finds the bodies that %j speaks of', (text, expected) => {
  expect(bodies(text).map((name) => name.toUpperCase())).toEqual(expected);
});

test.each([
  'DOTHU SAID THAT HE WOULD COME.', 'AMBASSADOR QZBT SAID SO. QZBT OFFICIALS LEFT.', 'MR. VELOKRA OFFICIALS KNOW. VELOKRA OFFICIALS LEFT.', 'VELOKRA REPS CAME. VELOKRA REPS LEFT.',
  'THE DEPARMENT IS LATE.', 'THEY MET IN VELOKRA. VELOKRA IS SMALL.', 'JOHN VELOKRA, DIRECTOR, LEFT. VELOKRA, WHO CAME LATE, IS DIRECTOR OF MINES.', 'THE MBFR TALKS WENT ON. THE MTN HAS FAILED.',
  'The gross quarterly product (GQP) grew. GQP officials know that the GQP fell.',
])('takes nobody in %j for a body', (text) => {
  expect(bodies(text)).toEqual([]);
});
