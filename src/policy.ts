/** What the viewer's page may load and run: nothing but itself. A Content-Security-Policy, level 3. */

/** Where each thing may come from; what is not named may come from nowhere. */
interface Allowed {
  readonly script: string;
  readonly style: string;
  readonly image: string;
  readonly worker: string;
  readonly connect: string;
}

function written({ script, style, image, worker, connect }: Allowed): string {
  return `default-src 'none'; script-src ${script}; style-src ${style}; img-src ${image}; worker-src ${worker}; connect-src ${connect}; base-uri 'none'; form-action 'none'`;
}

/** For the page as `remit view` serves it. Pictures are drawn by way of blobs. */
export const servedPolicy = written({ script: "'self'", style: "'self'", image: "'self' blob:", worker: "'self'", connect: "'self'" });

/** For a page of one file: its own script and style, known by their hashes ("sha256-…"), and no connection at all. */
export function pagePolicy(script: string, style: string): string {
  return written({ script: `'${script}'`, style: `'${style}'`, image: 'data: blob:', worker: 'blob:', connect: "'none'" });
}
