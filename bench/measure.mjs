/**
 * One measurement in a process of its own: `node measure.mjs remit|compromise FOLDER` reads the folder's files and prints a `Measured`
 * (bench.ts) as JSON. Remit is measured as the package ships it, from `dist/`, on one core. Plain JavaScript: no compiler in the process.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const [tool, folder] = process.argv.slice(2);
const files = readdirSync(folder).sort().map((name) => ({ path: name, bytes: new Uint8Array(readFileSync(join(folder, name))) }));
const work = tool === 'remit' ? await remit() : await compromise();
const loading = performance.now() / 1000;
const [cpu, start] = [process.cpuUsage(), performance.now()];
const result = await work();
const { user, system } = process.cpuUsage(cpu);
process.stdout.write(JSON.stringify({
  core: (user + system) / 1e6, wall: (performance.now() - start) / 1000, loading, peak: (process.resourceUsage().maxRSS * 1024) / 1e6, result,
}));

async function remit() {
  const [{ dataFiles, version }, { loadOntology }, { readFiles }, { startReaders }, { joinReadings }, { assemble }] = await Promise.all(
    ['disk/installation', 'knowledge', 'read/read', 'disk/readers', 'joining', 'graph/assemble'].map((room) => import(`../dist/${room}.js`)),
  );
  const ontology = loadOntology(dataFiles());
  const readers = await startReaders(1, Math.max(...files.map(({ bytes }) => bytes.length)));
  return async () => {
    const readings = await readers.readAll((await readFiles(files.splice(0))).sources);
    await readers.close();
    const graph = assemble(joinReadings(readings).extraction, ontology, version());
    return `${graph.order} nodes, ${graph.size} edges`;
  };
}

async function compromise() {
  const { default: nlp } = await import('compromise/three');
  return () => {
    let sentences = 0;
    for (const { bytes } of files) for (const paragraph of new TextDecoder().decode(bytes).split('\n\n')) sentences += nlp(paragraph).json().length;
    return `${sentences} sentences`;
  };
}
