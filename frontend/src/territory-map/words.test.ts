import { expect, test } from 'vitest';
import { ITALIAN } from './types.js';
import { describeComune, describeFacility, type Subject } from './words.js';

const SUBJECT: Subject = {
  names: new Map([
    ['054052', 'Todi'],
    ['054039', 'Perugia'],
  ]),
  values: { '054052': 4.25 },
  classes: [{ key: 'a', label: '4–6', colour: '#036', from: 4, to: 6 }],
  facilities: [
    { id: 'casa-nuova', name: 'Casa Nuova', kind: 'cas', lon: 12.4, lat: 42.8, istat: '054052', places: 20 },
    { id: 'villa', name: 'Villa', kind: 'cas', lon: 12.4, lat: 42.8, istat: '054052', places: null },
  ],
  kinds: [{ key: 'cas', label: 'CAS per adulti', colour: '#c24e00', shape: 'circle' }],
  measure: { title: 'Posti per 1.000 residenti', digits: 1 },
  labels: ITALIAN,
  locale: 'it',
  selected: null,
};

test('a comune is said with its value and its facilities', () => {
  expect(describeComune('054052', SUBJECT)).toEqual([
    'Todi',
    'Posti per 1.000 residenti: 4,3',
    'Strutture: 2, 20\u00a0posti',
  ]);
});

test('a comune without a datum says so', () => {
  expect(describeComune('054039', { ...SUBJECT, selected: '054039' })).toEqual([
    'Perugia (selezionato)',
    'Posti per 1.000 residenti: nessun dato',
  ]);
});

test('a facility that declares no places says so', () => {
  expect(describeFacility('villa', SUBJECT)).toEqual(['Villa', 'CAS per adulti', 'posti non dichiarati']);
});
