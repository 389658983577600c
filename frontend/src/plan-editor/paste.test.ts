/// <reference types="vite/client" />
import { DOMParser as Reader, Slice } from 'prosemirror-model';
import { describe, expect, it } from 'vitest';
import { FigureBook } from './figures.js';
import { cleanHtml, clipboardSerializer, clipboardText, hasImages } from './paste.js';
import { BlockBook } from './live-blocks.js';
import { ReferenceBook } from './references.js';
import { readDocument } from './manuscript.js';
import { schema } from './schema.js';
import calc from './fixtures/libreoffice-calc.html?raw';
import writer from './fixtures/libreoffice-writer.html?raw';
import excel from './fixtures/excel.html?raw';
import word from './fixtures/word.html?raw';
import { outline } from './testing.js';

function pasted(html: string): string {
  const place = document.createElement('div');
  place.innerHTML = cleanHtml(html);
  return outline(Reader.fromSchema(schema).parse(place));
}

describe('pasting', () => {
  it('keeps headings, marks and links, and drops styles', () => {
    expect(
      pasted(
        '<h2 style="color:red"><b>Contesto</b></h2><p class="x" style="font-size:40px">Il <b>piano</b> <i>nuovo</i> <u>qui</u> <a href="https://a.it">a</a></p>',
      ),
    ).toBe('h2(Contesto) p(Il <strong>piano <em>nuovo <underline>qui <link>a)');
  });

  it('takes strong and slanted from styles, but not from a bold wrapper that says normal', () => {
    expect(pasted('<b style="font-weight:normal"><p><span style="font-weight:700">a</span> <span style="font-style:italic">b</span> c</p></b>')).toBe(
      'p(<strong>a <em>b c)',
    );
  });

  it('never takes scripts, images, frames or unsafe links', () => {
    expect(
      pasted('<p>a<script>alert(1)</script><img src=x onerror=alert(1)><object data="x"></object> <a href="javascript:alert(1)">b</a></p><style>p{}</style>'),
    ).toBe('p(a b)');
  });

  it('makes real lists of the paragraphs Word writes', () => {
    const item = (level: number, bullet: string, text: string): string =>
      `<p class=MsoListParagraphCxSpMiddle style='margin-left:36pt;mso-list:l0 level${level} lfo1'><![if !supportLists]><span style='mso-list:Ignore'>${bullet}<span style='font:7pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>${text}<o:p></o:p></p>`;

    expect(pasted(`<p class=MsoNormal>Prima</p>${item(1, '·', 'uno')}${item(2, 'o', 'due')}${item(1, '·', 'tre')}<p class=MsoNormal>Dopo</p>${item(1, '2.', 'quattro')}`)).toBe(
      'p(Prima) ul(li(p(uno) ul(li(p(due)))) li(p(tre))) p(Dopo) ol(li(p(quattro)))',
    );
  });

  it('keeps the lists and tables of LibreOffice', () => {
    expect(
      pasted(
        '<ol><li><p style="margin-bottom:0cm">uno</p></li></ol><table width="643" cellpadding="7"><col width="307"><tr valign="top"><td width="307" style="border:1px solid"><p>Todi</p></td><td><p><font size="2">12</font></p></td></tr></table>',
      ),
    ).toBe('ol(li(p(uno))) table(tr(td(p(Todi)) td(p(12))))');
  });

  it('keeps in its cell or item what may not stand there', () => {
    expect(
      pasted(
        '<table><tr><td><h3>C</h3><hr><blockquote><p>d</p></blockquote></td><td><table><tr><td><p>e</p></td><td>f</td></tr></table></td></tr></table><ul><li><h2>g</h2></li></ul>',
      ),
    ).toBe('table(tr(td(p(<strong>C) p(d)) td(p(e) p(f)))) ul(li(p(<strong>g)))');
  });

  it('drops the empty paragraphs that space a text, but not those of a table', () => {
    expect(pasted('<p>a</p><p class=MsoNormal><o:p>&nbsp;</o:p></p><p>b</p><table><tr><td><p>&nbsp;</p></td></tr></table>')).toMatch(/^p\(a\) p\(b\) table\(tr\(td\(p\(.?\)\)\)\)$/);
  });

  it('holds the numbers of a table within what the server takes', () => {
    const place = document.createElement('div');
    place.innerHTML = cleanHtml('<table><tr><td colspan="0" rowspan="-3">a</td><td colspan="x">b</td><td colspan="999" rowspan="70000">c</td></tr></table>');

    const cells = Reader.fromSchema(schema).parse(place).firstChild?.firstChild?.children.map((cell) => [cell.attrs.colspan, cell.attrs.rowspan] as unknown);

    expect(cells).toEqual([
      [1, 1],
      [1, 1],
      [100, 1000],
    ]);
  });

  it('drops halves of signs, which no database stores', () => {
    expect(pasted('<p>a\ud83db \u{1f600}</p>')).toBe('p(ab \u{1f600})');
  });

  it('leaves alone what comes from this editor', () => {
    const html = '<p data-pm-slice="0 0 []">a</p><p></p>';

    expect(cleanHtml(html)).toBe(html);
  });
});

