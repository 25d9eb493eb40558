/** Which curve is under the pointer: the edges' geometry without the picture. Any unit of length; y grows upwards. */

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Curve {
  readonly key: string;
  readonly from: Point;
  readonly to: Point;
  /** As in `curvatures`: a share of the length, positive to the left. */
  readonly bow: number;
}

/** Numbers for each curve: the box around it, then its three points. */
const STRIDE = 10;
const SAMPLES = 16;

/** @returns a function that gives the nearest curve no further than `within` from a point, among those that `allow` lets pass. */
export function curveFinder(curves: readonly Curve[]): (at: Point, within: number, allow: (key: string) => boolean) => string | null {
  const numbers = new Float64Array(curves.length * STRIDE);
  curves.forEach(({ from, to, bow }, i) => {
    const control = { x: (from.x + to.x) / 2 - bow * (to.y - from.y), y: (from.y + to.y) / 2 + bow * (to.x - from.x) };
    numbers.set([
      Math.min(from.x, control.x, to.x), Math.max(from.x, control.x, to.x), Math.min(from.y, control.y, to.y), Math.max(from.y, control.y, to.y),
      from.x, from.y, control.x, control.y, to.x, to.y,
    ], i * STRIDE);
  });
  return (at, within, allow) => {
    let best: string | null = null;
    let least = within;
    for (let i = 0; i < curves.length; i++) {
      const n = i * STRIDE;
      if (at.x < numbers[n]! - least || at.x > numbers[n + 1]! + least || at.y < numbers[n + 2]! - least || at.y > numbers[n + 3]! + least) continue;
      const distance = distanceTo(numbers, n + 4, at);
      if (distance > least || !allow(curves[i]!.key)) continue;
      least = distance;
      best = curves[i]!.key;
    }
    return best;
  };
}

/** The distance to the nearest of the straight pieces into which the curve is cut. */
function distanceTo(numbers: Float64Array, n: number, at: Point): number {
  const [x0, y0, x1, y1, x2, y2] = numbers.subarray(n, n + 6) as unknown as [number, number, number, number, number, number];
  let least = Infinity;
  let [lastX, lastY] = [x0, y0];
  for (let i = 1; i <= SAMPLES; i++) {
    const t = i / SAMPLES;
    const x = (1 - t) ** 2 * x0 + 2 * t * (1 - t) * x1 + t ** 2 * x2;
    const y = (1 - t) ** 2 * y0 + 2 * t * (1 - t) * y1 + t ** 2 * y2;
    const length = (x - lastX) ** 2 + (y - lastY) ** 2;
    const share = length === 0 ? 0 : Math.max(0, Math.min(1, ((at.x - lastX) * (x - lastX) + (at.y - lastY) * (y - lastY)) / length));
    least = Math.min(least, Math.hypot(at.x - lastX - share * (x - lastX), at.y - lastY - share * (y - lastY)));
    [lastX, lastY] = [x, y];
  }
  return least;
}
