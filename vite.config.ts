import { defineConfig } from 'vite';

export default defineConfig({
  root: 'web',
  base: './',
  // Nothing inlined as data: so that the page lives under a strict Content-Security-Policy.
  build: { outDir: '../dist/web', emptyOutDir: true, target: 'es2022', assetsInlineLimit: 0, modulePreload: { polyfill: false } },
});
