// The files beside the elements: fonts, fonts.css and tokens.css, all from npm packages, none from another host.
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const FONTS = [
  { folder: 'titillium-web', weights: [400, 600, 700], styles: ['normal', 'italic'] },
  { folder: 'lora', weights: [400, 600, 700], styles: ['normal', 'italic'] },
];

const path = (relative) => fileURLToPath(new URL(`../${relative}`, import.meta.url));
const text = (relative) => readFileSync(path(relative), 'utf8');

/** The @font-face rules of latin and latin-ext, with woff2 only. */
function fontFaces({ folder, weights, styles }) {
  const wanted = new RegExp(`^${folder}-latin(-ext)?-(${weights.join('|')})-(${styles.join('|')})$`);
  return weights
    .flatMap((weight) => styles.map((style) => (style === 'normal' ? `${weight}` : `${weight}-${style}`)))
    .map((sheet) => text(`node_modules/@fontsource/${folder}/${sheet}.css`))
    .flatMap((css) => css.split('/* ').slice(1))
    .filter((block) => wanted.test(block.slice(0, block.indexOf(' */'))))
    .map((block) =>
      block
        .slice(block.indexOf('*/') + 2)
        .replaceAll('./files/', './fonts/')
        .replace(/, url\([^)]*\.woff\) format\('woff'\)/, '')
        .trim(),
    )
    .join('\n');
}

/** The design system's variables under our own prefix, followed by what ROSA means by them. */
function tokens() {
  const theirs = text('node_modules/design-tokens-italia/dist/css/variables.css')
    .replaceAll(/\/\*[\s\S]*?\*\//g, '')
    .replaceAll('--it-', '--rosa-')
    .replaceAll(/[ \t]+$/gm, '')
    .trim();
  return `/* Derived from design-tokens-italia (BSD-3-Clause, Presidenza del Consiglio dei Ministri). */\n${theirs}\n\n${text('styles/meaning.css')}`;
}

function assets() {
  const files = new Map();
  files.set('fonts.css', () => `/* SIL Open Font License 1.1: fonts/OFL-*.txt */\n${FONTS.map(fontFaces).join('\n')}\n`);
  files.set('tokens.css', tokens);
  for (const font of FONTS) {
    const folder = `node_modules/@fontsource/${font.folder}`;
    files.set(`fonts/OFL-${font.folder}.txt`, () => text(`${folder}/LICENSE`));
    const wanted = new RegExp(
      `^${font.folder}-latin(-ext)?-(${font.weights.join('|')})-(${font.styles.join('|')})\\.woff2$`,
    );
    for (const name of readdirSync(path(`${folder}/files`)).filter((file) => wanted.test(file))) {
      files.set(`fonts/${name}`, () => readFileSync(path(`${folder}/files/${name}`)));
    }
  }
  return files;
}

const TYPES = { css: 'text/css', woff2: 'font/woff2', txt: 'text/plain' };

/** Emits the files into dist/, and serves them under /rosa/ to the demo pages. */
export function staticAssets() {
  return {
    name: 'rosa-static-assets',
    generateBundle() {
      for (const [fileName, source] of assets()) {
        this.emitFile({ type: 'asset', fileName, source: source() });
      }
    },
    configureServer(server) {
      const files = assets();
      server.middlewares.use('/rosa', (request, response, next) => {
        const name = request.url.slice(1).split('?')[0];
        const source = files.get(name);
        if (!source) {
          next();
          return;
        }
        response.setHeader('Content-Type', TYPES[name.split('.').pop()]);
        response.end(source());
      });
    },
  };
}
