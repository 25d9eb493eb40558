import type { StatedTime } from '../model.ts';
import type { Unit } from '../clauses/units.ts';

/** A time that the text states, and where. Unit indices, half-open, the preposition left out. */
export interface TimeExpression extends StatedTime {
  readonly at: number;
  readonly end: number;
}

const MONTHS = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];
const YEAR = /^(1[6-9]\d\d|20\d\d)$/;
const DAY = /^(\d{1,2})(?:st|nd|rd|th)?$/;

interface Range {
  readonly from: string;
  readonly to: string;
}

/** Finds stated times (after TIMEX3): absolute ("early March 2001"), partial ("in January", by the document's date), relative ("last year"). */
export function findTimes(units: readonly Unit[], documentDate: string | undefined): TimeExpression[] {
  const found: TimeExpression[] = [];
  for (let at = 0; at < units.length; at++) {
    const hit = units[at]!.mention ? null : timeAt(units, at, documentDate?.slice(0, 10));
    if (!hit) continue;
    found.push(opened(units, at, hit.end, hit.range));
    at = hit.end - 1;
  }
  return joinRanges(units, found);
}

interface Hit {
  readonly end: number;
  readonly range: Range;
}

function timeAt(units: readonly Unit[], at: number, date: string | undefined): Hit | null {
  return partOfYear(units, at) ?? dayMonth(units, at, date) ?? monthFirst(units, at, date) ?? yearAt(units, at) ?? (date ? relative(units, at, date) : null);
}

const lowerAt = (units: readonly Unit[], at: number): string => units[at]?.lower ?? '';
const pad = (n: number): string => String(n).padStart(2, '0');
const lastDay = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();
const monthRange = (year: number, month: number): Range => ({ from: `${year}-${pad(month)}-01`, to: `${year}-${pad(month)}-${pad(lastDay(year, month))}` });
const yearRange = (year: number): Range => ({ from: `${year}-01-01`, to: `${year}-12-31` });
const dayRange = (year: number, month: number, day: number): Range => ({ from: `${year}-${pad(month)}-${pad(day)}`, to: `${year}-${pad(month)}-${pad(day)}` });

/** "31 December 2001". */
function dayMonth(units: readonly Unit[], at: number, date: string | undefined): Hit | null {
  // "14-15 May 2001".
  const days = /^(\d{1,2})[-–](\d{1,2})$/.exec(lowerAt(units, at));
  const day = Number(days?.[1] ?? DAY.exec(lowerAt(units, at))?.[1] ?? 0);
  const month = MONTHS.indexOf(lowerAt(units, at + 1)) + 1;
  if (!day || !month || day > 31) return null;
  const year = YEAR.exec(lowerAt(units, at + 2));
  if (days) {
    const full = year ? Number(year[0]) : date ? nearestYear(month, date) : 0;
    return full && Number(days[2]) <= 31 && Number(days[2]) > day ? { end: at + (year ? 3 : 2), range: { from: dayRange(full, month, day).from, to: dayRange(full, month, Number(days[2])).to } } : null;
  }
  if (year) return { end: at + 3, range: dayRange(Number(year[0]), month, day) };
  return date ? { end: at + 2, range: dayRange(nearestYear(month, date), month, day) } : null;
}

const ORDINALS = ['first', 'second', 'third', 'fourth'];
const COUNTS = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven'];
/** Months in "half", "quarter" of a year. */
const PARTS: Readonly<Record<string, number>> = { half: 6, third: 4, quarter: 3 };