describe('pasting a whole document', () => {
  it('takes all that LibreOffice Writer wrote', () => {
    expect(pasted(writer)).toBe(
      [
        'h1(Il contesto)',
        'p(In <strong>Umbria l’accoglienza è <em>diffusafootnote(Art. 11 del <link>d.lgs. 142/2015.): si veda <link>ANCI.)',
        'h2(Obiettivi)',
        'ul(li(p(ridurre i centri) ul(li(p(oltre 50 posti)) li(p(oltre 100 posti)))) li(p(coinvolgere i comuni)))',
        'ol(li(p(bando)) li(p(verifica)))',
        'table(tr(th(p(Zona)) th(p(Posti))) tr(td(p(Perugia)) td(p(CAS)) td(p(1.024))) tr(td(p(SAI)) td(p(548footnote(Al 31/12/2022.)))))',
        'p(Fine del testo.br()Seconda riga.)',
      ].join(' '),
    );
  });

  it('takes all that Word writes, and none of its own marks', () => {
    expect(pasted(word)).toBe(
      [
        'h1(Il contesto)',
        'p(In <strong>Umbria l’accoglienza è <em>diffusafootnote(Art. 11 del <em>d.lgs. 142/2015.): si veda <link>ANCI.)',
        'ul(li(p(ridurre i centri) ul(li(p(oltre 50 posti)))) li(p(coinvolgere i comuni)))',
        'table(tr(td(p(<strong>Zona)) td(p(<strong>Posti))) tr(td(p(Perugia)) td(p(CAS)) td(p(1.024))) tr(td(p(SAI)) td(p(548))))',
        'p(Fine. Davvero.)',
      ].join(' '),
    );
  });

  it.each([
    ['LibreOffice Calc', calc, '1024', '12.5'],
    ['Excel', excel, '1.024,00', '12,50'],
  ])('takes the cells of %s with their spans', (_, html, todi, piegaro) => {
    const place = document.createElement('div');
    place.innerHTML = cleanHtml(html);
    const doc = Reader.fromSchema(schema).parse(place);
    const spans: unknown[] = [];
    doc.descendants((node) => {
      if (node.attrs.colspan > 1 || node.attrs.rowspan > 1) {
        spans.push([node.textContent, node.attrs.colspan, node.attrs.rowspan]);
      }
    });

    expect(outline(doc)).toBe(
      `table(tr(td(p(Posti per comune)) td(p(Note))) tr(td(p(Todi)) td(p(${todi})) td(p(provvisori))) tr(td(p(Piegaro)) td(p(${piegaro}))))`,
    );
    expect(spans).toEqual([
      ['Posti per comune', 2, 1],
      ['provvisori', 1, 2],
    ]);
  });

  it('says when pictures were left out', () => {
    expect([writer, word, '<p>a</p>', '<img src="https://altrove.it/spia.gif">'].map(hasImages)).toEqual([false, true, false, true]);
  });

  it('takes the notes of Google Docs', () => {
    expect(pasted('<p>Testo<sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup></p><hr><div><p><a href="#ftnt_ref1" id="ftnt1">[1]</a>&nbsp;Una nota</p></div>')).toBe(
      'p(Testofootnote(Una nota)) hr()',
    );
  });
});

describe('copying', () => {
  const doc = readDocument({
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Sono ' }, { type: 'live_figure', attrs: { query: 'places', params: { a: 'b' } } }] }],
  });
  const book = new FigureBook();
  const books = { figures: book, references: new ReferenceBook(), blocks: new BlockBook() };
  book.readings = { 'places?a=b': { text: '2.938', unit: '', label: '', date: '', source: '', state: 'live', explanation: '' } };

  it('gives a figure to other programs as what it reads, and comes back as a figure', () => {
    const place = document.createElement('div');
    place.append(clipboardSerializer(books).serializeFragment(doc?.content ?? Slice.empty.content));

    expect(place.textContent).toBe('Sono 2.938');
    expect(pasted(place.innerHTML)).toBe('p(Sono {places b})');
  });

  it('gives plain text with the value', () => {
    expect(doc && clipboardText(doc.slice(0), books)).toBe('Sono 2.938');
  });
});
