/** How many slips of the finger a word of this length is forgiven. */
export function allowedSlips(typed: string): number {
  return typed.length >= 8 ? 2 : typed.length >= 4 ? 1 : 0;
}

/**
 * Smallest number of slips (a letter wrong, missing, added, or two swapped) between `typed` and a beginning of `word`;
 * more than `allowed` where it takes more. Optimal string alignment distance, last row's minimum.
 */
export function slipsToPrefix(typed: string, word: string, allowed: number): number {
  if (allowed === 0 || typed[0] !== word[0] || word.length + allowed < typed.length) return allowed + 1;
  const width = Math.min(word.length, typed.length + allowed);
  let beforeLast: number[] = [];
  let last = Array.from({ length: width + 1 }, (_, i) => i);
  for (let i = 1; i <= typed.length; i++) {
    const row = [i];
    for (let j = 1; j <= width; j++) {
      const same = typed[i - 1] === word[j - 1];
      let cost = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && typed[i - 1] === word[j - 2] && typed[i - 2] === word[j - 1]) cost = Math.min(cost, beforeLast[j - 2]! + 1);
      row.push(cost);
    }
    beforeLast = last;
    last = row;
    if (Math.min(...row) > allowed) return allowed + 1;
  }
  return Math.min(...last);
}
