import { AnswerBook } from './answers.js';
import { figureKey, type FigureRef } from './figure-key.js';

export interface FigureOption {
  readonly value: string;
  readonly label: string;
}

export interface FigureParam {
  readonly name: string;
  readonly label: string;
  readonly kind: 'choice' | 'comune' | 'territory' | 'ruleset' | 'date';
  readonly options: readonly FigureOption[];
}

/** A query that may be asked from the text. */
export interface FigureChoice {
  readonly query: string;
  /** A figure in the line, unless it is a table, a chart or a map of its own. */
  readonly kind?: 'figure' | 'table' | 'chart' | 'map';
  readonly label: string;
  readonly description: string;
  readonly params: readonly FigureParam[];
}

export type FigureState = 'live' | 'frozen' | 'changed' | 'failed';

/** What a figure reads now; `date` is already written for people. */
export interface FigureReading {
  readonly text: string;
  readonly unit: string;
  readonly label: string;
  readonly date: string;
  readonly source: string;
  readonly state: FigureState;
  readonly explanation: string;
}

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase();

/** More than any number of words can bring. */
const IS_THE_NAME = 1_000;

/** How well `words` fit a title and its description; 0 = not at all. */
function fit(words: readonly string[], title: string, description: string): number {
  const name = plain(title);
  const about = plain(description);
  let total = name === words.join(' ') ? IS_THE_NAME : 0;
  for (const [index, word] of words.entries()) {
    const starts = new RegExp(`(^|[^\\p{L}\\d])${word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')}`, 'u');
    const score = index === 0 && name.startsWith(word) ? 8 : starts.test(name) ? 4 : name.includes(word) ? 2 : about.includes(word) ? 1 : 0;
    if (score === 0) {
      return 0;
    }
    total += score;
  }
  return total;
}

function matching<T>(items: readonly T[], filter: string, title: (item: T) => string, about: (item: T) => string): T[] {
  const words = plain(filter).split(/\s+/).filter(Boolean);
  if (words.length === 0) {
    return [...items];
  }
  return items
    .map((item) => ({ item, score: fit(words, title(item), about(item)) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .map(({ item }) => item);
}

/** The figures that fit what was typed, best first; accents and capitals do not matter. */
export function figuresMatching(figures: readonly FigureChoice[], filter: string): FigureChoice[] {
  return matching(figures, filter, (figure) => figure.label, (figure) => figure.description);
}

/** The values a parameter may take that fit what was typed; a typed date is one of them. */
export function optionsMatching(param: FigureParam, filter: string): FigureOption[] {
  const found = matching(param.options, filter, (option) => option.label, () => '');
  const date = param.kind === 'date' ? dateTyped(filter) : null;
  return date === null || found.some(({ value }) => value === date.value) ? found : [date, ...found];
}

/** `31/12/2025`, `31.12.2025` or `2025-12-31` as a choice with an ISO value. */
function dateTyped(text: string): FigureOption | null {
  const typed = text.trim();
  const italian = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(typed);
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(typed);
  const [year, month, day] = (italian ? [italian[3], italian[2], italian[1]] : (iso?.slice(1) ?? [])).map(Number);
  if (year === undefined || month === undefined || day === undefined) {
    return null;
  }
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) {
    return null;
  }
  const two = (value: number): string => String(value).padStart(2, '0');
  return { value: `${year}-${two(month)}-${two(day)}`, label: `${two(day)}/${two(month)}/${year}` };
}

/** Catalogue and readings, and who has to be told when they change. */
export class FigureBook extends AnswerBook {
  #choices = new Map<string, FigureChoice>();
  #readings: Readonly<Record<string, FigureReading>> = {};

  get choices(): readonly FigureChoice[] {
    return [...this.#choices.values()];
  }

  set choices(choices: readonly FigureChoice[]) {
    this.#choices = new Map(choices.map((choice) => [choice.query, choice]));
    this.changed();
  }

  set readings(readings: Readonly<Record<string, FigureReading>>) {
    this.#readings = readings;
    this.changed();
  }

  reading(figure: FigureRef): FigureReading | undefined {
    return this.#readings[figureKey(figure)];
  }

  choice(figure: FigureRef): FigureChoice | undefined {
    return this.#choices.get(figure.query);
  }

  /** The parameters in words: `Comune: Todi`. */
  paramsInWords(figure: FigureRef): { label: string; value: string }[] {
    const params = this.choice(figure)?.params ?? [];
    return Object.entries(figure.params).map(([name, value]) => {
      const param = params.find((candidate) => candidate.name === name);
      const option = param?.options.find((candidate) => candidate.value === value);
      return { label: param?.label ?? name, value: option?.label ?? dateTyped(value)?.label ?? value };
    });
  }
}
