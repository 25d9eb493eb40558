/** One measurement in a process of its own: `measure.ts remit|compromise FOLDER` reads the folder's files and prints a `Measured` as JSON. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Measured {
  /** Seconds of processor time, of all threads, for the work alone: not for loading the library. */
  readonly core: number;
  readonly wall: number;
  /** Seconds until the work could begin. */
  readonly loading: number;
  /** Megabytes (10^6 bytes) of the whole process. */
  readonly peak: number;
  /** What came out, in a few words. */
  readonly result: string;
}

const [tool, folder] = process.argv.slice(2);
const files = readdirSync(folder!).sort().map((name) => ({ path: name, bytes: new Uint8Array(readFileSync(join(folder!, name))) }));
const work = tool === 'remit' ? await remit() : await compromise();
const loading = performance.now() / 1000;
const [cpu, start] = [process.cpuUsage(), performance.now()];
const result = work();
const { user, system } = process.cpuUsage(cpu);
const measured: Measured = {
  core: (user + system) / 1e6, wall: (performance.now() - start) / 1000, loading, peak: (process.resourceUsage().maxRSS * 1024) / 1e6, result,
};
process.stdout.write(JSON.stringify(measured));

async function remit(): Promise<() => string> {
  const [{ dataFiles, version }, { loadKnowledge }, { extract }, { assemble }] = await Promise.all([
    import('../src/disk/installation.ts'), import('../src/knowledge.ts'), import('../src/pipeline.ts'), import('../src/graph/assemble.ts'),
  ]);
  const knowledge = loadKnowledge(dataFiles());
  return () => {
    const { extraction } = extract(files, knowledge);
    const graph = assemble(extraction, knowledge, version());
    return `${graph.order} nodes, ${graph.size} edges`;
  };
}

async function compromise(): Promise<() => string> {
  const { default: nlp } = await import('compromise/three');
  return () => {
    let sentences = 0;
    for (const { bytes } of files) for (const paragraph of new TextDecoder().decode(bytes).split('\n\n')) sentences += (nlp(paragraph).json() as unknown[]).length;
    return `${sentences} sentences`;
  };
}
