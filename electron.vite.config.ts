import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const root = import.meta.dirname;
const entry = (file: string): string => resolve(root, 'electron', file);

/** Threads are started from a file beside the one that starts them: in the build that file is JavaScript. */
const THREAD = /new URL\('\.\/([\w-]+-worker)\.ts', import\.meta\.url\)/g;
const threads = readdirSync(entry('worker')).filter((name) => name.endsWith('-worker.ts'));

/** Node 20 runs the browser shell and the command line; Electron's own Node is newer. */
const NODE = 'node20.19';

export default defineConfig({
  main: {
    // Every built file lies two folders deep, as the sources that look for the rule packs do.
    build: {
      target: NODE,
      outDir: resolve(root, 'out/main'),
      sourcemap: false,
      externalizeDeps: { exclude: ['zod', 'jsep', 'lowdb', 'yaml'] },
      rolldownOptions: {
        input: {
          main: entry('main.ts'),
          browser: entry('browser.ts'),
          cli: entry('cli.ts'),
          ...Object.fromEntries(threads.map((name) => [name.slice(0, -'.ts'.length), entry(`worker/${name}`)])),
        },
        output: { entryFileNames: '[name].js', chunkFileNames: 'part-[name]-[hash].js' },
      },
    },
    plugins: [
      {
        name: 'threads-are-built-too',
        enforce: 'pre',
        transform: (code, id) =>
          id.includes('/electron/worker/') ? code.replace(THREAD, "new URL('./$1.js', import.meta.url)") : null,
      },
    ],
  },
  preload: {
    build: {
      target: NODE,
      outDir: resolve(root, 'out/preload'),
      // A sandboxed preload can load nothing but Electron itself: one file, no modules.
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: entry('preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
      },
    },
  },
  renderer: {
    root: resolve(root, 'renderer'),
    base: './',
    plugins: [react()],
    build: {
      target: 'chrome120',
      outDir: resolve(root, 'out/renderer'),
      assetsInlineLimit: 0,
      minify: true,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: resolve(root, 'renderer/index.html') },
    },
  },
});
