const ODD = [null, true, false, 0, -1, 1, 2, 1.5, 1e9, 1e20, '', 'x', 'text', 'paragraph', 'doc', [], {}, [[]], { type: 'text', text: 'x' }, { type: 'em' }, '\ud83d', '\u0000'];

const odd = (random) => structuredClone(random.pick(ODD));

/** Bends JSON in one or two places: positions off by a little, values of another kind, fields gone, doubled or new. */
export function distort(json, random, size) {
  let bent = json;
  for (let left = random.between(1, 2); left > 0; left--) {
    const places = [];
    collect(bent, places);
    const [owner, key] = random.pick(places);
    bend(owner, key, random, size);
  }
  return bent;
}

function collect(json, places) {
  for (const key of Object.keys(json)) {
    places.push([json, key]);
    if (json[key] !== null && typeof json[key] === 'object') {
      collect(json[key], places);
    }
  }
}

function bend(owner, key, random, size) {
  const value = owner[key];
  const change = random.weighted([
    [4, () => (owner[key] = typeof value === 'number' ? value + random.between(-3, 3) : odd(random))],
    [2, () => (owner[key] = typeof value === 'number' ? random.below(size + 3) : value)],
    [2, () => (owner[key] = odd(random))],
    [2, () => (Array.isArray(owner) ? owner.splice(Number(key), 1) : delete owner[key])],
    [1, () => (Array.isArray(owner) ? owner.push(value) : (owner[random.pick(['x', 'attrs', 'marks', 'text', 'openStart', 'openEnd', 'structure', 'slice'])] = odd(random)))],
    [1, () => (owner[key] = [value])],
  ]);
  change();
}
