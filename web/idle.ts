/** Milliseconds of work at a time: no frame is missed for it. */
const SLICE = 8;

/** Does a piece of work whenever the page has nothing else to do, until `work` says that it is done, or `over` is aborted. */
export function whenIdle(work: (milliseconds: number) => boolean, done: () => void, over: AbortSignal): void {
  const ask = typeof window.requestIdleCallback === 'function' ? (next: () => void): void => void window.requestIdleCallback(next, { timeout: 500 }) : (next: () => void): void => void setTimeout(next, 16);
  const go = (): void => {
    if (over.aborted) return;
    if (work(SLICE)) done();
    else ask(go);
  };
  ask(go);
}
