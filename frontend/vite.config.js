import { existsSync, readdirSync } from 'node:fs';
import { defineConfig } from 'vite';
import { staticAssets } from './scripts/assets.js';
import { licences } from './scripts/licences.js';

// A folder src/<element>/ with a <element>.ts in it is an element: nobody has to list it here.
const elements = Object.fromEntries(
  readdirSync('src', { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(`src/${entry.name}/${entry.name}.ts`))
    .map((entry) => [entry.name, `src/${entry.name}/${entry.name}.ts`]),
);

export default defineConfig({
  plugins: [staticAssets(), licences()],
  server: { host: '127.0.0.1' },
  build: {
    target: 'es2022',
    modulePreload: false,
    sourcemap: false,
    chunkSizeWarningLimit: 1000,
    rolldownOptions: {
      input: elements,
      preserveEntrySignatures: 'allow-extension',
      output: {
        entryFileNames: '[name].js',
        chunkFileNames: 'chunks/[name]-[hash].js',
        assetFileNames: 'assets/[name]-[hash][extname]',
      },
    },
  },
  test: {
    environment: 'happy-dom',
    include: ['src/**/*.test.ts'],
  },
});
