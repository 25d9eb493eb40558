import { csv } from './csv.ts';
import { docx } from './docx.ts';
import type { Format } from './format.ts';
import { html } from './html.ts';
import { json } from './json.ts';
import { mail } from './mail.ts';
import { markdown } from './markdown.ts';
import { mbox } from './mbox.ts';
import { pdf } from './pdf.ts';
import { plain } from './plain.ts';
import { unread } from './unread.ts';
import { zip } from './zip.ts';

/** Every format that can be read. Of equal bids the earlier one wins. */
export const formats: readonly Format[] = [plain, markdown, html, pdf, docx, mail, mbox, csv, json, zip, unread];

/** Endings of documents in a folder; a file that is named outright is read whatever its ending. */
export const endings: readonly string[] = formats.flatMap((format) => format.endings);
