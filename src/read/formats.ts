import type { Format } from './format.ts';
import { plain } from './plain.ts';

/** Every format that can be read. Of equal bids the earlier one wins. */
export const formats: readonly Format[] = [plain];

/** Endings of documents in a folder; a file that is named outright is read whatever its ending. */
export const endings: readonly string[] = ['.txt', '.text', '.md', '.cable', ''];
