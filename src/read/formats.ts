import type { Format } from './format.ts';
import { plain } from './plain.ts';

/** Every format that can be read. Of equal bids the earlier one wins. */
export const formats: readonly Format[] = [plain];
