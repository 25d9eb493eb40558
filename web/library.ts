/** `import … from 'remit-graph'` in a browser, as bundlers for browsers choose it: Remit's own data stands in a script, loaded by the first `build`. */
import { version } from '../package.json';
import type { Build, BuildOptions, Built, Input } from '../src/library/built.ts';

export * from '../src/library/surface.ts';

let builds: Promise<Build> | undefined;

/** As in `src/library/node.ts`. */
export async function build(documents: readonly Input[], options?: BuildOptions): Promise<Built> {
  builds ??= installed();
  return (await builds)(documents, options);
}

async function installed(): Promise<Build> {
  const [{ builder }, { knowledgeFiles }] = await Promise.all([import('../src/library/build.ts'), import('./open/knowledge-files.ts')]);
  return builder({ version, data: knowledgeFiles });
}
