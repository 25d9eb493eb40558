/** How much of anything is read. All in bytes, but for lines and texts, which are in UTF-16 code units. */

/** One document: its tokens must fit in memory at once. */
export const LARGEST_TEXT = 20_000_000;
/** A paragraph kept on one line is prose; data without line ends is not. */
export const LONGEST_LINE = 1_000_000;
/** The text of one document with all that is said of its layout. */
export const LARGEST_LAYOUT = 30_000_000;
/** The text of one page: a page of print holds some thousands. */
export const LARGEST_PAGE = 1_000_000;
/** One file with its pictures or its many documents. */
export const LARGEST_FILE = 500_000_000;
/** A table of documents, which must be taken apart as a whole. */
export const LARGEST_TABLE = 100_000_000;
/** All that may be unpacked from one file, the archives in it included. */
export const LARGEST_UNPACKED = 500_000_000;
/** No text packs tighter; what does is made to fill the memory. Smaller files than this many bytes, unpacked, do no harm. */
export const LARGEST_RATIO = 200;
export const HARMLESS = 10_000_000;
/** Files in files in files. */
export const DEEPEST = 4;

/** "200 MB" */
export const megabytes = (bytes: number): string => `${Math.round(bytes / 1_000_000).toLocaleString('en')} MB`;

/** Why a text of so many bytes is none for one document; undefined where it is. */
export function tooLarge(bytes: number): string | undefined {
  return bytes > LARGEST_TEXT ? `is ${megabytes(bytes)} (the limit for one document is ${megabytes(LARGEST_TEXT)}); split it` : undefined;
}
