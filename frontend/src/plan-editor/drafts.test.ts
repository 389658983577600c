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

    expect(drafts.keep('anna:s1', { document: { type: 'doc' }, docVersion: 3, client: 'c', steps: [] })).toBe(true);
    expect(drafts.find('anna:s1')).toEqual({ document: { type: 'doc' }, docVersion: 3, client: 'c', steps: [], at: 7 });
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

    expect(new Drafts(full).keep('a', { document: {}, docVersion: 1, client: '', steps: [] })).toBe(false);
  });

  it('go after thirty days, other things of the site stay', () => {
    let now = 0;
    const one = { document: { type: 'doc' }, docVersion: 1, client: '', steps: [] };
    const drafts = new Drafts(localStorage, () => now);
    drafts.keep('old', one);
    now = 20 * DAY;
    drafts.keep('new', one);
    localStorage.setItem('theme', 'dark');

    now = 31 * DAY;
    drafts.dropOld();

    expect([drafts.find('old'), drafts.find('new')?.at, localStorage.getItem('theme')]).toEqual([null, 20 * DAY, 'dark']);
  });
});

describe('the draft of a text', () => {
  let now = 7;
  const drafts = new Drafts(localStorage, () => now);
  const desk = (): DraftDesk => new DraftDesk(() => undefined, drafts);
  const steps = [stateOf('').tr.insertText('scritto', 1).steps].flat();
  const never = (): Promise<boolean> => new Promise(() => undefined);

  beforeEach(() => {
    now = 7;
  });

  it('is brought to the server when the text is opened again, and forgotten once it arrived', async () => {
    const before = desk();
    before.open('s1', doc('salvato'), never);
    before.keep(doc('scritto'), 3, 'anna', steps);
    const brought: unknown[] = [];

    const after = desk();
    const offer = after.open('s1', doc('salvato'), (draft) => Promise.resolve(brought.push(draft) > 0));
    expect([offer, after.isOpen]).toEqual([null, true]);
    await Promise.resolve();

    expect(brought).toEqual([expect.objectContaining({ docVersion: 3, client: 'anna', steps: steps.map((step) => step.toJSON() as unknown) })]);
    expect([after.isOpen, drafts.find('s1')]).toEqual([false, null]);
  });

  it('is offered when it could not be brought, when it is of another day, and where nobody may write', async () => {
    drafts.keep('s1', { document: doc('scritto').toJSON(), docVersion: 3, client: 'anna', steps: [{}] });
    const failed = desk();
    failed.open('s1', doc('salvato'), () => Promise.resolve(false));
    await Promise.resolve();
    expect(failed.offer?.text.textContent).toBe('scritto');

    expect(desk().open('s1', doc('salvato'), null)?.docVersion).toBe(3);
    now = 7 + DAY;
    expect(desk().open('s1', doc('salvato'), never)?.docVersion).toBe(3);
  });

  it('is forgotten when it says the same, or was saved', () => {
    drafts.keep('s1', { document: doc('salvato').toJSON(), docVersion: 3, client: '', steps: [] });
    expect(desk().open('s1', doc('salvato'), never)).toBeNull();
    expect(drafts.find('s1')).toBeNull();

    const current = desk();
    current.open('s1', doc('salvato'), never);
    current.keep(doc('scritto'), 3, 'anna', steps);
    current.keep(doc('scritto'), 4, 'anna', []);
    expect(drafts.find('s1')).toBeNull();
  });

  it('is not overwritten while the person has not chosen', () => {
    drafts.keep('s1', { document: doc('scritto').toJSON(), docVersion: 3, client: '', steps: [] });
    const current = desk();
    current.open('s1', doc('salvato'), never);

    current.keep(doc('altro'), 4, 'anna', steps);
    current.keep(doc('salvato'), 4, 'anna', []);
    expect(drafts.find('s1')?.docVersion).toBe(3);

    current.settle();
    expect(drafts.find('s1')).toBeNull();
  });

  it('is not kept without a key', () => {
    const current = desk();
    current.open('', doc('salvato'), never);
    current.keep(doc('scritto'), 1, 'anna', steps);

    expect(localStorage.length).toBe(0);
  });
});
