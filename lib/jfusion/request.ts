import { type Endpoint, endpoints, type Operasi } from './contract/endpoints.ts';
import type { JfusionProfile } from './contract/profile.ts';
import type { SigningKey } from './keys.ts';
import { signBytes } from './signature.ts';

/** A frozen request to be sent: the bytes of `body` are the bytes signed. */
export interface Frozen<O extends Operasi = Operasi> {
  readonly operasi: O;
  readonly method: 'GET' | 'POST';
  readonly target: string;
  readonly body: string | null;
}

/** All that will be sent but the token: kept as an attempt before a socket opens. */
export interface Prepared {
  readonly signature: string | null;
  /** SHA-256 of the signing key's SPKI, hex; null where nothing is signed */
  readonly keyFingerprint: string | null;
  readonly headers: Readonly<Record<string, string>>;
  /** the frozen body, with its own `signature` field where switch `inquiry.signatureInBody` wants one */
  readonly body: string | null;
}

/** Whether a request carries a `Signature` header: none without a body, on the inquiries by switch `signature.onGet`. */
function isSigned({ operasi, body }: Frozen, profile: JfusionProfile): boolean {
  if (body === null) return false;
  const kind: Endpoint['body'] = endpoints[operasi].body;
  return kind === 'inquiry' ? profile.signature.onGet : kind === 'json';
}

const hasOwnSignature: { readonly [O in Operasi]: (profile: JfusionProfile) => boolean } = {
  penjaminanBaru: () => false,
  inquiryIjp: (profile) => profile.inquiry.signatureInBody,
  cetakCovering: () => false,
  pembayaranIjp: () => false,
};

/** Puts `"signature"` before the reference, where the document's table has it. A quote inside a value is escaped, so the name is found. */
function withSignatureField(body: string, signature: string): string {
  const at = body.lastIndexOf('"partner_reference_id":');
  if (at < 0) throw new Error('no partner_reference_id to put a signature before');
  const spaced = body.startsWith(' ', at + '"partner_reference_id":'.length);
  const field = spaced ? `"signature": "${signature}", ` : `"signature":"${signature}",`;
  return body.slice(0, at) + field + body.slice(at);
}

/** Signs a frozen request under a profile. Pure: no socket, no token. */
export function prepareRequest(frozen: Frozen, key: SigningKey, profile: JfusionProfile): Prepared {
  const sign = (text: string): string => signBytes(Buffer.from(text, 'utf8'), key.privateKey, profile.signature);
  const signedInside = frozen.body !== null && hasOwnSignature[frozen.operasi](profile);
  const body = signedInside && frozen.body !== null ? withSignatureField(frozen.body, sign(frozen.body)) : frozen.body;
  const signature = body !== null && isSigned(frozen, profile) ? sign(body) : null;
  const { accept } = endpoints[frozen.operasi] as Endpoint;
  return {
    signature,
    keyFingerprint: signature || signedInside ? key.fingerprint : null,
    headers: { 'Content-Type': 'application/json', Accept: accept, ...(signature ? { Signature: signature } : {}) },
    body,
  };
}
