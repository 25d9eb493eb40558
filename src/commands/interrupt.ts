const codes = { SIGINT: 130, SIGTERM: 143 };

/**
 * Does `work`, which Ctrl-C ends with exit code 130 (a request to terminate with 143) as soon as it lets others speak: what it does at
 * one stretch, as writing a folder, is done whole. `tidy` comes before the end.
 */
export async function interruptibly<T>(work: () => Promise<T>, tidy: () => void): Promise<T> {
  const stop = (signal: keyof typeof codes) => {
    tidy();
    process.exit(codes[signal]);
  };
  process.once('SIGINT', stop).once('SIGTERM', stop);
  try {
    return await work();
  } finally {
    process.off('SIGINT', stop).off('SIGTERM', stop);
  }
}
