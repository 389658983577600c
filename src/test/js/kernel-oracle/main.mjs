import { readFile, writeFile } from 'node:fs/promises';
import { once } from 'node:events';
import { automata } from './automata.mjs';
import { measure, trace } from './bench.mjs';
import { schemas } from './schemas.mjs';
import { sequence } from './sequence.mjs';

/** `fuzz SEED SEQUENCES LABORATORY` writes one JSON line for each sequence; `trace` and `bench` serve the benchmark. */
export async function main([command, ...args]) {
  if (command === 'fuzz') {
    await fuzz(...args.map(Number));
  } else if (command === 'trace') {
    await writeFile(args[0], JSON.stringify(trace()));
  } else if (command === 'bench') {
    measure(JSON.parse(await readFile(args[0], 'utf8'))).forEach((line) => process.stdout.write(`${line}\n`));
  } else {
    throw new Error(`Unknown command ${command}`);
  }
}

async function fuzz(seed, sequences, laboratory) {
  const [plan, lab] = schemas;
  const write = async (line) => {
    if (!process.stdout.write(`${JSON.stringify(line)}\n`)) {
      await once(process.stdout, 'drain');
    }
  };
  for (const each of schemas) {
    await write({ kind: 'automata', schema: each.name, of: automata(each.schema) });
  }
  for (let i = 0; i < sequences; i++) {
    await write(sequence(plan, seed + i));
  }
  for (let i = 0; i < laboratory; i++) {
    await write(sequence(lab, seed + i));
  }
}
