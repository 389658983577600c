import { describe, expect, it } from 'vitest';
import { FigureBook, figuresMatching, optionsMatching, type FigureChoice, type FigureParam } from './figures.js';

const choice = (query: string, label: string, description = ''): FigureChoice => ({ query, label, description, params: [] });
const found = (choices: FigureChoice[], filter: string): string[] => figuresMatching(choices, filter).map(({ query }) => query);

const CHOICES = [
  choice('hoover', 'Indice di Hoover', 'Quota di posti da spostare'),
  choice('places', 'Posti attivi', 'In tutto il territorio'),
  choice('free', 'Capacità libera', 'Posti attivi meno presenze'),
  choice('quota', 'Quota del comune', 'Posti dovuti'),
];

describe('the catalogue of figures', () => {
  it('shows everything before something is typed', () => {
    expect(found(CHOICES, ' ')).toEqual(['hoover', 'places', 'free', 'quota']);
  });

  it('puts what begins with the words first, then what only speaks of them', () => {
    expect(found(CHOICES, 'posti')).toEqual(['places', 'hoover', 'free', 'quota']);
    expect(found(CHOICES, 'quota')).toEqual(['quota', 'hoover']);
  });

  it('puts the figure of exactly this name before all that begin with it', () => {
    const choices = [choice('share', 'Residenti in comuni che ospitano'), choice('residents', 'Residenti')];

    expect(found(choices, 'residenti')).toEqual(['residents', 'share']);
  });

  it('does not mind accents, capitals and the order of words', () => {
    expect(found(CHOICES, 'CAPACITA')).toEqual(['free']);
    expect(found(CHOICES, 'comune quota')).toEqual(['quota']);
  });

  it('finds nothing for words it does not have, whatever signs they hold', () => {
    expect(found(CHOICES, 'posti ospedali')).toEqual([]);
    expect(found(CHOICES, '(*[')).toEqual([]);
  });
});

describe('a parameter', () => {
  const comune: FigureParam = {
    name: 'comune',
    label: 'Comune',
    kind: 'comune',
    options: [
      { value: '054013', label: 'Città di Castello' },
      { value: '054052', label: 'Todi' },
    ],
  };
  const date: FigureParam = { name: 'date', label: 'Data', kind: 'date', options: [{ value: '2023-12-31', label: '31/12/2023' }] };

  it('offers the values that fit what was typed', () => {
    expect(optionsMatching(comune, 'citta').map(({ value }) => value)).toEqual(['054013']);
    expect(optionsMatching(comune, '')).toHaveLength(2);
  });

  it.each([
    ['5/9/2025', '2025-09-05'],
    ['05.09.2025', '2025-09-05'],
    ['2025-09-05', '2025-09-05'],
  ])('takes the typed date %s', (typed, value) => {
    expect(optionsMatching(date, typed)).toEqual([{ value, label: '05/09/2025' }]);
  });

  it('takes no date that is not one, and no date where none is asked', () => {
    expect(optionsMatching(date, '31/02/2025')).toEqual([]);
    expect(optionsMatching(comune, '05/09/2025')).toEqual([]);
  });

  it('does not offer a date twice', () => {
    expect(optionsMatching(date, '31/12/2023')).toHaveLength(1);
  });
});

describe('the book of figures', () => {
  it('finds a reading by the figure, whatever the order of its parameters, and says parameters in words', () => {
    const book = new FigureBook();
    book.choices = [
      { ...choice('quota', 'Quota'), params: [{ name: 'comune', label: 'Comune', kind: 'comune', options: [{ value: '054052', label: 'Todi' }] }] },
    ];
    const reading = { text: '41', unit: 'posti', label: 'Quota', date: '', source: '', state: 'live', explanation: '' } as const;
    book.readings = { 'quota?comune=054052&date=2025-09-15': reading };
    const figure = { query: 'quota', params: { date: '2025-09-15', comune: '054052' } };

    expect(book.reading(figure)).toBe(reading);
    expect(book.paramsInWords(figure)).toEqual([
      { label: 'date', value: '15/09/2025' },
      { label: 'Comune', value: 'Todi' },
    ]);
  });
});
