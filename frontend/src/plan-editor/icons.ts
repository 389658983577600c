import { svg, type TemplateResult } from 'lit';

/** Lines on a 20 × 20 grid, drawn in the colour of the text. */
const PATHS = {
  'bullet-list': 'M8 5h9M8 10h9M8 15h9M3.5 5h.01M3.5 10h.01M3.5 15h.01',
  'ordered-list': 'M8 5h9M8 10h9M8 15h9M3 3.5l1-.7v4M2.8 9.2c.4-.9 2-.9 2 .1 0 .9-2 1.4-2 2.2h2.1M2.8 13.6h2l-1.1 1.2c1.6 0 1.6 2.2 0 2.2-.5 0-.9-.2-1-.6',
  blockquote: 'M4 4v12M8 6h9M8 10h9M8 14h6',
  link: 'M8.5 11.5a3 3 0 0 0 4.2 0l2.8-2.8a3 3 0 0 0-4.2-4.2L10 5.8M11.5 8.5a3 3 0 0 0-4.2 0l-2.8 2.8a3 3 0 0 0 4.2 4.2l1.3-1.3',
  table: 'M3 4h14v12H3zM3 8h14M3 12h14M8 4v12',
  figure: 'M8 3 6 17M14 3l-2 14M3.5 7.5h13.5M3 12.5h13.5',
  undo: 'M7 4 3 8l4 4M3.5 8H12a4.5 4.5 0 0 1 0 9H8',
  redo: 'M13 4l4 4-4 4M16.5 8H8a4.5 4.5 0 0 0 0 9h4',
  'row-before': 'M3 11h14v6H3zM10 2v6M7 5h6',
  'row-after': 'M3 3h14v6H3zM10 12v6M7 15h6',
  'column-before': 'M11 3h6v14h-6zM2 10h6M5 7v6',
  'column-after': 'M3 3h6v14H3zM12 10h6M15 7v6',
  'row-delete': 'M2.5 6h15v8h-15zM8 8l4 4M12 8l-4 4',
  'column-delete': 'M6 2.5h8v15H6zM8 8l4 4M12 8l-4 4',
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
