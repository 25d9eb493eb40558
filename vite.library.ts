import { isAbsolute } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const place = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The library's entry for browsers, with `data/` inside. What Remit depends on stays imported by name: whoever bundles it for a page has it once. */
export default defineConfig({
  root: place('web'),
  publicDir: false,
  build: {
    outDir: place('dist/browser'), emptyOutDir: true, target: 'es2022', minify: false,
    lib: { entry: place('web/library.ts'), formats: ['es'], fileName: 'library' },
    rolldownOptions: { external: (id) => !/^[.\0]/.test(id) && !isAbsolute(id) },
  },
});
