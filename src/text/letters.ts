/** How many small and large letters a text has. ASCII, the common case, is told by code. */
export function countLetters(text: string): { small: number; large: number } {
  let small = 0;
  let large = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 97 && code <= 122) small++;
    else if (code >= 65 && code <= 90) large++;
    else if (code > 127) {
      const letter = text[at]!;
      if (letter !== letter.toUpperCase()) small++;
      else if (letter !== letter.toLowerCase()) large++;
    }
  }
  return { small, large };
}
