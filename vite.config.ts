import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { defineConfig } from 'vite';
import { servedPolicy } from './src/policy.ts';
import { onePage } from './vite.page.ts';

const folder = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The page brings its own policy along, for whoever serves it without one. */
const policy: Plugin = {
  name: 'remit-policy',
  transformIndexHtml: () => [{ tag: 'meta', attrs: { 'http-equiv': 'Content-Security-Policy', content: servedPolicy }, injectTo: 'head-prepend' }],
};

export default defineConfig({
  root: 'web',
  base: './',
  plugins: [policy, onePage(folder('web'), folder('dist/web'))],
  // Nothing inlined as data: so that the page lives under a strict Content-Security-Policy.
  build: { outDir: '../dist/web', emptyOutDir: true, target: 'es2022', assetsInlineLimit: 0, modulePreload: { polyfill: false } },
});
