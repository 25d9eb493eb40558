/** Which page a sentence stands on. */
import type { CleanText, Sentence } from '../model.ts';
import { sourceOffset } from '../spans.ts';

/** The sentences of a document whose pages begin at these source offsets, each place with its page before it: "page 3, para 12". */
export function withPages(sentences: readonly Sentence[], clean: CleanText, pages: readonly number[] | undefined): readonly Sentence[] {
  if (!pages?.length) return sentences;
  let page = 0;
  return sentences.map((sentence) => {
    const start = sourceOffset(clean, sentence.span.start);
    while (page < pages.length && pages[page]! <= start) page++;
    return { ...sentence, place: `page ${page}, ${sentence.place}` };
  });
}
