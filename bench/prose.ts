/** English prose out of what npm packages carry: their READMEs, changelogs, licences, and the comments and messages of their code. */
import { existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from '../src/disk/installation.ts';

const LARGEST = 12_000_000;

/** Paragraphs of at least eight words, each once, in the order of their paths; those of npm's own manual last. */
export function prose(): string[] {
  const paragraphs = new Set<string>();
  const besideNode = join(dirname(process.execPath), '..', 'lib', 'node_modules');
  for (const folder of [join(root, 'node_modules'), besideNode]) {
    if (!existsSync(folder)) continue;
    for (const path of files(folder)) for (const raw of rawParagraphs(path)) {
      const paragraph = raw.replace(/\s+/g, ' ').trim();
      if (isEnglish(paragraph)) paragraphs.add(paragraph);
    }
  }
  return [...paragraphs];
}

function files(folder: string): string[] {
  return readdirSync(folder).sort().flatMap((name) => {
    const path = join(folder, name);
    const stat = lstatSync(path);
    if (stat.isDirectory()) return files(path);
    return stat.isFile() && stat.size < LARGEST ? [path] : [];
  });
}

function rawParagraphs(path: string): string[] {
  if (/\.(?:md|markdown|txt)$/i.test(path) || /\/(?:licen[cs]e|notice|readme|changelog|authors|security)[^/.]*$/i.test(path)) return fromMarkdown(readFileSync(path, 'utf8'));
  if (/\.(?:[cm]?[jt]s|c|h|flow)$/.test(path)) return fromCode(readFileSync(path, 'utf8'));
  if (/\.json$/.test(path)) return messages(readFileSync(path, 'utf8'));
  if (/\.html$/.test(path)) return fromHtml(readFileSync(path, 'utf8'));
  return [];
}

function fromMarkdown(text: string): string[] {
  return withoutMarks(text).replace(/^\s*(?:[-*+>#|]|\d+\.)+\s*/gm, '\n').split(/\n\s*\n/);
}

const withoutMarks = (text: string): string => text.replace(/```[^]*?```/g, '\n\n').replace(/\[([^\]\n]{1,200})\]\([^)\n]*\)/g, '$1').replace(/[`*]+/g, '');

function fromCode(text: string): string[] {
  const comments = [...text.matchAll(/\/\*\*?([^]*?)\*\//g)].flatMap(([, comment]) => withoutMarks(comment!.replace(/```[^]*?```/g, '\n\n').replace(/^\s*\*/gm, ''))
    .replace(/\{@link\w* ([^}|]*)(?:\|[^}]*)?\}/g, '$1').replace(/^\s*@\w+(?:\s*\{[^}]*\})?(?:\s+[\w.[\]]+\s*-?)?/gm, '\n\n').split(/\n\s*\n/));
  return [...comments, ...messages(text)];
}

const messages = (text: string): string[] => [...text.matchAll(/"([A-Z][^"\\\n]{40,1500})"|'([A-Z][^'\\\n]{40,1500})'/g)].map(([, double, single]) => double ?? single ?? '');

function fromHtml(text: string): string[] {
  const body = text.replace(/<(script|style|pre)\b[^]*?<\/\1>/g, '');
  return [...body.matchAll(/<(p|li|dd)>([^]*?)<\/\1>/g)].map(([, , inner]) => inner!.replace(/<[^>]*>/g, '').replace(/&\w+;/g, ' '));
}

/** Sentences with their articles and full stop, not code, tables or addresses. */
function isEnglish(paragraph: string): boolean {
  if (paragraph.length > 4000 || paragraph.split(' ').length < 8) return false;
  if (!/^[A-Z"“‘(]/.test(paragraph) || !/[.!?:;)"”]$/.test(paragraph) || !/\b(?:the|a|of|to|is|and|in)\b/.test(paragraph)) return false;
  return paragraph.match(/[a-z ,.]/gi)!.length / paragraph.length > 0.93;
}
