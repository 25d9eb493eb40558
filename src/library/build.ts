import { applyCorrections } from '../corrections/apply.ts';
import { assemble } from '../graph/assemble.ts';
import { firstFault } from '../graph/verify.ts';
import type { DataFiles, Knowledge } from '../knowledge.ts';
import { loadKnowledge } from '../knowledge.ts';
import type { Extraction, Source } from '../model.ts';
import { extract } from '../pipeline.ts';
import type { InputFile } from '../read/read.ts';
import type { Build, BuildOptions, Built, Input } from './built.ts';

/** What comes with Remit: its version, and how to get its `data/` when it is first needed. */
export interface Installed {
  readonly version: string;
  readonly data: () => DataFiles | Promise<DataFiles>;
}

/** `build` of the library, with what comes with Remit. Knowledge is loaded once, and once for each other `data`. */
export function builder({ version, data }: Installed): Build {
  const known = new WeakMap<object, Promise<Knowledge>>();
  const own = {};
  const knowledgeOf = (files: DataFiles | undefined): Promise<Knowledge> => {
    const found = known.get(files ?? own);
    if (found) return found;
    const loading = Promise.resolve(data()).then((shipped) => loadKnowledge({ ...shipped, ...files }));
    known.set(files ?? own, loading);
    return loading;
  };
  return async (documents, options = {}) => builtFrom(documents.map(fileOf), options, await knowledgeOf(options.data), version);
}

async function builtFrom(files: readonly InputFile[], options: BuildOptions, knowledge: Knowledge, version: string): Promise<Built> {
  const { extraction: read, sources, problems, duplicates, skipped } = await extract(files, knowledge, options.onProgress, { columns: options.columns });
  const { extraction, idle } = corrected(read, sources, options.corrections ?? [], knowledge);
  const fault = firstFault(extraction, sources, knowledge);
  if (fault) throw new Error(`the graph is not what the documents read: ${fault}`);
  const { omissions, outlines } = extraction;
  return { graph: assemble(extraction, knowledge, version), texts: textsOf(sources), omissions, outlines, problems, duplicates, skipped, idle };
}

function corrected(read: Extraction, sources: readonly Source[], corrections: NonNullable<BuildOptions['corrections']>, { kinds }: Knowledge): { extraction: Extraction; idle: readonly string[] } {
  if (!corrections.length) return { extraction: read, idle: [] };
  return applyCorrections(read, corrections, textsOf(sources), new Set(kinds.map(({ kind }) => kind)));
}

const textsOf = (sources: readonly Source[]): Map<string, string> => new Map(sources.map(({ id, text }) => [id, text]));

const encoder = new TextEncoder();
const bytesOf = (content: string | Uint8Array): Uint8Array => (typeof content === 'string' ? encoder.encode(content) : content);

function fileOf({ path, content }: Input): InputFile {
  return { path, bytes: typeof content === 'function' ? async () => bytesOf(await content()) : bytesOf(content) };
}
