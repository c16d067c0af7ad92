import { defineConfig } from 'vite';

/** Bundles the page of the practice workspace; `npm run build` puts it beside the program. */
export default defineConfig({
  root: 'src/practice/page',
  base: './',
  build: {
    outDir: '../../../dist/page',
    emptyOutDir: true,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 2_000,
  },
  logLevel: 'warn',
});
