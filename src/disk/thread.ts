/** A thread of `readers.ts`: says "ready" once, then answers each source with its reading. */
import { parentPort } from 'node:worker_threads';
import { loadKnowledge } from '../knowledge.ts';
import type { Source } from '../model.ts';
import { readOne } from '../reading.ts';
import { dataFiles } from './installation.ts';

const knowledge = loadKnowledge(dataFiles());
parentPort!.on('message', (source: Source) => parentPort!.postMessage(readOne(source, knowledge), []));
parentPort!.postMessage('ready', []);
