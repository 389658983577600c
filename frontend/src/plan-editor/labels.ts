import italian from './labels.json';

export type LabelKey = keyof typeof italian;
export type Labels = Partial<Record<LabelKey, string>>;

/** Texts of the interface by key: what the server says, else Italian. */
export class Texts {
  readonly #given: Labels;

  constructor(given: Labels = {}) {
    this.#given = given;
  }

  get(key: LabelKey, ...args: string[]): string {
    const text = this.#given[key] ?? italian[key];
    return args.reduce((filled, arg, index) => filled.replaceAll(`{${index}}`, () => arg), text);
  }
}
