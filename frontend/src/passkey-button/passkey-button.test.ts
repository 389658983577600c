import { afterEach, describe, expect, it, vi } from 'vitest';
import { PasskeyButton, submit } from './passkey-button.js';

afterEach(() => {
  document.body.replaceChildren();
  document.head.replaceChildren();
  vi.unstubAllGlobals();
});

async function button(mode: 'create' | 'get', host: string): Promise<PasskeyButton> {
  const element = new PasskeyButton();
  element.mode = mode;
  element.host = host;
  document.body.append(element);
  await element.updateComplete;
  return element;
}

describe('rosa-passkey-button', () => {
  it('is not on a sign-in page of another host, and says so where one is made', async () => {
    vi.stubGlobal('PublicKeyCredential', true);

    const enter = await button('get', 'altrove.example.it');
    const make = await button('create', 'altrove.example.it');

    expect(enter.hidden).toBe(true);
    expect(make.hidden).toBe(false);
    expect(make.shadowRoot?.querySelector('button')).toBeNull();
    expect(make.shadowRoot?.textContent).toContain('non può usare passkey');
  });

  it('asks for a question when pressed, once', async () => {
    vi.stubGlobal('PublicKeyCredential', true);
    const element = await button('get', location.hostname);
    const asked = vi.fn();
    element.addEventListener('asked', asked);
    const inner = element.shadowRoot?.querySelector('button');

    inner?.click();
    await element.updateComplete;
    inner?.click();

    expect(asked).toHaveBeenCalledTimes(1);
    expect(element.shadowRoot?.querySelector('[role=status]')?.textContent).toContain('In attesa');
  });

  it('says that the person did not want to, and lets them try again', async () => {
    vi.stubGlobal('PublicKeyCredential', true);
    const element = await button('get', location.hostname);
    vi.stubGlobal('navigator', {
      credentials: { get: () => Promise.reject(new DOMException('no', 'NotAllowedError')) },
    });

    element.shadowRoot?.querySelector('button')?.click();
    await element.ask(JSON.stringify({ challenge: 'AQI' }));

    await vi.waitFor(() => {
      expect(element.shadowRoot?.querySelector('[role=status]')?.textContent).toContain('annullata');
    });
    await element.updateComplete;
    expect(element.shadowRoot?.querySelector('button')?.disabled).toBe(false);
  });

  it('sends the answer with the token of the page', () => {
    document.head.innerHTML = '<meta name="_csrf" content="t0ken"><meta name="_csrf_parameter" content="_csrf">';
    const sent = vi.spyOn(HTMLFormElement.prototype, 'submit').mockImplementation(() => undefined);

    submit('accesso/passkey', '{"id":"AQ"}');

    const form = document.body.querySelector('form');
    expect(sent).toHaveBeenCalledTimes(1);
    expect(form?.method.toUpperCase()).toBe('POST');
    expect(form?.querySelector<HTMLInputElement>('[name=credential]')?.value).toBe('{"id":"AQ"}');
    expect(form?.querySelector<HTMLInputElement>('[name=_csrf]')?.value).toBe('t0ken');
  });
});
