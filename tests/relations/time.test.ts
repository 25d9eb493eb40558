import { expect, test } from 'vitest';
import { findTimes } from '../../src/relations/time.ts';
import { range, stated } from '../reading.ts';
import { units } from '../clauses/reading.ts';

/** The times of a sentence in a document of that date: "in May 1999: 1999-05-01..1999-05-31". */
const times = (text: string, date?: string) => findTimes(units(text), date).map((time) => `${time.text}: ${range(time)}`);

test.each<[string, string[]]>([
  ['It closed in May 1999.', ['in May 1999: 1999-05-01..1999-05-31']],
  ['IT CLOSED IN MAY 1999.', ['in May 1999: 1999-05-01..1999-05-31']],
  ['It closed on 31 December 2001.', ['on 31 December 2001: 2001-12-31']],
  ['It closed on March 15, 2002.', ['on March 15, 2002: 2002-03-15']],
  ['It closed in 1998.', ['in 1998: 1998-01-01..1998-12-31']],
  ['It closed in February 2000.', ['in February 2000: 2000-02-01..2000-02-29']],
  ['It closed in late 2001.', ['in late 2001: 2001-09-01..2001-12-31']],
  ['It closed in early May 2001.', ['in early May 2001: 2001-05-01..2001-05-10']],
  ['It has run since 1999.', ['since 1999: 1999-01-01..']],
  ['It ran until May 2002.', ['until May 2002: ..2002-05-31']],
  ['It ran from January 2001 until October 2001.', ['from January 2001 until October 2001: 2001-01-01..2001-10-31']],
  ['It ran from 1994 to 1996.', ['from 1994 to 1996: 1994-01-01..1996-12-31']],
  ['It ran between 1994 and 1996.', ['between 1994 and 1996: 1994-01-01..1996-12-31']],
  ['It ran in 1994-1996.', ['in 1994-1996: 1994-01-01..1996-12-31']],
  ['It opened during 1993.', ['during 1993: 1993-01-01..1993-12-31']],
  ['It closed in the first three months of 2003.', ['in the first three months of 2003: 2003-01-01..2003-03-31']],
  ['It closed in the last 2 months of 2003.', ['in the last 2 months of 2003: 2003-11-01..2003-12-31']],
  ['It closed in the second half of 2003.', ['in the second half of 2003: 2003-07-01..2003-12-31']],
  ['It closed in the third quarter of 2003.', ['in the third quarter of 2003: 2003-07-01..2003-09-30']],
  ['In the first half of 2003 rent fell.', ['In the first half of 2003: 2003-01-01..2003-06-30']],
  ['It closed in the first fourteen months of 2003.', ['2003: 2003-01-01..2003-12-31']],
  ['It has run since the June 2007 harbour talks.', ['since the June 2007 harbour talks: 2007-06-01..']],
  ['As of 31 December 2001, it ran.', ['As of 31 December 2001: 2001-12-31']],
  ['They found 1,999 boats.', []],
  ['They found 1999 boats.', []],
  ['Flight 1845 landed.', []],
  ['They may march in peace.', []],
  ['It closed last year.', []],
])('absolute: %j', (text, expected) => {
  expect(times(text)).toEqual(expected);
});

test.each<[string, string[]]>([
  ['It closed last year.', ['last year: 2001-01-01..2001-12-31']],
  ['It closed this month.', ['this month: 2002-03-01..2002-03-31']],
  ['It opens next month.', ['next month: 2002-04-01..2002-04-30']],
  ['It closed yesterday.', ['yesterday: 2002-02-28']],
  ['It closed in January.', ['in January: 2002-01-01..2002-01-31']],
  ['It closed in December.', ['in December: 2001-12-01..2001-12-31']],
  ['It opens in May.', ['in May: 2002-05-01..2002-05-31']],
  ['It closed on 4 February.', ['on 4 February: 2002-02-04']],
  ['It grew in recent months.', ['in recent months: 2001-08-30..2002-03-01']],
  ['It closed in 1998.', ['in 1998: 1998-01-01..1998-12-31']],
])('in a document of 1 March 2002: %j', (text, expected) => {
  expect(times(text, '2002-03-01T08:08Z')).toEqual(expected);
});

test.each<[string, string[]]>([
  ['In May 1999 Norway trained Maltese divers.', ['Norway > trains > Maltese divers [1999-05-01..1999-05-31]']],
  ['Norway trained Maltese divers in May 1999.', ['Norway > trains > Maltese divers [1999-05-01..1999-05-31]']],
  ['Norway trained Maltese divers last year.', ['Norway > trains > Maltese divers [2003-01-01..2003-12-31]']],
  ['Last year, Norway trained Maltese divers.', ['Norway > trains > Maltese divers [2003-01-01..2003-12-31]']],
  ['Norway trained Maltese divers in 1999 and operated a ferry in 2001.', ['Norway > runs > ferry [2001-01-01..2001-12-31]', 'Norway > trains > Maltese divers [1999-01-01..1999-12-31]']],
  ['The mill, which Norway built in 1999, is operated by Mali.', ['Mali > runs > mill', 'Norway > builds > mill [1999-01-01..1999-12-31]']],
  ['Norway will train Maltese divers in June.', ['Norway > trains > Maltese divers [planned, 2004-06-01..2004-06-30]']],
])('the time of a statement is that of its own clause: %j', (text, expected) => {
  expect(stated(`14 April 2004\n\n${text}\n`)).toEqual(expected);
});
