// The licences of the packages whose code is in the build, as their authors ask for it to be passed on.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder of the package that a module belongs to, if it is a package's. */
function packageOf(moduleId) {
  const file = moduleId.replace(/^\0/, '').split('?')[0];
  if (!file.includes('/node_modules/')) {
    return undefined;
  }
  let folder = dirname(file);
  while (!(existsSync(join(folder, 'package.json')) && named(folder))) {
    folder = dirname(folder);
  }
  return folder;
}

function named(folder) {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).name;
}

function notice(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const texts = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && /^(licen[cs]e|notice)/i.test(entry.name))
    .map((entry) => readFileSync(join(folder, entry.name), 'utf8').trim());
  return [`${name} ${version} – ${license}`, ...texts].join('\n\n');
}

/** Emits THIRD-PARTY.txt beside the modules. */
export function licences() {
  return {
    name: 'rosa-licences',
    generateBundle(_options, bundle) {
      const folders = Object.values(bundle)
        .flatMap((part) => (part.type === 'chunk' ? part.moduleIds : []))
        .map(packageOf)
        .filter((folder) => folder !== undefined);
      const notices = [...new Set(folders)].sort().map(notice);
      this.emitFile({ type: 'asset', fileName: 'THIRD-PARTY.txt', source: `${notices.join(`\n\n${'-'.repeat(80)}\n\n`)}\n` });
    },
  };
}
