// Runs the oracle: `node run.mjs FRONTEND WORK COMMAND …`. The editor's own schema is TypeScript and its
// libraries lie in FRONTEND/node_modules, so everything is bundled into WORK first.
import { createRequire } from 'node:module';
import { mkdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const [frontend, work, ...command] = process.argv.slice(2);
const here = dirname(fileURLToPath(import.meta.url));
const modules = resolve(frontend, 'node_modules');
const { rolldown } = await import(pathToFileURL(createRequire(join(modules, 'x.js')).resolve('rolldown')));

await mkdir(work, { recursive: true });
const file = join(resolve(work), `oracle-${process.pid}.mjs`);
const bundle = await rolldown({
  input: join(here, 'main.mjs'),
  platform: 'node',
  resolve: {
    modules: [modules],
    alias: { '#editor': resolve(frontend, 'src/plan-editor'), '#laboratory': resolve(here, 'laboratory.json') },
  },
  logLevel: 'silent',
});
await bundle.write({ file, format: 'esm', codeSplitting: false });
await bundle.close();
const { main } = await import(pathToFileURL(file));
try {
  await main(command);
} finally {
  await import('node:fs/promises').then((fs) => fs.rm(file, { force: true }));
}