/** "first three months of 2003", "last two months of 2003", "second half of 2003", "third quarter of 2003". */
function partOfYear(units: readonly Unit[], at: number): Hit | null {
  const word = lowerAt(units, at);
  const last = word === 'last' || word === 'final';
  const nth = ORDINALS.indexOf(word);
  if (nth < 0 && !last) return null;
  const count = COUNTS.indexOf(lowerAt(units, at + 1)) > 0 ? COUNTS.indexOf(lowerAt(units, at + 1)) : /^\d{1,2}$/.test(lowerAt(units, at + 1)) ? Number(lowerAt(units, at + 1)) : 0;
  const months = count && (word === 'first' || last) && lowerAt(units, at + 2) === 'months' ? count : PARTS[lowerAt(units, at + 1)] ?? 0;
  const of = at + (count ? 3 : 2);
  const year = Number(YEAR.exec(lowerAt(units, of + 1))?.[0] ?? 0);
  const begin = last ? 12 - months : count ? 0 : nth * months;
  if (!months || lowerAt(units, of) !== 'of' || !year || begin < 0 || begin + months > 12) return null;
  return { end: of + 2, range: { from: monthRange(year, begin + 1).from, to: monthRange(year, begin + months).to } };
}

/** A month without a year is the one nearest to the document's date, rather past than to come. */
function nearestYear(month: number, date: string): number {
  const year = Number(date.slice(0, 4));
  const ahead = month - Number(date.slice(5, 7));
  return ahead > 6 ? year - 1 : ahead < -8 ? year + 1 : year;
}

/** "March 15, 2002", "early March 2002", "December 2001", "January". */
function monthFirst(units: readonly Unit[], at: number, date: string | undefined): Hit | null {
  const part = /^(early|mid|late|end)$/.test(lowerAt(units, at)) ? lowerAt(units, at) : '';
  let next = part ? at + 1 : at;
  if (part && /^[-]$/.test(lowerAt(units, next))) next++;
  const month = MONTHS.indexOf(lowerAt(units, next)) + 1;
  if (!month) return part && YEAR.test(lowerAt(units, next)) ? { end: next + 1, range: within(yearRange(Number(lowerAt(units, next))), part) } : null;
  if (units[next]!.text[0] === units[next]!.text[0]!.toLowerCase()) return null;
  const day = Number(DAY.exec(lowerAt(units, next + 1))?.[1] ?? 0);
  const afterDay = day && day <= 31 ? next + 2 : next + 1;
  const comma = lowerAt(units, afterDay) === ',' ? afterDay + 1 : afterDay;
  const year = YEAR.exec(lowerAt(units, comma));
  const full = year ? Number(year[0]) : date ? nearestYear(month, date) : 0;
  if (!full) return null;
  const end = year ? comma + 1 : afterDay;
  return { end, range: day && day <= 31 ? dayRange(full, month, day) : within(monthRange(full, month), part) };
}

/** The first, middle or last third of a range. */
function within(range: Range, part: string): Range {
  const year = range.from.slice(0, 4);
  const whole = range.from.endsWith('-01-01') && range.to.endsWith('-12-31');
  const month = range.from.slice(0, 7);
  if (part === 'early') return { from: range.from, to: whole ? `${year}-04-30` : `${month}-10` };
  if (part === 'mid') return { from: whole ? `${year}-05-01` : `${month}-11`, to: whole ? `${year}-08-31` : `${month}-20` };
  return part ? { from: whole ? `${year}-09-01` : `${month}-21`, to: range.to } : range;
}

/** "2001", "2000-2001"; only where a preposition or a comma makes it a date rather than a count. */
function yearAt(units: readonly Unit[], at: number): Hit | null {
  const { text } = units[at]!;
  const span = /^(1[6-9]\d\d|20\d\d)-(1[6-9]\d\d|20\d\d)$/.exec(text);
  if (span) return { end: at + 1, range: { from: `${span[1]}-01-01`, to: `${span[2]}-12-31` } };
  if (!YEAR.test(text) || !/^(in|since|during|from|until|till|by|of|for|to|and|through|late|early|mid|the|before|after|between|year)$/.test(lowerAt(units, at - 1))) return null;
  // "of 1971 Tehran agreements", "the 2002 Memorandum": a year that only qualifies a name.
  if (/^(of|the|for)$/.test(lowerAt(units, at - 1)) && units[at + 1]?.tag === 'PROPN') return null;
  return units[at + 1]?.tag === 'NOUN' && lowerAt(units, at - 1) !== 'in' ? null : { end: at + 1, range: yearRange(Number(text)) };
}

