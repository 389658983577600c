import { createHash } from 'node:crypto';
import { Node } from 'prosemirror-model';
import { Mapping, Step, Transform } from 'prosemirror-transform';
import { nodeText } from './canonical.mjs';
import { Random } from './random.mjs';
import { schemas } from './schemas.mjs';

const SEED = 15;
const BLOCKS = 400;
const STEPS = 5000;
const POSITIONS = 100;

const { schema } = schemas[0];
const random = new Random(SEED);
const WORDS = 'il comune di Todi mette a disposizione posti per l’accoglienza perché la città e le frazioni più vicine'.split(' ');
const words = (count) => Array.from({ length: count }, () => random.pick(WORDS)).join(' ');
const paragraph = (count) => schema.node('paragraph', null, schema.text(words(count)));

function block(i) {
  const { nodes } = schema;
  if (i % 10 === 0) {
    return nodes.heading.create({ level: 1 + ((i / 10) % 4) }, schema.text(`Capitolo ${i}`));
  }
  if (i % 25 === 13) {
    const cell = () => nodes.table_cell.create(null, paragraph(3));
    return nodes.table.create(null, Array.from({ length: 8 }, () => nodes.table_row.create(null, [cell(), cell(), cell(), cell()])));
  }
  if (i % 7 === 3) {
    return nodes.bullet_list.create(null, Array.from({ length: 5 }, () => nodes.list_item.create(null, paragraph(20))));
  }
  return paragraph(70);
}

/** A plan's section of some forty pages, and an hour's work on it: mostly letters typed in runs, here and there a word made
    strong, a line begun, a passage deleted. */
export function trace() {
  const start = schema.node('doc', null, Array.from({ length: BLOCKS }, (_, i) => block(i)));
  const tr = new Transform(start);
  let cursor = 1;
  while (tr.steps.length < STEPS) {
    if (random.chance(0.05)) {
      cursor = textPlace(tr.doc);
    }
    cursor = edit(tr, cursor);
  }
  return { doc: start.toJSON(), steps: tr.steps.slice(0, STEPS).map((step) => step.toJSON()) };
}

function textPlace(doc) {
  const at = doc.resolve(random.below(doc.content.size));
  return at.parent.isTextblock ? at.pos : textPlace(doc);
}

function edit(tr, cursor) {
  const place = tr.doc.resolve(cursor);
  const action = random.next();
  if (action < 0.85) {
    tr.insert(cursor, schema.text(random.pick(['a', 'e', 'o', ' ', 'è', 'n', 't'])));
    return cursor + 1;
  }
  if (action < 0.93 && place.parentOffset > 1) {
    tr.delete(cursor - 1, cursor);
    return cursor - 1;
  }
  if (action < 0.97) {
    const [from, to] = [Math.max(place.start(), cursor - 9), cursor];
    if (to > from) {
      tr.addMark(from, to, schema.marks[random.pick(['strong', 'em'])].create());
    }
    return cursor;
  }
  if (action < 0.985 && place.depth === 1) {
    tr.split(cursor);
    return cursor + 2;
  }
  const till = Math.min(place.end(), cursor + random.below(40));
  if (till > cursor) {
    tr.delete(cursor, till);
  }
  return cursor;
}

/** Lines of "what|milliseconds", measured as the Java benchmark measures its own. */
export function measure({ doc, steps }) {
  const start = Node.fromJSON(schema, doc);
  const read = steps.map((step) => Step.fromJSON(schema, step));
  const end = read.reduce((at, step) => step.apply(at).doc, start);
  const mapping = new Mapping(read.map((step) => step.getMap()));
  const size = start.content.size;
  const cases = {
    apply: () => read.reduce((at, step) => step.apply(at).doc, start).content.size,
    readAndApply: () => steps.reduce((at, step) => Step.fromJSON(schema, step).apply(at).doc, start).content.size,
    map: () => {
      let sum = 0;
      for (let i = 0; i < POSITIONS; i++) {
        sum += mapping.mapResult(Math.floor((i * size) / POSITIONS), 1).pos;
      }
      return sum;
    },
    hash: () => createHash('sha256').update(JSON.stringify(end.toJSON())).digest('hex'),
  };
  return [
    `hash of the end|${createHash('sha256').update(nodeText(end)).digest('hex')}`,
    ...Object.entries(cases).map(([name, run]) => `${name}|${time(run)}`),
  ];
}

function time(run) {
  for (const until = performance.now() + 2000; performance.now() < until; ) {
    run();
  }
  const from = performance.now();
  let count = 0;
  while (performance.now() < from + 5000) {
    run();
    count++;
  }
  return (performance.now() - from) / count;
}
