import { allowedSlips, slipsToPrefix } from './slips.ts';

/** Which texts hold which words. Pure. Texts are folded (see `fold`), and known by numbers that rise from 0. */
export interface WordIndex {
  /** Texts are added in the order of their numbers. */
  add(text: string): void;
  /** The texts that hold, for each word typed, one that begins so; with `forgiving`, one that begins nearly so. In order. */
  holding(typed: readonly string[], forgiving: boolean): { id: number; slips: number }[];
}

export function wordIndex(): WordIndex {
  /** By first character, then by word: the numbers of its texts. */
  const words = new Map<string, Map<string, number[]>>();
  let size = 0;
  const like = (typed: string, forgiving: boolean): { slips: number; ids: readonly number[] }[] => {
    const allowed = forgiving ? allowedSlips(typed) : 0;
    const found: { slips: number; ids: readonly number[] }[] = [];
    for (const [word, ids] of words.get(typed.charAt(0)) ?? []) {
      const slips = word.startsWith(typed) ? 0 : slipsToPrefix(typed, word, allowed);
      if (slips <= allowed) found.push({ slips, ids });
    }
    return found.sort((a, b) => a.slips - b.slips);
  };
  return {
    add(text) {
      const id = size++;
      for (const word of text.split(' ')) {
        if (word === '') continue;
        let beginning = words.get(word.charAt(0));
        if (!beginning) words.set(word.charAt(0), beginning = new Map());
        const ids = beginning.get(word);
        if (!ids) beginning.set(word, [id]);
        else if (ids.at(-1) !== id) ids.push(id);
      }
    },
    holding(typed, forgiving) {
      const met = new Uint8Array(size);
      const slips = new Uint8Array(size);
      typed.forEach((word, i) => {
        for (const one of like(word, forgiving)) for (const id of one.ids) {
          if (met[id] !== i) continue;
          met[id] = i + 1;
          slips[id]! += one.slips;
        }
      });
      const found: { id: number; slips: number }[] = [];
      if (typed.length > 0) met.forEach((count, id) => { if (count === typed.length) found.push({ id, slips: slips[id]! }); });
      return found;
    },
  };
}