/** "last year", "this month", "in recent months", "yesterday". */
function relative(units: readonly Unit[], at: number, date: string): Hit | null {
  const word = lowerAt(units, at);
  const unit = lowerAt(units, at + 1);
  const [year, month] = [Number(date.slice(0, 4)), Number(date.slice(5, 7))];
  if (word === 'yesterday' || word === 'today' || word === 'tomorrow') {
    const shifted = shiftDays(date, word === 'yesterday' ? -1 : word === 'today' ? 0 : 1);
    return { end: at + 1, range: { from: shifted, to: shifted } };
  }
  if (word === 'recent' && /^(months|years|weeks)$/.test(unit)) {
    return { end: at + 2, range: { from: shiftDays(date, unit === 'years' ? -1096 : unit === 'months' ? -183 : -28), to: date } };
  }
  const step = word === 'last' || word === 'previous' ? -1 : word === 'this' || word === 'current' ? 0 : word === 'next' || word === 'coming' ? 1 : null;
  if (step === null) return null;
  if (unit === 'year') return { end: at + 2, range: yearRange(year + step) };
  if (unit !== 'month') return null;
  const index = year * 12 + month - 1 + step;
  return { end: at + 2, range: monthRange(Math.floor(index / 12), (index % 12) + 1) };
}

const shiftDays = (date: string, days: number): string => new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** Takes in what stands before: "since 1999" is open to the right, "until May 2002" to the left. A time that only qualifies a noun takes its noun in: "since the June 2007 meeting". */
function opened(units: readonly Unit[], at: number, end: number, range: Range): TimeExpression {
  const article = units[at - 1]?.tag === 'DET' && LEADS.test(lowerAt(units, at - 2));
  const before = lowerAt(units, article ? at - 2 : at - 1);
  const from = /^(until|till|by|before)$/.test(before) ? '' : range.from;
  const to = /^(since|after|from)$/.test(before) ? '' : range.to;
  const lead = LEADS.test(before) && !(article && before === 'of') ? (article ? at - 2 : at - 1) : at;
  const asOf = before === 'of' && lowerAt(units, at - 2) === 'as' ? at - 2 : lead;
  const begin = before === 'of' && asOf === lead ? at : asOf;
  return { at: asOf, end, from, to, text: units.slice(begin, article && begin < at && lowerAt(units, end - 2) !== 'of' ? occasionRight(units, end) : end).map((unit) => unit.text).join(' ').replaceAll(' ,', ',') };
}

const LEADS = /^(in|since|until|till|by|before|after|during|from|on|of|through|throughout|as)$/;

/** The unit after the noun that a date qualifies; at most four words. */
function occasionRight(units: readonly Unit[], at: number): number {
  let to = at;
  while (to < at + 4 && (/^(NOUN|PROPN|ADJ)$/.test(units[to]?.tag ?? '') || units[to]?.mention)) to++;
  return to;
}

/** "from January 2001 until October 2001" is one time. */
function joinRanges(units: readonly Unit[], times: readonly TimeExpression[]): TimeExpression[] {
  const joined: TimeExpression[] = [];
  for (const time of times) {
    const last = joined.at(-1);
    const until = last?.end === time.at && /^(until|till|to|through)$/.test(lowerAt(units, time.at));
    const ranged = last && time.at === last.end + 1 && ((lowerAt(units, last.end) === 'to' && lowerAt(units, last.at) === 'from') || (lowerAt(units, last.end) === 'and' && lowerAt(units, last.at - 1) === 'between'));
    if (last && ranged) {
      const between = lowerAt(units, last.at - 1) === 'between' ? 'between ' : '';
      joined[joined.length - 1] = { ...last, end: time.end, to: time.to, text: `${between}${last.text} ${lowerAt(units, last.end)} ${time.text}` };
    } else if (last && until) {
      joined[joined.length - 1] = { ...last, end: time.end, to: time.to, text: `${last.text} ${time.text}` };
    } else joined.push(time);
  }
  return joined;
}
