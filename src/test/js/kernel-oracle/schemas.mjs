import { Schema } from 'prosemirror-model';
import laboratory from '#laboratory';
import { isParams } from '#editor/figure-key.ts';
import { isSafeHref } from '#editor/links.ts';
import { schema as plan } from '#editor/schema.ts';
import planSpec from '#editor/schema.json';

const whole = Number.isInteger;

const TESTS = {
  boolean: () => (value) => typeof value === 'boolean',
  integer: ({ min, max }) => (value) => whole(value) && value >= min && value <= max,
  integers: () => (value) => value === null || (Array.isArray(value) && value.every(whole)),
  string: ({ pattern }) => (value) => typeof value === 'string' && new RegExp(`^(?:${pattern})$`).test(value),
  strings: () => isParams,
  href: () => isSafeHref,
};

function attributes(attrs = {}) {
  return Object.fromEntries(
    Object.entries(attrs).map(([name, spec]) => {
      const test = TESTS[spec.type](spec);
      const validate = (value) => {
        if (!test(value)) {
          throw new RangeError(`bad ${name}`);
        }
      };
      return [name, 'default' in spec ? { default: spec.default, validate } : { validate }];
    }),
  );
}

function named(types) {
  return Object.fromEntries(types.map(({ name, attrs, ...spec }) => [name, { ...spec, attrs: attributes(attrs) }]));
}

/** The editor's own schema, and one with all that a schema can say. */
export const schemas = [
  { name: 'plan', schema: plan, spec: planSpec },
  {
    name: 'laboratory',
    schema: new Schema({ topNode: 'doc', nodes: named(laboratory.nodes), marks: named(laboratory.marks) }),
    spec: laboratory,
  },
];
