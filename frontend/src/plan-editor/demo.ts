import type { FigureChoice, FigureReading } from './figures.js';
import labels from './labels.json';
import './plan-editor.js';

const COMUNI = [
  ['054001', 'Assisi'],
  ['054013', 'Città di Castello'],
  ['054018', 'Foligno'],
  ['054024', 'Gubbio'],
  ['054039', 'Perugia'],
  ['054040', 'Piegaro'],
  ['054051', 'Spoleto'],
  ['054052', 'Todi'],
  ['055023', 'Orvieto'],
  ['055032', 'Terni'],
].map(([value = '', label = '']) => ({ value, label }));

const DATES = [
  { value: 'latest', label: 'Ultimo dato' },
  { value: '2023-12-31', label: '31/12/2023' },
];

const figures: FigureChoice[] = [
  { query: 'places', label: 'Posti attivi', description: 'Posti attivi in CAS e SAI in tutto il territorio del piano', params: [] },
  { query: 'presences', label: 'Presenze', description: 'Persone accolte alla data dell’ultimo rilevamento', params: [] },
  { query: 'hosting', label: 'Comuni che ospitano', description: 'Comuni con almeno un posto attivo', params: [] },
  {
    query: 'places-in-comune',
    label: 'Posti attivi nel comune',
    description: 'Posti attivi in un comune a una data',
    params: [
      { name: 'comune', label: 'Comune', kind: 'comune', options: COMUNI },
      { name: 'date', label: 'Data', kind: 'date', options: DATES },
    ],
  },
  {
    query: 'quota',
    label: 'Quota del comune',
    description: 'Posti dovuti secondo una regola di riparto',
    params: [
      { name: 'comune', label: 'Comune', kind: 'comune', options: COMUNI },
      { name: 'ruleset', label: 'Regola', kind: 'ruleset', options: [{ value: 'anci-2016', label: 'Piano ANCI–Interno 2016' }, { value: 'anci-2017', label: 'Revisione 2017' }] },
    ],
  },
  { query: 'hoover', label: 'Indice di Hoover', description: 'Quota di posti da spostare per la proporzionalità', params: [] },
];

const reading = (text: string, unit: string, label: string, state: FigureReading['state'], explanation = ''): FigureReading => ({
  text,
  unit,
  label,
  date: '15/09/2025',
  source: 'Ministero dell’Interno, cruscotto statistico',
  state,
  explanation,
});

const values: Record<string, FigureReading> = {
  places: reading('2.938', 'posti', 'Posti attivi', 'live'),
  presences: reading('2.899', 'persone', 'Presenze', 'frozen', 'Fissata con la versione 1.0 del piano.'),
  hosting: reading('37', 'comuni', 'Comuni che ospitano', 'changed', 'Era 35 quando la sezione è stata approvata.'),
  hoover: reading('', '', 'Indice di Hoover', 'failed', 'Mancano i residenti di 3 comuni alla data scelta.'),
  'quota?comune=054040&ruleset=anci-2016': reading('8', 'posti', 'Quota del comune', 'live', '3.382 residenti × 2,5 per mille, arrotondato.'),
};

const text = (words: string, ...marks: string[]): object => ({ type: 'text', text: words, marks: marks.map((type) => ({ type })) });
const figure = (query: string, params = {}): object => ({ type: 'live_figure', attrs: { query, params, density: 'number' } });
const p = (...content: object[]): object => ({ type: 'paragraph', content });
const cell = (type: string, ...content: object[]): object => ({ type, content: [p(...content)] });
const row = (type: string, ...words: string[]): object => ({ type: 'table_row', content: words.map((word) => cell(type, text(word))) });

const doc = {
  type: 'doc',
  content: [
    { type: 'heading', attrs: { level: 1 }, content: [text('Analisi dei fabbisogni')] },
    p(
      text('Alla data dell’ultimo rilevamento l’accoglienza in Umbria conta '),
      figure('places'),
      text(' posti attivi e '),
      figure('presences'),
      text(' presenze, distribuiti in '),
      figure('hosting'),
      text(' comuni su 92. L’indice di concentrazione è '),
      figure('hoover'),
      text('. A Todi i posti sono '),
      figure('places-in-comune', { comune: '054052', date: 'latest' }),
      text('.'),
    ),
    { type: 'heading', attrs: { level: 2 }, content: [text('Il rapporto con la popolazione residente')] },
    p(
      text('Il Comune di Piegaro ha una quota di '),
      figure('quota', { comune: '054040', ruleset: 'anci-2016' }),
      text(' posti secondo l’'),
      { type: 'text', text: 'Intesa della Conferenza Unificata', marks: [{ type: 'link', attrs: { href: 'https://www.statoregioni.it/' } }] },
      text('. Il Tavolo propone di '),
      text('non attivare nuovi centri collettivi', 'strong'),
      text(' oltre i 50 posti.'),
    ),
    {
      type: 'bullet_list',
      content: [
        { type: 'list_item', content: [p(text('favorire l’accoglienza diffusa in singole unità abitative;'))] },
        { type: 'list_item', content: [p(text('ascoltare il Comune prima dell’attivazione;'))] },
      ],
    },
    {
      type: 'table',
      content: [
        row('table_header', 'Zona sociale', 'Posti attivi', 'Quota'),
        row('table_cell', 'Zona 2 – Perugia', '812', '598'),
        row('table_cell', 'Zona 4 – Marsciano e Todi', '143', '151'),
      ],
    },
    { type: 'blockquote', content: [p(text('Il prefetto attiva i centri «sentito l’ente locale».'))] },
    p(),
  ],
};

const editor = document.querySelector('rosa-plan-editor');
if (editor) {
  const wants = new URLSearchParams(location.search);
  Object.assign(editor, { labels, figures, values, document: wants.has('empty') ? null : doc, docVersion: 3, draftKey: 'demo', label: 'Analisi dei fabbisogni' });
  editor.readonly = wants.has('readonly');
  for (const name of ['sync', 'history-open', 'figure-open', 'figures-used', 'draft-offer', 'document-refused']) {
    editor.addEventListener(name, (event) => {
      console.info(name, (event as CustomEvent<unknown>).detail);
    });
  }
}
