/** Cables that refer to each other: which document of a build "REF: A) STATE 12686" means. */
import type { Citation, DocumentRecord } from '../model.ts';

/** What a cable goes by: post, number and year. */
interface CableNumber {
  /** Letters only, in capitals. */
  readonly post: string;
  readonly number: number;
  readonly year: number | undefined;
  /** Whether the post is cut off after six letters, as archives name cables: "2002PRISTI00351". */
  readonly cut: boolean;
}

interface Numbered extends CableNumber {
  readonly id: string;
  readonly date: string | undefined;
}

// "STATE 12686", "02STATE012686", "2002 SAN FREEDO 12"
const CABLE = /^(?<year>(?:19|20)?\d\d)? ?(?<post>[A-Z][A-Z .'-]{1,30}?) ?(?<number>\d{1,8})$/i;
/** An id that is a cable's number; where two documents have it, each has a piece of its hash behind it. */
const ID = /^(?<year>(?:19|20)?\d\d)(?<post>[A-Z]{2,30})(?<number>\d{2,8})(?:-[0-9a-f]{8,64})?$/;
/** "STATE 12686 AND 12690", "STATE 12686/12690" */
const FURTHER = / (?:AND|&) (?=\d)|(?<=[A-Z] ?\d{1,8})\/(?=\d{2,8}$)/i;
const CUT = 6;
/** Two digits from here on are a year of the last century. */
const CENTURY = 50;

/**
 * What the cables say they refer to, by document, each with the document that it means: of that post and number, of the year that is
 * written, or else of the year in which the reference was made. None where that is no document here, or more than one.
 */
export function cited(records: readonly DocumentRecord[]): Map<string, Citation[]> {
  const documents = records.flatMap((record) => numbered(record) ?? []);
  const byNumber = new Map<number, Numbered[]>();
  for (const one of documents) byNumber.set(one.number, [...(byNumber.get(one.number) ?? []), one]);
  return new Map(records.filter(({ references }) => references?.length).map((record) => [record.id, citationsOf(record, byNumber)]));
}

function citationsOf(record: DocumentRecord, byNumber: ReadonlyMap<number, readonly Numbered[]>): Citation[] {
  const year = yearOf(record);
  let before: CableNumber | undefined;
  return record.references!.flatMap((line) => line.replace(/\s+/g, ' ').split(FURTHER)).map((text) => {
    const meant = read(CABLE, text) ?? further(text, before);
    before = meant;
    if (!meant) return { text, document: null };
    const found = (byNumber.get(meant.number) ?? []).filter((one) => one.id !== record.id && one.year === (meant.year ?? year) && isPost(one, meant) && !isLater(one.date, record.date));
    return { text, document: found.length === 1 ? found[0]!.id : null };
  });
}

/** "STATE 12686, 12690": a number alone is of the post before it. */
function further(text: string, before: CableNumber | undefined): CableNumber | undefined {
  return before && /^\d{2,8}$/.test(text) ? { ...before, number: Number.parseInt(text, 10) } : undefined;
}

function numbered(record: DocumentRecord): Numbered | undefined {
  const own = read(CABLE, record.reference ?? '') ?? read(ID, record.id);
  return own && { ...own, year: own.year ?? yearOf(record), id: record.id, date: record.date };
}

function read(form: RegExp, text: string): CableNumber | undefined {
  const groups = form.exec(text.replace(/\([^()]{0,40}\)/g, ' ').replace(/\s+/g, ' ').trim())?.groups;
  if (!groups) return undefined;
  const post = groups['post']!.replace(/[^A-Z]/gi, '').toUpperCase();
  return { post, number: Number.parseInt(groups['number']!, 10), year: wholeYear(groups['year']), cut: form === ID && post.length === CUT };
}

function wholeYear(digits: string | undefined): number | undefined {
  if (digits === undefined) return undefined;
  const year = Number.parseInt(digits, 10);
  return digits.length === 4 ? year : year + (year < CENTURY ? 2000 : 1900);
}

/** By its date, else by its id. */
function yearOf({ date, id }: DocumentRecord): number | undefined {
  return date === undefined ? read(ID, id)?.year : Number.parseInt(date.slice(0, 4), 10);
}

const isPost = (one: CableNumber, meant: CableNumber): boolean => one.post === meant.post || (one.cut && meant.post.startsWith(one.post));

/** A document of a later day cannot be referred to. */
const isLater = (one: string | undefined, other: string | undefined): boolean => one !== undefined && other !== undefined && one.slice(0, 10) > other.slice(0, 10);
