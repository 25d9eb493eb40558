import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Plugin, Rollup } from 'vite';
import { build } from 'vite';
import { emptyElement, pageStart, TEMPLATE } from './src/export/html.ts';
import { pagePolicy } from './src/policy.ts';
import { CORE_ELEMENT } from './web/open/elements.ts';

/** Writes, beside the built viewer, the same viewer as a page of one file with an empty place for a graph. */
export function onePage(root: string, out: string): Plugin {
  return {
    name: 'remit-one-page', apply: 'build',
    async closeBundle() {
      const { output } = await build({
        configFile: false, root, logLevel: 'error',
        build: { write: false, target: 'es2022', assetsInlineLimit: 0, modulePreload: false, rolldownOptions: { output: { codeSplitting: false } } },
      }) as Rollup.RollupOutput;
      writeFileSync(join(out, TEMPLATE), page(output, readFileSync(join(root, 'public', 'icon.svg'))));
    },
  };
}

function page(output: Rollup.RollupOutput['output'], icon: Uint8Array): string {
  const chunks = output.filter((part) => part.type === 'chunk');
  if (chunks.length !== 1) throw new Error(`the page of one file needs one script; this build has ${chunks.length}`);
  const asset = (ending: string): string => {
    const found = output.filter((part) => part.type === 'asset' && part.fileName.endsWith(ending)).map((part) => String((part as Rollup.OutputAsset).source));
    if (found.length !== 1) throw new Error(`the page of one file needs one file ${ending}; this build has ${found.length}`);
    return found[0]!;
  };
  const script = inside(chunks[0]!.code, 'script');
  const style = inside(asset('.css'), 'style');
  const parts: [RegExp, string][] = [
    [/^<!doctype html>\n<html lang="en">/, pageStart],
    [/<link rel="icon"[^>]*>/, `<link rel="icon" href="data:image/svg+xml;base64,${Buffer.from(icon).toString('base64')}">`],
    [/<link rel="stylesheet"[^>]*>/, `<style>${style}</style>`],
    [/<script type="module"[^>]*><\/script>/, `<script type="module">${script}</script>`],
    [/(?=<\/head>)/, `${emptyElement}\n<script type="text/plain" id="${CORE_ELEMENT}">${gzipSync(asset('.js'), { level: 9 }).toString('base64')}</script>\n`],
  ];
  const html = parts.reduce((text, [place, part]) => replaced(text, place, part), asset('.html'));
  return html.replace(/(?=<meta name="viewport")/, () => `<meta http-equiv="Content-Security-Policy" content="${pagePolicy(hash(script), hash(style))}" />\n    `);
}

function replaced(text: string, place: RegExp, part: string): string {
  if (!place.test(text)) throw new Error(`the built index.html has no ${place.source}`);
  return text.replace(place, () => part);
}

/** Code that may stand inside of its element. "</script" in it can only be in a string. Throws where it would be read otherwise than as it stands. */
function inside(code: string, element: 'script' | 'style'): string {
  const escaped = element === 'script' ? code.replace(/<\/(?=script)/gi, String.raw`<\/`) : code;
  if (new RegExp(`</${element}|<!--|\r`, 'i').test(escaped)) throw new Error(`the viewer's ${element} cannot stand inside a page`);
  return escaped;
}

function hash(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
