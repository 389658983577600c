import { describe, expect, it } from 'vitest';
import { belongsTo, creationOptions, requestAnswer, requestOptions, toBase64url, toBytes } from './codec.js';

describe('codec', () => {
  it('reads and writes base64url of every byte without padding', () => {
    const bytes = Uint8Array.from({ length: 256 }, (_, index) => index);

    const text = toBase64url(bytes.buffer);

    expect(text).not.toMatch(/[+/=]/);
    expect([...toBytes(text)]).toEqual([...bytes]);
    expect([...toBytes('-_8')]).toEqual([251, 255]);
  });

  it('turns the ids and the challenge of the options into bytes and leaves the rest', () => {
    const options = creationOptions({
      challenge: 'AQI',
      user: { id: 'AwQ', name: 'anna', displayName: 'Anna' },
      excludeCredentials: [{ id: 'BQY', type: 'public-key' }],
      timeout: 300000,
    });

    expect([...new Uint8Array(options.challenge as ArrayBuffer)]).toEqual([1, 2]);
    expect([...new Uint8Array(options.user.id as ArrayBuffer)]).toEqual([3, 4]);
    expect([...new Uint8Array(options.excludeCredentials?.[0]?.id as ArrayBuffer)]).toEqual([5, 6]);
    expect(options.timeout).toBe(300000);
    expect(requestOptions({ challenge: 'AQI' }).allowCredentials).toEqual([]);
  });

  it('writes an answer as the server reads it', () => {
    const buffer = (...bytes: number[]) => Uint8Array.from(bytes).buffer;
    const credential = {
      id: 'AQ',
      rawId: buffer(1),
      type: 'public-key',
      getClientExtensionResults: () => ({}),
      response: {
        authenticatorData: buffer(2),
        clientDataJSON: buffer(3),
        signature: buffer(4),
        userHandle: buffer(5),
      },
    } as unknown as PublicKeyCredential;

    expect(JSON.parse(requestAnswer(credential))).toEqual({
      id: 'AQ',
      rawId: 'AQ',
      type: 'public-key',
      clientExtensionResults: {},
      response: { authenticatorData: 'Ag', clientDataJSON: 'Aw', signature: 'BA', userHandle: 'BQ' },
    });
  });

  it('knows which pages a passkey belongs to', () => {
    expect(belongsTo('rosa.example.it', 'rosa.example.it')).toBe(true);
    expect(belongsTo('rosa.example.it', 'example.it')).toBe(true);
    expect(belongsTo('evilexample.it', 'example.it')).toBe(false);
    expect(belongsTo('127.0.0.1', 'localhost')).toBe(false);
  });
});
