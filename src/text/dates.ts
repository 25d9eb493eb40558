/** Dates as headers and mastheads write them. */

const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
const DAY_MONTH_YEAR = /^(\d{1,2}) ([A-Z][A-Za-z]{2,8}) (\d{4})$/;
const MONTH_DAY_YEAR = /^([A-Z][A-Za-z]{2,8}) (\d{1,2}), (\d{4})$/;
const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;
const NAMES = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];

/** "010808Z", "MAR", "02" -> "2002-03-01T08:08Z"; years 50 to 99 are of the twentieth century. Undefined where it is no date. */
export function dateTimeGroup(stamp: string, month: string, year: string): string | undefined {
  const full = year.length === 4 ? Number(year) : Number(year) + (Number(year) < 50 ? 2000 : 1900);
  const day = isoDate(full, MONTHS.indexOf(month) + 1, Number(stamp.slice(0, 2)));
  const [hour, minute] = [stamp.slice(2, 4), stamp.slice(4, 6)];
  return day && Number(hour) < 24 && Number(minute) < 60 ? `${day}T${hour}:${minute}Z` : undefined;
}

/** A line that is a date and nothing else ("14 April 2003", "April 14, 2003") -> "2003-04-14"; else undefined. */
export function dateLine(line: string): string | undefined {
  const iso = ISO.exec(line);
  if (iso) return isoDate(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const european = DAY_MONTH_YEAR.exec(line);
  if (european) return isoDate(Number(european[3]), monthOf(european[2]!), Number(european[1]));
  const american = MONTH_DAY_YEAR.exec(line);
  return american ? isoDate(Number(american[3]), monthOf(american[1]!), Number(american[2])) : undefined;
}

/** A date, or a date and time, that a file gives: "2002-03-01T08:08:00.000Z" -> "2002-03-01T08:08Z". Undefined for "03/01/2002", which may be two days. */
export function writtenDate(written: string): string | undefined {
  const [, day, time] = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})(?::\d{2})?(?:\.\d{1,9})?Z$/.exec(written.trim()) ?? [];
  if (!day) return dateLine(/^(\d{4}-\d{2}-\d{2})[T ]\d/.exec(written.trim())?.[1] ?? written.trim());
  return dateLine(day) && `${day}T${time}Z`;
}

function monthOf(name: string): number {
  return NAMES.indexOf(name.toLowerCase()) + 1 || MONTHS.indexOf(name.toUpperCase()) + 1;
}

function isoDate(year: number, month: number, day: number): string | undefined {
  if (month < 1 || month > 12 || day < 1 || day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return undefined;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
