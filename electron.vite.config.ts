import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import path from 'node:path';
import type { Plugin } from 'vite';
import { entryKinds } from './shared/contract/entry-kinds.ts';

const inRoot = (...parts: string[]) => path.join(import.meta.dirname, ...parts);

/** The entry imports the page; named in the document too, the page is fetched beside the entry and not after it. */
const preloadPage: Plugin = {
  name: 'preload-page',
  transformIndexHtml: (_html, { bundle = {} }) => Object.values(bundle)
    .filter((file) => file.type === 'chunk' && file.name === 'page')
    .map(({ fileName }) => ({ tag: 'link', attrs: { rel: 'modulepreload', crossorigin: true, href: `./${fileName}` }, injectTo: 'head' })),
};

export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      sourcemap: false,
      rollupOptions: {
        // The backend and its threads are started by path, each from a file of its own.
        input: {
          index: inRoot('electron/main/index.ts'),
          backend: inRoot('electron/backend/entry.ts'),
          writer: inRoot('electron/backend/writer.ts'),
          work: inRoot('electron/backend/work.ts'),
          'read-thread': inRoot('electron/backend/office/read-thread.ts'),
        },
        external: ['better-sqlite3'],
        // All in one folder: whichever file starts a thread finds it beside itself.
        output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      externalizeDeps: false,
      rollupOptions: { input: { index: inRoot('electron/preload/index.ts') }, output: { format: 'cjs', entryFileNames: '[name].cjs' } },
    },
  },
  renderer: {
    root: inRoot('renderer'),
    define: { ENTRY_KINDS: JSON.stringify(entryKinds()) },
    build: {
      // Left out, electron-vite would not minify: the page would load more than twice as much.
      minify: true,
      chunkSizeWarningLimit: 2000,
      cssCodeSplit: false,
      outDir: inRoot('out/renderer'),
      rollupOptions: {
        input: { index: inRoot('renderer/index.html') },
        output: {
          // Each file is a question to the operating-system side, so they are few: what asks for the first data; what draws
          // the first page; what draws its rows; its other language; what reads PDFs; the editor of minutes; the rest.
          codeSplitting: { groups: [{ name: 'index', tags: ['$initial'], priority: 2 }, { name: 'page', test: /[\\/]app[\\/]page\.tsx$/, priority: 1 }, { name: 'english', test: /[\\/]i18n[\\/]en[\\/]/, priority: 1 }, { name: 'list', test: /[\\/](FilterMenu|TableGrid|ReportActions)\.tsx$/ }, { name: 'pdf', test: /[\\/]pdfjs-dist[\\/]/ }, { name: 'editor', test: /[\\/]desk[\\/]rich-editor\.ts$/, priority: 1 }, { name: 'later' }] },
        },
      },
    },
    worker: { format: 'es' },
    plugins: [react(), preloadPage],
  },
});
