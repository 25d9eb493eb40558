/**
 * Runs in the page before its own scripts: notes when the first picture stands, and how long the page's own script takes in each frame.
 * Everything is seen from outside (WebGL's draw calls, animation frames), so that any page is measured alike.
 */
export interface Probe {
  /** Milliseconds from navigation to when the first picture was drawn, its pixels asked for and come; 0 before. */
  firstPixels: number;
  /** Milliseconds of script in each animation frame since `frames` was last emptied. */
  frames: number[];
  /** While true, nothing is drawn any more: drawing by the processor takes seconds a frame here, and is not the page's own script. */
  blind: boolean;
}

export function installProbe(): void {
  const probe: Probe = { firstPixels: 0, frames: [], blind: false };
  (window as unknown as { probe: Probe }).probe = probe;
  const noteFirst = (gl: WebGLRenderingContext | WebGL2RenderingContext): void => {
    if (probe.firstPixels) return;
    probe.firstPixels = -1;
    queueMicrotask(() => {
      gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4));
      probe.firstPixels = performance.now();
    });
  };
  for (const context of [WebGLRenderingContext, WebGL2RenderingContext]) {
    for (const name of ['drawArrays', 'drawElements', 'drawArraysInstanced'] as const) {
      const real = (context.prototype as WebGL2RenderingContext)[name] as ((...values: unknown[]) => void) | undefined;
      if (!real) continue;
      Object.assign(context.prototype, { [name](this: WebGL2RenderingContext, ...values: unknown[]) {
        if (!probe.blind) real.apply(this, values);
        if (Number(values[2] ?? values[1]) > 0) noteFirst(this);
      } });
    }
  }
  const ask = window.requestAnimationFrame.bind(window);
  let stamp = -1;
  window.requestAnimationFrame = (callback) => ask((time) => {
    const start = performance.now();
    callback(time);
    const took = performance.now() - start;
    if (time === stamp) probe.frames[probe.frames.length - 1]! += took;
    else probe.frames.push(took);
    stamp = time;
  });
}
