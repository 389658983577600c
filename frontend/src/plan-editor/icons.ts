import { svg, type TemplateResult } from 'lit';

/** Lines on a 20 × 20 grid, drawn in the colour of the text. */
const PATHS = {
  'bullet-list': 'M8 5h9M8 10h9M8 15h9M3.5 5h.01M3.5 10h.01M3.5 15h.01',
  'ordered-list': 'M8 5h9M8 10h9M8 15h9M3 3.5l1-.7v4M2.8 9.2c.4-.9 2-.9 2 .1 0 .9-2 1.4-2 2.2h2.1M2.8 13.6h2l-1.1 1.2c1.6 0 1.6 2.2 0 2.2-.5 0-.9-.2-1-.6',
  blockquote: 'M4 4v12M8 6h9M8 10h9M8 14h6',
  link: 'M8.5 11.5a3 3 0 0 0 4.2 0l2.8-2.8a3 3 0 0 0-4.2-4.2L10 5.8M11.5 8.5a3 3 0 0 0-4.2 0l-2.8 2.8a3 3 0 0 0 4.2 4.2l1.3-1.3',
  table: 'M3 4h14v12H3zM3 8h14M3 12h14M8 4v12',
  figure: 'M8 3 6 17M14 3l-2 14M3.5 7.5h13.5M3 12.5h13.5',
  callout: 'M3 4h14v9H9l-4 3.5V13H3zM10 6.2v3M10 11h.01',
  mention: 'M13.2 13.9A5.8 5.8 0 1 1 15.8 9c0 3-1 3.6-1.9 3.6S12.4 12 12.4 11V7.2M12.4 9.6a2.6 2.6 0 1 1-5.2 0 2.6 2.6 0 0 1 5.2 0',
  footnote: 'M3 6h8M3 10h8M3 14h5M14 4.2l1.6-1.2v6',
  image: 'M3 4h14v12H3zM3 13.5l4-4 3.5 3.5 2.5-2.5 4 4M13.5 7.4h.01',
  'page-break': 'M5 3v4h10V3M5 17v-4h10v4M2 10h3M7 10h2.5M11.5 10H14M16 10h2',
  find: 'M8.7 13.9a5.2 5.2 0 1 1 0-10.4 5.2 5.2 0 0 1 0 10.4zM12.5 12.5 17 17',
  'column-narrower': 'M4 3v14M16 3v14M6.5 10h2.2M11.3 10h2.2M7.4 8.4 9 10l-1.6 1.6M12.6 8.4 11 10l1.6 1.6',
  'column-wider': 'M8 3v14M12 3v14M6 10H2M14 10h4M3.8 8.2 2 10l1.8 1.8M16.2 8.2 18 10l-1.8 1.8',
  'image-alt': 'M3 4h14v12H3zM6 13l2-6 2 6M6.7 11h2.6M12 7h3M12 10h3M12 13h2',
  'image-narrower': 'M3 4h14v12H3zM6.5 7h7v6h-7zM16 5l-2 1.6M4 15l2-1.6',
  'image-wider': 'M6 7h8v6H6zM4.5 5.5 2.5 4v3M2.5 4h3M15.5 14.5l2 1.5v-3M17.5 16h-3',
  'image-delete': 'M4 6h12M8 6V3.5h4V6M6 6l.7 11h6.6L14 6M8.7 9v5M11.3 9v5',
  'density-number': 'M5 7.5 7 6v8M10 6.8c1-1.4 4-1 4 .9 0 1.8-4 3-4 5.9h4.2',
  'density-label': 'M3 7h6M3 10h4M11 7.5 12.4 6.4V13M14.5 7c.7-1 2.6-.6 2.6.8 0 1.3-2.6 2.4-2.6 4.6h2.8',
  'density-card': 'M3 4h14v12H3zM6 7h5M6 10.5h8M6 13.5h4',
  undo: 'M7 4 3 8l4 4M3.5 8H12a4.5 4.5 0 0 1 0 9H8',
  redo: 'M13 4l4 4-4 4M16.5 8H8a4.5 4.5 0 0 0 0 9h4',
  'row-before': 'M3 11h14v6H3zM10 2v6M7 5h6',
  'row-after': 'M3 3h14v6H3zM10 12v6M7 15h6',
  'column-before': 'M11 3h6v14h-6zM2 10h6M5 7v6',
  'column-after': 'M3 3h6v14H3zM12 10h6M15 7v6',
  'row-delete': 'M2.5 6h15v8h-15zM8 8l4 4M12 8l-4 4',
  'column-delete': 'M6 2.5h8v15H6zM8 8l4 4M12 8l-4 4',
  'table-caption': 'M3 3h14M3 6h8M3 9h14v8H3zM3 13h14M10 9v8',
  'header-row': 'M3 3h14v14H3zM3 8h14M5 4.7h10M5 6.3h10M10 8v9',
  'header-column': 'M3 3h14v14H3zM8 3v14M4.7 5v10M6.3 5v10M8 10h9',
  'cells-merge': 'M3 4h14v12H3zM5 10h3.5M7 8.2 8.8 10 7 11.8M15 10h-3.5M13 8.2 11.2 10l1.8 1.8',
  'cell-split': 'M3 4h14v12H3zM10 4v2.5M10 8.7v2.6M10 13.5V16',
  'table-delete': 'M4 6h12M8 6V3.5h4V6M6 6l.7 11h6.6L14 6M8.7 9v5M11.3 9v5',
  chevron: 'M6 8l4 4 4-4',
} as const;

export type IconName = keyof typeof PATHS;

export function isIcon(name: string): name is IconName {
  return name in PATHS;
}

export function icon(name: IconName): TemplateResult<2> {
  return svg`<svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round"><path d=${PATHS[name]}></path></svg>`;
}
