import dictionary from '../../node_modules/dictionary-en/index.dic?raw';
import type { DataFiles } from '../../src/knowledge.ts';

const FOLDER = '../../data/';

/** What `dataFiles` in src/disk reads from the disk, carried inside the script. */
export function knowledgeFiles(): DataFiles {
  const files = import.meta.glob<string>('../../data/**/*.{json,csv}', { query: '?raw', import: 'default', eager: true });
  return { ...Object.fromEntries(Object.entries(files).map(([path, text]) => [path.slice(FOLDER.length), text])), 'english.dic': dictionary };
}
