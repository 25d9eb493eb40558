/** `import … from 'remit-graph'` in node: Remit's own data is read from the disk. */
import type { Build, BuildOptions, Built, Input } from './built.ts';

export * from './surface.ts';

let builds: Promise<Build> | undefined;

/**
 * Reads documents into the graph of what they state. The same documents give the same graph, whatever their order; nothing is fetched.
 * Documents are read one after the other in this thread (`remit build` uses every core), and what that needs is loaded by the first
 * call, which takes about a second. Rejects where `options.data` is at fault; a document that cannot be read is no reason to.
 */
export async function build(documents: readonly Input[], options?: BuildOptions): Promise<Built> {
  builds ??= installed();
  return (await builds)(documents, options);
}

async function installed(): Promise<Build> {
  const [{ builder }, { dataFiles, version }] = await Promise.all([import('./build.ts'), import('../disk/installation.ts')]);
  return builder({ version: version(), data: dataFiles });
}
