// Between the JSON of WebAuthn options and answers (base64url) and what browsers take and give (buffers). Written
// here because `parseCreationOptionsFromJSON` and `toJSON` are missing in browsers that offices still use.

interface Descriptor {
  id: string;
  type: PublicKeyCredentialType;
  transports?: AuthenticatorTransport[];
}

export interface CreationJson {
  challenge: string;
  user: { id: string; name: string; displayName: string };
  excludeCredentials?: Descriptor[];
  [key: string]: unknown;
}

export interface RequestJson {
  challenge: string;
  allowCredentials?: Descriptor[];
  [key: string]: unknown;
}

export function toBytes(base64url: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64url.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

export function toBase64url(buffer: ArrayBuffer): string {
  const text = Array.from(new Uint8Array(buffer), (byte) => String.fromCharCode(byte)).join('');
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

export function creationOptions(json: CreationJson): PublicKeyCredentialCreationOptions {
  return {
    ...json,
    challenge: toBytes(json.challenge),
    user: { ...json.user, id: toBytes(json.user.id) },
    excludeCredentials: descriptors(json.excludeCredentials),
  } as unknown as PublicKeyCredentialCreationOptions;
}

export function requestOptions(json: RequestJson): PublicKeyCredentialRequestOptions {
  return {
    ...json,
    challenge: toBytes(json.challenge),
    allowCredentials: descriptors(json.allowCredentials),
  };
}

export function creationAnswer(credential: PublicKeyCredential): string {
  const response = credential.response as AuthenticatorAttestationResponse;
  return answer(credential, {
    attestationObject: toBase64url(response.attestationObject),
    clientDataJSON: toBase64url(response.clientDataJSON),
    transports: response.getTransports(),
  });
}

export function requestAnswer(credential: PublicKeyCredential): string {
  const response = credential.response as AuthenticatorAssertionResponse;
  return answer(credential, {
    authenticatorData: toBase64url(response.authenticatorData),
    clientDataJSON: toBase64url(response.clientDataJSON),
    signature: toBase64url(response.signature),
    ...(response.userHandle ? { userHandle: toBase64url(response.userHandle) } : {}),
  });
}

/** Whether a page of `hostname` may use passkeys of `rpId`: the same host or one under it. */
export function belongsTo(hostname: string, rpId: string): boolean {
  return hostname === rpId || hostname.endsWith(`.${rpId}`);
}

function descriptors(list: Descriptor[] | undefined): PublicKeyCredentialDescriptor[] {
  return (list ?? []).map((one) => ({ ...one, id: toBytes(one.id) }));
}

function answer(credential: PublicKeyCredential, response: Record<string, unknown>): string {
  return JSON.stringify({
    id: credential.id,
    rawId: toBase64url(credential.rawId),
    type: credential.type,
    clientExtensionResults: credential.getClientExtensionResults(),
    response,
  });
}
