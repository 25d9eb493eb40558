/** Pieces of text on a page -> runs: what stands on one line without a wide gap. Lengths are in points, y downwards from the top of the page. */

/** A piece of text as the page sets it. */
export interface Piece {
  readonly text: string;
  readonly x: number;
  /** Of the baseline. */
  readonly y: number;
  readonly width: number;
  /** Of the letters. */
  readonly size: number;
}

export interface Run {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
}

/** Parts of the letters' size: how far baselines of one line may be apart, and which gaps part words, and runs. */
const SAME_LINE = 0.35;
const RAISED = 0.6;
const WORD_GAP = 0.13;
const RUN_GAP = 1.2;
const SMALLER = 0.8;

/** Runs from the top of the page, and on each line from the left. Raised marks of notes are left out. */
export function runsOf(pieces: readonly Piece[]): Run[] {
  return linesOf(pieces).flatMap((line) => {
    const main = mainPiece(line);
    const kept = line.filter((piece) => !isNoteMark(piece, main)).toSorted((a, b) => a.x - b.x);
    const runs: Piece[][] = [];
    for (const piece of kept) {
      const last = runs.at(-1)?.at(-1);
      if (last && piece.x - (last.x + last.width) <= RUN_GAP * main.size) runs.at(-1)!.push(piece);
      else runs.push([piece]);
    }
    return runs.map(joined).filter((run) => run.text !== '');
  });
}

/** Pieces by their lines. A raised or lowered piece that is smaller goes with the line it touches. */
function linesOf(pieces: readonly Piece[]): Piece[][] {
  const lines: Piece[][] = [];
  for (const piece of pieces.filter(({ text }) => text.trim() !== '').toSorted((a, b) => b.size - a.size || a.y - b.y)) {
    const line = lines.find((pieceLine) => belongs(piece, pieceLine[0]!));
    if (line) line.push(piece);
    else lines.push([piece]);
  }
  return lines.toSorted((a, b) => mainPiece(a).y - mainPiece(b).y);
}

function belongs(piece: Piece, first: Piece): boolean {
  const apart = Math.abs(piece.y - first.y);
  return apart <= (piece.size < SMALLER * first.size ? RAISED * first.size : SAME_LINE * Math.min(piece.size, first.size));
}

/** The piece with the most letters sets the line's baseline and size. */
function mainPiece(line: readonly Piece[]): Piece {
  return line.reduce((main, piece) => (piece.text.length > main.text.length ? piece : main));
}

function isNoteMark(piece: Piece, main: Piece): boolean {
  return piece.size < SMALLER * main.size && main.y - piece.y > 0.15 * main.size && /^\s*(?:\[?\d{1,3}\]?|[*†‡§,]{1,3})\s*$/.test(piece.text);
}

function joined(pieces: readonly Piece[]): Run {
  const { y, size } = mainPiece(pieces);
  let text = '';
  let right = pieces[0]!.x;
  for (const piece of pieces) {
    const gap = text !== '' && piece.x - right > WORD_GAP * size && !/\s$/.test(text) && !/^\s/.test(piece.text);
    text += (gap ? ' ' : '') + piece.text;
    right = Math.max(right, piece.x + piece.width);
  }
  return { text: text.replace(/\s+/g, ' ').trim(), left: pieces[0]!.x, right, y, size };
}
