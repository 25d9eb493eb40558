import { gather } from '../disk/gather.ts';
import { givenName, inputs } from '../disk/load.ts';
import { dataFiles } from '../disk/installation.ts';
import { Failure } from '../failure.ts';
import { joinReadings } from '../joining.ts';
import { loadKnowledge } from '../knowledge.ts';
import { readFiles } from '../read/read.ts';
import type { SentenceReading } from '../reading.ts';
import { readOne } from '../reading.ts';
import { lexicon } from '../relations/lexicon.ts';
import type { Explanation } from './explanation.ts';
import { explanationsOf } from './explanation.ts';
import { asText } from './explanation-text.ts';
import type { Terminal } from './terminal.ts';

export interface ExplainOptions {
  /** Only sentences that hold this, in any case. */
  readonly match?: string;
  readonly json: boolean;
}

/**
 * `remit explain`: for each sentence of a document what each room saw, which rule spoke, and why nothing came of it, as text
 * or as JSON. Returns the exit code.
 */
export async function explain(path: string, { match, json }: ExplainOptions, terminal: Terminal): Promise<number> {
  const chosen = matching(await explanations(path, terminal), match);
  if (json) terminal.out(JSON.stringify({ sentences: chosen }, null, 2));
  else for (const line of asText(chosen)) terminal.out(line);
  return 0;
}

async function explanations(path: string, terminal: Terminal): Promise<Explanation[]> {
  const knowledge = loadKnowledge(dataFiles());
  const { files, problems } = gather([path]);
  const opened = await readFiles(inputs(files));
  const lines = [...problems, ...opened.problems].map(({ file, problem }) => `${givenName(files, file)}: ${problem}`);
  if (!opened.sources.length) throw new Failure(lines[0] ?? `${path}: holds no documents`);
  for (const line of lines) terminal.warn(line);
  const sentences: SentenceReading[] = [];
  const readings = opened.sources.map((source) => readOne(source, knowledge, (sentence) => void sentences.push(sentence)));
  return explanationsOf(sentences, joinReadings(readings), lexicon(knowledge.relations));
}

function matching(all: readonly Explanation[], match: string | undefined): readonly Explanation[] {
  if (match === undefined) return all;
  const wanted = folded(match);
  const chosen = all.filter(({ text }) => folded(text).includes(wanted));
  if (!chosen.length) throw new Failure(`no sentence holds "${match}"; give fewer of its words`);
  return chosen;
}

const folded = (text: string): string => text.toLowerCase().replace(/\s+/g, ' ').trim();
