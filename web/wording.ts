/** How the contract's words are put to a reader. */

const GROUPS: Readonly<Record<string, string>> = {
  structure: 'Structure', law: 'Law', work: 'Work', means: 'Means', together: 'With others',
  words: 'Words', flow: 'Movement', being: 'Is',
};

/** The order in which a dossier tells its groups; groups it has never heard of come last. */
const ORDER = ['being', 'structure', 'law', 'work', 'means', 'together', 'words', 'flow'];

/** "together" -> "With others"; a group that only the data knows is shown as it is named there. */
export function groupName(group: string): string {
  return GROUPS[group] ?? group.charAt(0).toUpperCase() + group.slice(1);
}

export function byGroup(a: string, b: string): number {
  const rank = (group: string): number => (ORDER.includes(group) ? ORDER.indexOf(group) : ORDER.length);
  return rank(a) - rank(b) || (a < b ? -1 : a > b ? 1 : 0);
}

/** "section 02, para 3.G, Penalties" -> "§02 ¶3.G"; a place without a paragraph keeps its words. */
export function shortPlace(place: string): string {
  const section = /\bsection (\S{1,12}?)(?:,|$)/.exec(place)?.[1];
  const paragraph = /\bpara(?:graph)? (\S{1,12}?)(?:,|$)/.exec(place)?.[1];
  const parts = [section && `§${section}`, paragraph && `¶${paragraph}`].filter(Boolean);
  return paragraph ? parts.join(' ') : place.replace(/\bsection /, '§');
}

/** "2002-03-01T08:08Z" -> "1 March 2002"; what is no date stays as it is. */
export function plainDate(iso: string): string {
  const date = new Date(/^\d{4}-\d\d-\d\d/.exec(iso)?.[0] ?? '');
  if (Number.isNaN(date.getTime())) return iso;
  return date.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
}
