import { el } from './dom.ts';
import type { Status } from './status.ts';

/** The words that keep a line from being taken for a fact, each in its colours, with a space after it for those who hear it. */
export function statusChips(words: readonly { status: Status; word: string }[]): (HTMLElement | string)[] {
  return words.flatMap(({ status, word }) => [el('span', { class: `status ${status}` }, word), ' ']);
}
