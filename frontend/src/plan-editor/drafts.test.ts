import { beforeEach, describe, expect, it } from 'vitest';
import { DraftDesk } from './draft-desk.js';
import { Drafts } from './drafts.js';
import { stateOf } from './testing.js';

const DAY = 86_400_000;
const doc = (text: string): ReturnType<typeof stateOf>['doc'] => stateOf(text).doc;

beforeEach(() => {
  localStorage.clear();
});

describe('drafts', () => {
  it('are kept by key with their version and hour', () => {
    const drafts = new Drafts(localStorage, () => 7);

    expect(drafts.keep('anna:s1', { type: 'doc' }, 3)).toBe(true);
    expect(drafts.find('anna:s1')).toEqual({ document: { type: 'doc' }, docVersion: 3, at: 7 });
    expect(drafts.find('anna:s2')).toBeNull();
  });

  it('that cannot be read are none', () => {
    localStorage.setItem('rosa-draft:a', '{');
    localStorage.setItem('rosa-draft:b', '{"at":1}');

    const drafts = new Drafts(localStorage);

    expect([drafts.find('a'), drafts.find('b')]).toEqual([null, null]);
  });

  it('say when there is no room, instead of failing', () => {
    const full = { setItem: () => { throw new DOMException('full', 'QuotaExceededError'); } } as unknown as Storage;

    expect(new Drafts(full).keep('a', {}, 1)).toBe(false);
  });

  it('go after thirty days, other things of the site stay', () => {
    let now = 0;
    const drafts = new Drafts(localStorage, () => now);
    drafts.keep('old', { type: 'doc' }, 1);
    now = 20 * DAY;
    drafts.keep('new', { type: 'doc' }, 1);
    localStorage.setItem('theme', 'dark');

    now = 31 * DAY;
    drafts.dropOld();

    expect([drafts.find('old'), drafts.find('new')?.at, localStorage.getItem('theme')]).toEqual([null, 20 * DAY, 'dark']);
  });
});

describe('the draft of a text', () => {
  const drafts = new Drafts(localStorage, () => 7);
  const desk = (): DraftDesk => new DraftDesk(() => undefined, drafts);

  it('is offered when the text is opened again and says something else', () => {
    const before = desk();
    before.open('s1', doc('salvato'));
    before.keep(doc('scritto'), 3, true);

    const offer = desk().open('s1', doc('salvato'));

    expect([offer?.text.textContent, offer?.docVersion, offer?.at]).toEqual(['scritto', 3, 7]);
  });

  it('is forgotten when it says the same, or was saved', () => {
    drafts.keep('s1', doc('salvato').toJSON(), 3);
    expect(desk().open('s1', doc('salvato'))).toBeNull();
    expect(drafts.find('s1')).toBeNull();

    const current = desk();
    current.open('s1', doc('salvato'));
    current.keep(doc('scritto'), 3, true);
    current.keep(doc('scritto'), 4, false);
    expect(drafts.find('s1')).toBeNull();
  });

  it('is not overwritten while the person has not chosen', () => {
    drafts.keep('s1', doc('scritto').toJSON(), 3);
    const current = desk();
    current.open('s1', doc('salvato'));

    current.keep(doc('altro'), 4, true);
    current.keep(doc('salvato'), 4, false);
    expect(drafts.find('s1')?.docVersion).toBe(3);

    current.settle();
    expect(drafts.find('s1')).toBeNull();
  });

  it('is not kept without a key', () => {
    const current = desk();
    current.open('', doc('salvato'));
    current.keep(doc('scritto'), 1, true);

    expect(localStorage.length).toBe(0);
  });
});
