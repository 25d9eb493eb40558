/** Where labels go so that none covers another. Pixels; y grows downwards. Pure: drawing is the scene's business. */

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Request {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  /** Of the mark that is labelled. */
  readonly radius: number;
  readonly width: number;
  readonly height: number;
  /** Drawn even where it has to cover something. */
  readonly always: boolean;
  /** How far from its mark it may go: 1 beside it, 5 well away from it. */
  readonly reach: number;
}

export interface Placed {
  readonly key: string;
  readonly box: Box;
}

const CELL = 64;

/** Which boxes have been taken, found again by a grid. */
export interface Space {
  take(box: Box): void;
  free(box: Box): boolean;
  /** How many of the boxes taken this one overlaps. */
  crowd(box: Box): number;
}

export function createSpace(): Space {
  const cells = new Map<number, Box[]>();
  return {
    take(box) {
      for (let x = Math.floor(box.left / CELL); x <= Math.floor(box.right / CELL); x++) for (let y = Math.floor(box.top / CELL); y <= Math.floor(box.bottom / CELL); y++) {
        const list = cells.get(cellAt(x, y));
        if (list) list.push(box);
        else cells.set(cellAt(x, y), [box]);
      }
    },
    free(box) {
      for (let x = Math.floor(box.left / CELL); x <= Math.floor(box.right / CELL); x++) for (let y = Math.floor(box.top / CELL); y <= Math.floor(box.bottom / CELL); y++) {
        const list = cells.get(cellAt(x, y));
        if (list) for (const other of list) if (overlap(box, other)) return false;
      }
      return true;
    },
    crowd(box) {
      const met = new Set<Box>();
      for (let x = Math.floor(box.left / CELL); x <= Math.floor(box.right / CELL); x++) for (let y = Math.floor(box.top / CELL); y <= Math.floor(box.bottom / CELL); y++) {
        for (const other of cells.get(cellAt(x, y)) ?? []) if (overlap(box, other)) met.add(other);
      }
      return met.size;
    },
  };
}

/** One number for a cell of the grid, as long as the picture is narrower than 2^15 cells: this is asked thousands of times a frame. */
function cellAt(x: number, y: number): number {
  return x * 65_536 + y;
}

export function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/**
 * Places the labels in the order given: right of the mark, then below, above, left, then further out as far as each
 * may reach. A label that finds no room is left out, unless it must be drawn.
 * @param marks boxes that labels keep off where they can. @param taken other labels, drawn already.
 */
export function placeLabels(requests: readonly Request[], marks: readonly Box[], within: Box, taken: readonly Box[] = []): Placed[] {
  const labels = createSpace();
  const all = createSpace();
  for (const box of taken) labels.take(box);
  for (const box of [...marks, ...taken]) all.take(box);
  const placed: Placed[] = [];
  for (const request of requests) {
    const boxes = candidates(request);
    const inView = boxes.filter((box) => inside(box, within));
    const box = inView.find((one) => all.free(one))
      ?? (request.always ? leastCrowded(inView.length ? inView : boxes, labels, all) : undefined);
    if (!box) continue;
    labels.take(box);
    all.take(box);
    placed.push({ key: request.key, box });
  }
  return placed;
}

/** To cover another label is worse than to cover any number of marks. */
function leastCrowded(boxes: readonly Box[], labels: Space, all: Space): Box | undefined {
  const cost = (box: Box): number => labels.crowd(box) * 100 + all.crowd(box);
  return boxes.reduce<Box | undefined>((best, box) => (best && cost(best) <= cost(box) ? best : box), undefined);
}

function inside(box: Box, within: Box): boolean {
  return box.left >= within.left && box.right <= within.right && box.top >= within.top && box.bottom <= within.bottom;
}

/** Pixels between a mark and its label, nearest first. */
const GAPS = [4, 14, 28, 44, 62];

function candidates({ x, y, radius, width, height, reach }: Request): Box[] {
  const at = (left: number, top: number): Box => ({ left, top, right: left + width, bottom: top + height });
  const boxes: Box[] = [];
  for (const gap of GAPS.slice(0, reach).map((more) => radius + more)) {
    const slant = gap * 0.75;
    boxes.push(
      at(x + gap, y - height / 2), at(x - width / 2, y + gap), at(x - width / 2, y - gap - height), at(x - gap - width, y - height / 2),
      at(x + slant, y + slant), at(x + slant, y - slant - height), at(x - slant - width, y + slant), at(x - slant - width, y - slant - height),
      at(x + gap, y - 1.3 * height), at(x + gap, y + 0.3 * height), at(x - gap - width, y - 1.3 * height), at(x - gap - width, y + 0.3 * height),
    );
  }
  return boxes;
}

/** The boxes that a slanted line of text covers: a chain of squares along it. */
export function slanted(x: number, y: number, width: number, height: number, angle: number): Box[] {
  const pieces = Math.max(1, Math.ceil(width / height));
  return Array.from({ length: pieces }, (_, i) => {
    const along = ((i + 0.5) / pieces - 0.5) * width;
    const centreX = x + along * Math.cos(angle);
    const centreY = y + along * Math.sin(angle);
    return { left: centreX - height / 2, right: centreX + height / 2, top: centreY - height / 2, bottom: centreY + height / 2 };
  });
}
