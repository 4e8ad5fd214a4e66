import { readFileSync } from 'node:fs';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin, type UserConfig } from 'vite';
import { bundledListsIndex, BUNDLED_LISTS } from './src/cli/lists.ts';
import { CONTENT_SECURITY_POLICY } from './src/cli/policy.ts';
import { prepareList } from './src/cli/prepare-list.ts';

/** Serves and emits the bundled lists under `lists/`; builds get the first map of those that are prepared. */
function bundledLists(): Plugin {
  const files = BUNDLED_LISTS.flatMap((list) => list.files.map((file) => file.path));
  const read = (file: string): Buffer => readFileSync(new URL(`./data/${file}`, import.meta.url));
  return {
    name: 'coterie-lists',
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const name = /^\/lists\/([\w.-]+)$/.exec(request.url ?? '')?.[1];
        if (name === 'index.json') response.end(JSON.stringify(bundledListsIndex()));
        else if (name && files.includes(name)) response.end(read(name));
        else next();
      });
    },
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'lists/index.json', source: JSON.stringify(bundledListsIndex()) });
      for (const file of files) this.emitFile({ type: 'asset', fileName: `lists/${file}`, source: read(file) });
      for (const list of BUNDLED_LISTS.filter(({ isPrepared }) => isPrepared))
        for (const [name, source] of prepareList(list))
          this.emitFile({ type: 'asset', fileName: `lists/${name}`, source });
    },
  };
}

/** The policy as a meta element, for hosts that send no headers; only in builds, since the dev server needs inline scripts. */
function policyElement(): Plugin {
  return {
    name: 'coterie-policy',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: CONTENT_SECURITY_POLICY },
        injectTo: 'head-prepend',
      },
    ],
  };
}

/** The first thing that the page asks for, asked for with its scripts. */
function listsAhead(): Plugin {
  return {
    name: 'coterie-lists-ahead',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'link',
        attrs: { rel: 'preload', as: 'fetch', href: './lists/index.json', crossorigin: true },
        injectTo: 'head',
      },
    ],
  };
}

/** Shaders without indentation and notes: a minifier leaves texts as they are. */
function shortShaders(): Plugin {
  const shorten = (text: string): string => text.replace(/\/\/.*/g, '').replace(/\s*\n\s*/g, '\n');
  return {
    name: 'coterie-shaders',
    apply: 'build',
    enforce: 'pre',
    transform: (code) =>
      code.includes('/* glsl */')
        ? code.replace(/(\/\* glsl \*\/ `)([^`]*)/g, (_, open, text) => open + shorten(text))
        : null,
  };
}

/** `vite build --ssr`: the command line, so that it starts in a tenth of the time that its source takes. */
const COMMAND_LINE: UserConfig = {
  ssr: { noExternal: true, external: ['vite'] },
  build: {
    ssr: true,
    outDir: 'dist/cli',
    emptyOutDir: true,
    target: 'node20',
    copyPublicDir: false,
    rollupOptions: {
      input: { coterie: 'src/cli/main.ts', thread: 'src/cli/threads/thread.ts' },
      // All in one folder, as deep as their source: that is where they look for the project from.
      output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
};

const PAGE: UserConfig = {
  base: './',
  plugins: [shortShaders(), react(), bundledLists(), policyElement(), listsAhead()],
  worker: { format: 'es' },
  server: { host: '127.0.0.1' },
  build: {
    outDir: 'dist/app',
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
};

export default defineConfig(({ isSsrBuild }) => (isSsrBuild === true ? COMMAND_LINE : PAGE));
