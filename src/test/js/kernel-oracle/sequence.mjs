import { Node } from 'prosemirror-model';
import { Mapping, Step, Transform } from 'prosemirror-transform';
import { nodeText as text, stepText } from './canonical.mjs';
import { distort } from './distort.mjs';
import { Documents } from './documents.mjs';
import { Random } from './random.mjs';
import { Steps } from './steps.mjs';

const attempt = (action) => {
  try {
    return action();
  } catch {
    return null;
  }
};

const isSound = (doc) => attempt(() => (doc.check(), true)) === true;

function applied(step, doc) {
  return attempt(() => step.apply(doc).doc);
}

/**
 * What the kernel may refuse although the library applies it, and so nothing builds on: bent JSON, lists without items, and gaps
 * that end before they begin – the list commands make such of a leaf among a list's items.
 */
function isSafe(origin, { value, gapFrom, gapTo }) {
  return origin !== 'bent' && !(Array.isArray(value) && value.length === 0) && !(gapFrom > gapTo);
}

/** A text, what is tried on it, and what the real libraries make of it. */
export function sequence(kind, seed) {
  const random = new Random(seed * 2 + (kind.name === 'plan' ? 0 : 1));
  const documents = new Documents(kind, random);
  const start = documents.document();
  const steps = new Steps(kind, documents, random);
  const done = [];
  let doc = start;
  const tried = [];
  for (let left = random.between(2, 7); left > 0; left--) {
    for (const [origin, json] of steps.next(doc)) {
      const judged = judge(kind.schema, doc, json, random);
      judged.line.o = origin;
      if (judged.sound && isSafe(origin, json)) {
        judged.line.n = 1;
        const last = done[done.length - 1];
        const merged = last && attempt(() => last.step.merge(judged.step));
        judged.line.g = merged ? stepText(merged) : null;
        done.push({ step: judged.step, before: doc, after: judged.doc });
        doc = judged.doc;
      }
      tried.push(judged.line);
    }
  }
  return {
    kind: 'sequence',
    schema: kind.name,
    seed,
    doc: text(start),
    bent: bentText(kind, start, random),
    steps: tried,
    mapping: mapping(done, start, random),
    rebase: rebase(kind, start, done, random),
  };
}

function judge(schema, doc, json, random) {
  const line = { s: JSON.stringify(json), r: 0 };
  const step = attempt(() => Step.fromJSON(schema, JSON.parse(line.s)));
  const after = step && applied(step, doc);
  if (!after) {
    return { line, sound: false };
  }
  const sound = isSound(after);
  line.r = 1;
  line.c = sound ? 1 : 0;
  line.d = attempt(() => text(after));
  line.j = stepText(step);
  line.m = String(step.getMap());
  line.p = positions(step.getMap(), doc.content.size, random, 3);
  const inverse = attempt(() => step.invert(doc));
  line.i = inverse && attempt(() => stepText(inverse));
  const undone = inverse && applied(inverse, after);
  const undoneText = undone && text(undone);
  line.u = undoneText === text(doc) ? '=' : undoneText;
  return { line, sound: sound && line.d !== null, step, doc: after };
}

/** `[position, side, where it is, what was deleted]` for some positions. */
function positions(map, size, random, count) {
  return Array.from({ length: count }, () => {
    const position = random.below(size + 1);
    const side = random.chance(0.5) ? 1 : -1;
    const result = map.mapResult(position, side);
    return [position, side, map.map(position, side), result.pos, result.delInfo];
  });
}

/** The text's JSON bent, and what is read from it. */
function bentText(kind, doc, random) {
  const bent = JSON.stringify(distort(JSON.parse(JSON.stringify(doc.toJSON())), random, 9));
  const read = attempt(() => Node.fromJSON(kind.schema, JSON.parse(bent)));
  const whole = read && read.type === kind.schema.topNodeType && isSound(read);
  return { s: bent, d: whole ? attempt(() => text(read)) : null };
}

/** Steps, the last of them undone, mapped through whole and in parts. */
function mapping(done, start, random) {
  const back = random.below(done.length + 1);
  const all = new Mapping();
  done.forEach(({ step }) => all.appendMap(step.getMap()));
  for (let i = done.length - 1; i >= done.length - back; i--) {
    all.appendMap(done[i].step.getMap().invert(), i);
  }
  const size = start.content.size;
  const from = random.below(all.maps.length + 1);
  const to = random.between(from, all.maps.length);
  const twice = all.slice();
  twice.appendMapping(all);
  const forth = all.slice();
  forth.appendMappingInverted(all);
  return {
    back,
    from,
    to,
    all: positions(all, size, random, 4),
    part: positions(all.slice(from, to), size, random, 2),
    inverse: positions(all.invert(), size, random, 3),
    twice: positions(twice, size, random, 3),
    forth: positions(forth, size, random, 3),
  };
}

/** Other steps on the same text go first; what becomes of ours. After prosemirror-collab's `rebaseSteps`. */
function rebase(kind, start, done, random) {
  const others = new Steps(kind, new Documents(kind, random), random);
  const over = [];
  let doc = start;
  for (let left = random.between(1, 4); left > 0; left--) {
    for (const [origin, json] of others.next(doc)) {
      const { sound, step, doc: after } = judge(kind.schema, doc, json, random);
      if (sound && isSafe(origin, json)) {
        over.push(step);
        doc = after;
      }
    }
  }
  const ready = attempt(() => {
    const transform = new Transform(done.length ? done[done.length - 1].after : start);
    [...done].reverse().forEach(({ step, before }) => transform.step(step.invert(before)));
    over.forEach((step) => transform.step(step));
    return transform;
  });
  const line = { over: over.map(stepText), mine: done.map(({ step }) => stepText(step)) };
  if (!ready) {
    return { ...line, out: null };
  }
  let undoing = done.length;
  line.out = done.map(({ step }) => {
    const mapped = step.map(ready.mapping.slice(undoing));
    undoing--;
    if (!mapped) {
      return 'lost';
    }
    const held = attempt(() => !ready.maybeStep(mapped).failed);
    if (held) {
      ready.mapping.setMirror(undoing, ready.steps.length - 1);
    }
    return `${held ? 'kept' : 'unfit'} ${stepText(mapped)}`;
  });
  line.doc = text(ready.doc);
  return line;
}
